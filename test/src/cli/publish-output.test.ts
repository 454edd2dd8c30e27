import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, interligne } from './interligne.ts';

/** A folder with an article, its bilingual document and a second name for each. */
async function folderWith(...flags: readonly string[]): Promise<string> {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'a.fr.md'), 'Niamey, Agadez.\n\nOuallam, Diffa.\n');
  const args = ['--engine', 'echo', '--no-align', 'a.fr.md', '-o', '.', '--format', 'bilingual', ...flags];
  await interligne(['translate', ...args], { cwd: folder });
  return folder;
}

const contents = (folder: string) =>
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

describe('publish -o FILE writes over none of', () => {
  it.each([
    ['its input', 'a.bilingual.md'],
    ['its input under another name', 'link.md'],
    ['another document', 'b.md'],
    ['the French', 'a.fr.md'],
    ['the French under another name', 'french.md'],
    ['the French, in its summary', 'sum.md'],
  ])('%s', async (_, output) => {
    const folder = await folderWith();
    symlinkSync('a.bilingual.md', join(folder, 'link.md'));
    writeFileSync(join(folder, 'b.md'), readFileSync(join(folder, 'a.bilingual.md')));
    for (const name of ['french.md', 'sum.summary.md'])
      writeFileSync(join(folder, name), readFileSync(join(folder, 'a.fr.md')));
    const before = contents(folder);
    const { code, out, error } = await interligne(['publish', 'a.bilingual.md', '-o', output], { cwd: folder });
    expect([code, out]).toEqual([2, '']);
    const named = output === 'sum.md' ? 'sum.summary.md' : output;
    expect(error).toMatch(new RegExp(`^(a\\.bilingual\\.md: )?${named}: a bilingual document, or the French .*\n$`));
    expect(contents(folder)).toEqual(before);
  });

  it('the French that has changed since', async () => {
    const folder = await folderWith();
    writeFileSync(join(folder, 'a.fr.md'), 'Zinder.\n');
    const { code } = await interligne(['publish', 'a.bilingual.md', '-o', 'a.fr.md'], { cwd: folder });
    expect(code).toBe(2);
    expect(readFileSync(join(folder, 'a.fr.md'), 'utf8')).toBe('Zinder.\n');
  });

  it('these, but over what it wrote before', async () => {
    const folder = await folderWith();
    const args = ['publish', 'a.bilingual.md', '--no-front-matter', '-o', 'page.md'];
    for (const _ of [1, 2]) expect((await interligne(args, { cwd: folder })).code).toBe(0);
  });
});

describe('a question that is left', () => {
  it('makes a draft of what is published', async () => {
    const folder = await folderWith('--layout', 'table');
    const path = join(folder, 'a.bilingual.md');
    const text = readFileSync(path, 'utf8');
    const row = '| <!-- s2 translated engine -->2 | Ouallam, Diffa. | Ouallam, Diffa. | translated |\n';
    expect(text).toContain(row);
    writeFileSync(path, text.replace(row, row + row.replace('s2', 's9').replace('->2', '->9')));
    const { code, error } = await interligne(['publish', 'a.bilingual.md', '-o', 'site'], { cwd: folder });
    expect(code).toBe(1);
    expect(error).toContain('critical');
    expect(readdirSync(join(folder, 'site')).sort()).toEqual(['a.en.draft.md', 'a.summary.md']);
  });
});
