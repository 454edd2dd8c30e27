import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, interligne } from './interligne.ts';

const echo = ['--engine', 'echo', '--no-align'];
const other = 'Bamako, Gao.\n\nKidal.\n\nMopti, Ségou, Kayes.\n';

/** A folder with an article of four sentences, its document and the French of another article. */
async function folderWith(): Promise<{ folder: string; document: string; read: () => string }> {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'a.fr.md'), 'Niamey, Agadez, Ouallam. Zinder.\n\nDosso.\n\n---\n\nTahoua.\n');
  writeFileSync(join(folder, 'b.fr.md'), other);
  await interligne(['translate', ...echo, 'a.fr.md', '-o', '.', '--format', 'bilingual'], { cwd: folder });
  const document = join(folder, 'a.bilingual.md');
  return { folder, document, read: () => readFileSync(document, 'utf8') };
}

describe('update with the French of another article', () => {
  it('is refused, unless it is forced', async () => {
    const { folder, read } = await folderWith();
    const before = read();
    const { code, out, error } = await interligne(['update', 'b.fr.md', 'a.bilingual.md', ...echo], { cwd: folder });
    expect([code, out]).toEqual([2, '']);
    expect(error).toBe(
      'interligne: b.fr.md: of the sentences of a.bilingual.md (a.fr.md) it has 0 in 4; if it is the right French, add --force.\n',
    );
    expect(read()).toBe(before);
    const forced = await interligne(['update', 'b.fr.md', 'a.bilingual.md', '--force', ...echo], { cwd: folder });
    expect(forced.code).toBe(0);
    expect(read()).toContain('Bamako');
    // Nobody has worked on it.
    expect(readdirSync(folder).sort()).toEqual(['a.bilingual.md', 'a.fr.md', 'b.fr.md']);
  });

  it('is refused where the document is none', async () => {
    const { folder } = await folderWith();
    writeFileSync(join(folder, 'README.md'), '# Reviews\n\nSome words.\n');
    const { code, error } = await interligne(['update', 'b.fr.md', 'README.md', ...echo], { cwd: folder });
    expect(code).toBe(2);
    expect(error).toContain('README.md (?) it has 0 in ');
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('# Reviews\n\nSome words.\n');
  });

  it('goes through where it has another name, or is written anew under its own', async () => {
    const { folder, read } = await folderWith();
    writeFileSync(join(folder, 'c.fr.md'), 'Niamey, Agadez, Ouallam. Zinder.\n\nDiffa.\n');
    expect((await interligne(['update', 'c.fr.md', 'a.bilingual.md', ...echo], { cwd: folder })).code).toBe(0);
    writeFileSync(join(folder, 'c.fr.md'), other);
    expect((await interligne(['update', 'c.fr.md', 'a.bilingual.md', ...echo], { cwd: folder })).code).toBe(0);
    expect(read()).toContain('Bamako');
  });
});

describe('update of a document that people have worked on', () => {
  it('keeps the old one where a sentence of theirs changes or goes, and only then', async () => {
    const { folder, document, read } = await folderWith();
    const french = join(folder, 'a.fr.md');
    writeFileSync(document, read().replace('\nDosso.\n', '\nDosso town. {ok}\n'));
    const call = () => interligne(['update', 'a.fr.md', 'a.bilingual.md', ...echo], { cwd: folder });
    writeFileSync(french, readFileSync(french, 'utf8').replace('\nTahoua.\n', '\nMaradi.\n'));
    expect((await call()).error).not.toContain('.bak');
    expect(existsSync(`${document}.bak`)).toBe(false);
    const before = read();
    writeFileSync(french, readFileSync(french, 'utf8').replace('\nDosso.\n', '\n'));
    const { code, error } = await call();
    expect(code).toBe(0);
    expect(error).toContain('The document as it was is kept as a.bilingual.md.bak.\n');
    expect(readFileSync(`${document}.bak`, 'utf8')).toBe(before);
    expect(read()).not.toBe(before);
  });
});
