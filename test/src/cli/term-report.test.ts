import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/formats/index.ts';
import { emptyFolder, interligne } from './interligne.ts';

function folderWithArticles(): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'a.fr.md'), 'Le colonel Ali SOW parle.\n\nIl part le 7 juin.\n');
  writeFileSync(join(folder, 'b.fr.md'), 'Le général-major Ekman, "chef", parle.\n');
  const recorded = [
    ['Le colonel Ali SOW parle.', 'Colonel Ali SOW speaks.'],
    ['Il part le 7 juin.', 'He leaves on 7 June.'],
    ['Le général-major Ekman, "chef", parle.', 'General-major Ekman, "chief", speaks.'],
  ];
  writeFileSync(join(folder, 'r.tsv'), recorded.map((pair) => `${pair.join('\t')}\n`).join(''));
  return folder;
}

const run = (cwd: string, sheet: string, ...files: readonly string[]) =>
  interligne(['translate', ...files, '--engine', 'replay:r.tsv', '--no-memory', '-o', '.', '--term-report', sheet], {
    cwd,
  });

describe('translate --term-report', () => {
  it('writes one sheet of all articles, in their order, and nothing beside it', async () => {
    const cwd = folderWithArticles();
    expect((await run(cwd, 'terms.csv', 'b.fr.md', 'a.fr.md')).code).toBe(0);
    const { header, rows } = readCsv(readFileSync(join(cwd, 'terms.csv'), 'utf8'), 'terms.csv');
    const column = (name: string) => rows.map((row) => row[header.indexOf(name)]);
    expect(column('article')).toEqual(['b.fr.md', 'b.fr.md', 'a.fr.md', 'a.fr.md', 'a.fr.md']);
    expect(column('line')).toEqual(['1', '1', '1', '1', '3']);
    expect(column('english')).toEqual(['Major General', 'Ekman', 'Colonel', 'Ali Sow', 'June 7']);
    expect(column('standing')).toEqual(['repaired', 'kept', 'kept', 'repaired', 'repaired']);
    expect(readdirSync(cwd).filter((name) => name.includes('part'))).toEqual([]);
  });

  it('writes data where the file is called so', async () => {
    const cwd = folderWithArticles();
    await run(cwd, 'sheets/terms.json', 'a.fr.md');
    const { format, rows } = JSON.parse(readFileSync(join(cwd, 'sheets/terms.json'), 'utf8'));
    expect(format).toBe('interligne-term-report');
    expect(rows.at(-1)).toMatchObject({ segment: 's2', line: 3, column: 12, source: '7 juin', before: '7 June' });
  });

  it('refuses another ending before anything is translated', async () => {
    const cwd = folderWithArticles();
    const { code, error } = await run(cwd, 'terms.xlsx', 'a.fr.md');
    expect(code).toBe(2);
    expect(error).toContain('terms.xlsx: a term report is written as .csv or .json.');
    expect(existsSync(join(cwd, 'a.en.md'))).toBe(false);
  });
});
