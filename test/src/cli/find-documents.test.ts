import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, interligne } from './interligne.ts';

/** A folder with an article below it, and all that `translate` writes of it in `out`. */
async function translated(): Promise<string> {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'a.fr.md'), 'Niamey, Agadez.\n');
  await interligne(['translate', '--engine', 'echo', '--no-align', 'a.fr.md', '-o', 'out'], { cwd: folder });
  writeFileSync(join(folder, 'out', 'README.md'), '# Reviews\n');
  return folder;
}

describe('Markdown that is no document of ours', () => {
  it.each(['publish', 'status'])('%s refuses it by its name', async (command) => {
    const folder = await translated();
    for (const path of ['out/a.en.md', 'out/README.md', 'a.fr.md']) {
      const { code, out, error } = await interligne([command, path], { cwd: folder });
      expect([code, out]).toEqual([2, '']);
      expect(error).toMatch(new RegExp(`^${path} is no bilingual document; .*\n$`));
    }
  });

  it('is passed over beside documents', async () => {
    const folder = await translated();
    const all = readdirSync(join(folder, 'out')).map((name) => `out/${name}`);
    expect(all).toHaveLength(4);
    for (const operands of [all, ['out/*.md']]) {
      const { code, out, error } = await interligne(['status', ...operands], { cwd: folder });
      expect([code, error]).toEqual([0, '']);
      expect(out.trim().split('\n')).toHaveLength(2);
    }
    const published = await interligne(['publish', ...all], { cwd: folder });
    expect([published.code, published.error]).toEqual([0, '']);
    const none = await interligne(['status', 'out/a.en.md', 'out/README.md'], { cwd: folder });
    expect(none.code).toBe(2);
    expect(none.error.match(/is no bilingual document/g)).toHaveLength(2);
  });
});

describe('translate', () => {
  const echo = ['translate', '--engine', 'echo', '--no-align'];

  it('refuses a document of ours, whatever it is called', async () => {
    const folder = await translated();
    renameSync(join(folder, 'out', 'a.bilingual.md'), join(folder, 'b.md'));
    const { code, error } = await interligne([...echo, 'b.md', '-o', 'en'], { cwd: folder });
    expect(code).toBe(2);
    expect(error).toBe('b.md is a bilingual document already; "interligne publish b.md" writes its English.\n');
    expect(readdirSync(folder).sort()).toEqual(['a.fr.md', 'b.md', 'out']);
    renameSync(join(folder, 'b.md'), join(folder, 'out', 'a.bilingual.md'));
    expect((await interligne([...echo, 'out/a.bilingual.md'], { cwd: folder })).code).toBe(2);
  });

  it('says that a folder holds only what was written', async () => {
    const folder = await translated();
    rmSync(join(folder, 'out', 'README.md'));
    for (const operand of ['out', 'out/a.*.md']) {
      const { code, error } = await interligne([...echo, operand, '-o', 'en'], { cwd: folder });
      expect(code).toBe(2);
      expect(error).toContain(`${operand}: only documents that Interligne wrote`);
    }
    const both = await interligne([...echo, '.', '-o', 'en'], { cwd: folder });
    expect(both.code).toBe(0);
    expect(readdirSync(join(folder, 'en')).sort()).toEqual(['a.bilingual.md', 'a.en.md', 'a.summary.md']);
  });
});
