import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, interligne } from './interligne.ts';

const french = 'Niamey, Agadez, Ouallam. Zinder.\n\nDosso.\n\nTahoua.\n';
const echo = ['--engine', 'echo', '--no-align'];

async function folderWith(text: string): Promise<{ folder: string; document: string }> {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'a.fr.md'), text);
  await interligne(['translate', ...echo, 'a.fr.md', '-o', '.', '--format', 'bilingual'], { cwd: folder });
  return { folder, document: join(folder, 'a.bilingual.md') };
}

/** Changes the last place: before it the same words may stand in the summary. */
function edit(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  const at = text.lastIndexOf(from);
  expect(at).toBeGreaterThan(-1);
  writeFileSync(path, text.slice(0, at) + to + text.slice(at + from.length));
}

const english = async (folder: string) =>
  (await interligne(['publish', 'a.bilingual.md', '--no-front-matter'], { cwd: folder })).out;

describe('update', () => {
  it('folds an editor’s marks into the document, and is the same the second time', async () => {
    const { folder, document } = await folderWith(french);
    edit(document, '\nDosso.\n', '\nDosso town. {ok} {note: which one?}\n');
    const first = await interligne(['update', 'a.fr.md', 'a.bilingual.md'], { cwd: folder });
    expect(first).toMatchObject({ code: 0, out: '' });
    expect(first.error).toContain('a.bilingual.md: 4 kept, 0 moved, 0 changed, 0 new, 0 taken out.\n');
    const once = readFileSync(document, 'utf8');
    expect(once).toContain('{"s3":"reviewed edit"}');
    expect(once).toContain('\nDosso town.\n');
    expect(once).toContain('which one?');
    await interligne(['update', 'a.fr.md', 'a.bilingual.md'], { cwd: folder });
    expect(readFileSync(document, 'utf8')).toBe(once);
    expect(readdirSync(folder).sort()).toEqual(['a.bilingual.md', 'a.fr.md']);
  });

  it('puts a new draft beside what was approved, and takes it back with {keep}', async () => {
    const { folder, document } = await folderWith(french);
    edit(document, '\nNiamey, Agadez, Ouallam. Zinder.\n', '\nNiamey, Agadez and Ouallam. Zinder. {ok}\n');
    edit(join(folder, 'a.fr.md'), 'Ouallam', 'Diffa');
    const { code, error } = await interligne(['update', 'a.fr.md', 'a.bilingual.md', ...echo], { cwd: folder });
    expect(code).toBe(0);
    expect(error).toContain('3 kept, 0 moved, 1 changed, 0 new, 0 taken out.');
    expect(await english(folder)).toBe('Niamey, Agadez, Diffa. Zinder.\n\nDosso.\n\nTahoua.\n');
    const text = readFileSync(document, 'utf8');
    expect(text).toContain('{"s1":"initial engine","s2":"reviewed engine"}');
    expect(text).toContain('Niamey, Agadez and Ouallam.');
    edit(document, '\nNiamey, Agadez, Diffa. Zinder.\n', '\nNiamey, Agadez, Diffa. {keep} Zinder.\n');
    expect(await english(folder)).toContain('Niamey, Agadez and Ouallam. Zinder.');
  });

  it('keeps accepted findings with their sentence, and drops them with its French', async () => {
    const { folder, document } = await folderWith('Dosso.\n\nLe 19 mai, Niamey.\n');
    edit(document, '\nLe 19 mai, Niamey.\n', '\nOn May 20, Niamey. {ok} {accept}\n');
    const critical = async () => {
      const { out } = await interligne(['status', 'a.bilingual.md', '--format', 'json'], { cwd: folder });
      const [{ findings, accepted }] = JSON.parse(out);
      return { critical: findings.critical, accepted };
    };
    writeFileSync(join(folder, 'a.fr.md'), 'Zinder.\n\nTahoua.\n\nLe 19 mai, Niamey.\n\nDosso.\n');
    const moved = await interligne(['update', 'a.fr.md', 'a.bilingual.md', ...echo], { cwd: folder });
    expect(moved.code).toBe(0);
    expect(await critical()).toEqual({ critical: 0, accepted: 2 });
    edit(join(folder, 'a.fr.md'), '19', '18');
    await interligne(['update', 'a.fr.md', 'a.bilingual.md', ...echo], { cwd: folder });
    expect((await critical()).accepted).toBe(0);
    edit(document, '\nLe 18 mai, Niamey.\n', '\nOn May 20, Niamey. {ok}\n');
    expect(await critical()).toEqual({ critical: 2, accepted: 0 });
  });

  it('lists what was taken out, and keeps it with the document or in a file', async () => {
    const { folder, document } = await folderWith(french);
    edit(document, '\nDosso.\n', '\nDosso town. {ok}\n');
    edit(join(folder, 'a.fr.md'), '\nDosso.\n', '');
    const { error } = await interligne(['update', 'a.fr.md', 'a.bilingual.md'], { cwd: folder });
    expect(error).toContain('Taken out (reviewed): "Dosso." → "Dosso town."');
    expect(readFileSync(document, 'utf8')).toContain('1 sentence removed from the French');
    expect(await english(folder)).toBe('Niamey, Agadez, Ouallam. Zinder.\n\nTahoua.\n');
    await interligne(['update', 'a.fr.md', 'a.bilingual.md', '--deleted', 'gone.md'], { cwd: folder });
    expect(readFileSync(join(folder, 'gone.md'), 'utf8')).toBe(
      '# Sentences taken out of a.bilingual.md\n\n> Dosso.\n\nDosso town.\n',
    );
    expect(readFileSync(document, 'utf8')).not.toContain('Dosso');
    edit(join(folder, 'a.fr.md'), '\nTahoua.\n', '');
    const late = await interligne(['status', '.'], { cwd: folder });
    expect(late.error).toContain('a.bilingual.md: its French, a.fr.md, has changed since');
    await interligne(['update', 'a.fr.md', 'a.bilingual.md', '--deleted', 'gone.md'], { cwd: folder });
    expect(readFileSync(join(folder, 'gone.md'), 'utf8')).toBe(
      '# Sentences taken out of a.bilingual.md\n\n> Dosso.\n\nDosso town.\n\n> Tahoua.\n\nTahoua.\n',
    );
  });

  it('writes another file, or another layout, when told so', async () => {
    const { folder, document } = await folderWith(french);
    const before = readFileSync(document, 'utf8');
    await interligne(['update', 'a.fr.md', 'a.bilingual.md', '-o', 'b.bilingual.md', '--layout', 'table'], {
      cwd: folder,
    });
    expect(readFileSync(document, 'utf8')).toBe(before);
    expect(readFileSync(join(folder, 'b.bilingual.md'), 'utf8')).toContain('"layout":"table"');
    const { out } = await interligne(['diff', 'a.bilingual.md', 'b.bilingual.md', '--exit-code'], { cwd: folder });
    expect(out).toBe('');
  });
});

describe('diff', () => {
  it('shows the words that changed, and exits with 1 when asked to', async () => {
    const { folder, document } = await folderWith(french);
    writeFileSync(join(folder, 'old.bilingual.md'), readFileSync(document));
    edit(document, '\nDosso.\n', '\nDosso town. {ok}\n');
    const args = ['diff', 'old.bilingual.md', 'a.bilingual.md'];
    const { code, out } = await interligne(args, { cwd: folder });
    expect([code, out]).toEqual([0, 's3 · translated → reviewed\n  Dosso{+ town+}.\n']);
    expect((await interligne([...args, '--exit-code'], { cwd: folder })).code).toBe(1);
    expect((await interligne([...args, '--format', 'markdown'], { cwd: folder })).out).toContain('Dosso **town**.');
    expect(JSON.parse((await interligne([...args, '--format', 'json'], { cwd: folder })).out)).toHaveLength(1);
  });
});

describe('status', () => {
  it('counts what is left', async () => {
    const { folder, document } = await folderWith(french);
    edit(document, '\nDosso.\n', '\nDosso town. {ok}\n');
    const { code, out } = await interligne(['status', '.'], { cwd: folder });
    expect(code).toBe(0);
    const [header, row] = out.split('\n').map((line) => line.split(/ {2,}/));
    expect(Object.fromEntries(header!.map((name, index) => [name, row![index]]))).toMatchObject({
      Article: 'a.bilingual.md',
      Review: 'in review',
      Segments: '4',
      Translated: '3',
      Reviewed: '1',
      Edited: '1',
      'Words left': '5',
    });
    const markdown = await interligne(['--locale', 'fr', 'status', '.', '--format', 'markdown'], { cwd: folder });
    expect(markdown.out).toContain('Mots restants');
  });
});
