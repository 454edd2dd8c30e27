import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, interligne, root } from './interligne.ts';

const french = '---\ntitle: Niamey\ndate: 2024-06-08\n---\n\nNiamey, Agadez.\n\nOuallam, Diffa.\n';

/** A folder with an article and its bilingual document, made by an engine that changes nothing. */
async function folderWith(text: string, name = 'essai'): Promise<string> {
  const folder = emptyFolder();
  writeFileSync(join(folder, `${name}.fr.md`), text);
  await interligne(
    ['translate', '--engine', 'echo', '--no-align', `${name}.fr.md`, '-o', '.', '--format', 'bilingual'],
    {
      cwd: folder,
    },
  );
  return folder;
}

/** Changes the last place: before it the same words may stand in the summary. */
function edit(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8');
  const at = text.lastIndexOf(from);
  expect(at).toBeGreaterThan(-1);
  writeFileSync(path, text.slice(0, at) + to + text.slice(at + from.length));
}

describe('publish', () => {
  it('writes the English on standard output, with front matter', async () => {
    const folder = await folderWith(french);
    const { code, out } = await interligne(['publish', 'essai.bilingual.md'], { cwd: folder });
    expect(code).toBe(0);
    expect(out).toBe(
      '---\ntitle: Niamey\ndate: 2024-06-08\ndescription: Niamey, Agadez. Ouallam, Diffa.\nlang: en-US\noriginal: essai.fr.md\nreading_time: 1\ndisclosure: Translated from French by machine (echo, identity); not reviewed by a person.\n---\n\nNiamey, Agadez.\n\nOuallam, Diffa.\n',
    );
  });

  it('takes a document from standard input', async () => {
    const folder = await folderWith(french);
    const input = readFileSync(join(folder, 'essai.bilingual.md'));
    const { out, code } = await interligne(['publish', '--no-front-matter'], { input, cwd: folder });
    expect([code, out]).toEqual([0, french]);
  });

  it('has what an editor wrote, and says so', async () => {
    const folder = await folderWith(french);
    edit(join(folder, 'essai.bilingual.md'), '\nOuallam, Diffa.\n', '\nOuallam and Diffa. {ok}\n');
    const { out, code } = await interligne(['publish', 'essai.bilingual.md'], { cwd: folder });
    expect(code).toBe(0);
    expect(out).toMatch(
      /disclosure: .* and edited by a person; not approved as a whole\.\n---\n\nNiamey, Agadez\.\n\nOuallam and Diffa\.\n$/,
    );
  });

  it('writes files beside one another, none half', async () => {
    const folder = await folderWith(french);
    const { code, error } = await interligne(['publish', 'essai.bilingual.md', '-o', 'site/page.md'], { cwd: folder });
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'site')).sort()).toEqual(['page.md', 'page.summary.md']);
    expect(error).toContain('Written: site/page.md, site/page.summary.md');
  });

  it('keeps a folder’s tree, and names a draft one', async () => {
    const folder = await folderWith(french);
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'a', 'b.fr.md'), 'Les soldats sont partis le 19 mai.\n');
    await interligne(['translate', '--engine', 'echo', 'a', '-o', 'a', '--format', 'bilingual'], { cwd: folder });
    const { code } = await interligne(['publish', '.', '-o', 'site'], { cwd: folder });
    expect(code).toBe(1);
    expect(readdirSync(join(folder, 'site')).sort()).toEqual(['a', 'essai.en.md', 'essai.summary.md']);
    expect(readdirSync(join(folder, 'site', 'a')).sort()).toEqual(['b.en.draft.md', 'b.summary.md']);
  });

  it.each(['niger-desengagement', 'long-format-sahel', 'note-onu'])('gives %s back byte for byte', async (name) => {
    const text = readFileSync(join(root, 'corpus', name, 'fr.md'), 'utf8');
    const folder = await folderWith(text, name);
    const { out } = await interligne(['publish', `${name}.bilingual.md`, '-q'], { cwd: folder });
    const body = text.replace(/^---\n[\s\S]*?\n---\n/, '');
    expect(out.endsWith(body)).toBe(true);
  });
});

describe('publish --gate', () => {
  it('writes nothing while a segment is unapproved, and lists what is open', async () => {
    const folder = await folderWith(french);
    const { code, error, out } = await interligne(['publish', 'essai.bilingual.md', '--gate', '-o', 'site'], {
      cwd: folder,
    });
    expect([code, out]).toEqual([1, '']);
    expect(existsSync(join(folder, 'site'))).toBe(false);
    expect(error).toBe(
      'essai.bilingual.md: not published; what is open:\n  2:8  s1  not approved: "Niamey"\n  6:1  s2  not approved: "Niamey, Agadez."\n  8:1  s3  not approved: "Ouallam, Diffa."\n',
    );
  });

  it('opens once everything is approved', async () => {
    const folder = await folderWith(french);
    edit(join(folder, 'essai.bilingual.md'), '\nOuallam, Diffa.\n', '\nOuallam, Diffa.\n\n{ok all}\n');
    const { code, out } = await interligne(['publish', 'essai.bilingual.md', '--gate'], { cwd: folder });
    expect(code).toBe(0);
    expect(out).toContain('reviewed and approved by a person');
    expect(out.endsWith('---\n\nNiamey, Agadez.\n\nOuallam, Diffa.\n')).toBe(true);
  });

  it('stays shut while a fact is wrong, approved or not', async () => {
    const folder = await folderWith('Le 19 mai 2024, Niamey.\n');
    edit(join(folder, 'essai.bilingual.md'), '\nLe 19 mai 2024, Niamey.\n', '\nOn May 20, 2024, Niamey. {ok}\n');
    const { code, error } = await interligne(['publish', 'essai.bilingual.md', '--gate'], { cwd: folder });
    expect(code).toBe(1);
    expect(error).toMatch(/^essai.*\n {2}1:\d+ {2}s1 {2}.*19 mai/);
    expect(error).not.toContain('not approved');
  });
});

describe('publish --gate, findings accepted', () => {
  it('opens once {accept} is typed, and shuts for a finding that comes later', async () => {
    const folder = await folderWith('Le 19 mai 2024, Niamey.\n');
    const path = join(folder, 'essai.bilingual.md');
    edit(path, '\nLe 19 mai 2024, Niamey.\n', '\nOn May 20, 2024, Niamey. {ok} {accept}\n');
    const open = await interligne(['publish', 'essai.bilingual.md', '--gate', '--no-front-matter'], { cwd: folder });
    expect(open).toMatchObject({ code: 0, out: 'On May 20, 2024, Niamey.\n' });
    const { code } = await interligne(['publish', '.', '-o', 'site'], { cwd: folder });
    expect([code, readdirSync(join(folder, 'site')).sort()]).toEqual([0, ['essai.en.md', 'essai.summary.md']]);
    await interligne(['update', 'essai.fr.md', 'essai.bilingual.md'], { cwd: folder });
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('<details><summary>2 accepted</summary>');
    expect(text).toMatch(/- `s1` Accepted: .*19 mai/);
    const again = await interligne(['publish', 'essai.bilingual.md', '--gate', '--no-front-matter'], { cwd: folder });
    expect(again).toMatchObject({ code: 0, out: open.out });
    edit(path, '\nOn May 20, 2024, Niamey.\n', '\nOn May 20, 2024, Niamey lost 7 men.\n');
    const shut = await interligne(['publish', 'essai.bilingual.md', '--gate'], { cwd: folder });
    expect([shut.code, shut.out]).toEqual([1, '']);
    expect(shut.error).toMatch(/^essai.*\n[^\n]*s1[^\n]*\b7\b[^\n]*\n$/);
  });

  it.each([
    ['a note taken out', 'Niamey[^1].\n\n[^1]: Agadez.\n', 'Niamey[^1].', 'Niamey.', null],
    [
      'a link that leads elsewhere, but no third place',
      'Voir [Diffa](https://example.org/fr).\n',
      'Voir [Diffa](https://example.org/fr).',
      'See [Diffa](https://example.org/en).',
      'See [Diffa](https://example.org/elsewhere).',
    ],
  ])('goes for %s', async (_, text, from, to, third) => {
    const folder = await folderWith(text);
    const path = join(folder, 'essai.bilingual.md');
    edit(path, `\n${from}\n`, `\n${to} {accept}\n\n{ok all}\n`);
    const args = ['publish', '--gate', '--no-front-matter', path];
    const marked = await interligne(args, { cwd: folder });
    expect(marked).toMatchObject({ code: 0, out: text.replace(from, to) });
    await interligne(['update', 'essai.fr.md', 'essai.bilingual.md'], { cwd: folder });
    expect(await interligne(args, { cwd: folder })).toMatchObject({ code: 0, out: marked.out });
    if (third === null) return;
    edit(path, `\n${to}\n`, `\n${third}\n`);
    const { code, error } = await interligne(args, { cwd: folder });
    expect(code).toBe(1);
    expect(error.trimEnd().split('\n').slice(1)).toEqual([expect.stringMatching(/s1 .*counterpart.*link/)]);
  });
});

describe('publish refuses', () => {
  it.each([
    [['publish', 'none.bilingual.md'], 'none.bilingual.md: no such file'],
    [['publish', '.'], '.: no bilingual document in this folder'],
    [['publish', '*.bilingual.md'], 'no file fits this pattern'],
    [['publish', '--gat'], 'did you mean --gate?'],
    [['status'], 'Name at least one bilingual document'],
    [['status', '.', '--format', 'xml'], 'choose one of table, json, markdown'],
    [['update', 'a.fr.md'], 'Name the French and its document'],
    [['diff', 'a.bilingual.md'], 'Name two documents'],
  ])('%j', async (args, sentence) => {
    const { code, error } = await interligne(args, { cwd: emptyFolder() });
    expect(code).toBe(2);
    expect(error).toContain(sentence);
    expect(error).not.toMatch(/ {4}at /);
  });

  it('several documents without a folder for them', async () => {
    const folder = await folderWith(french);
    writeFileSync(join(folder, 'two.bilingual.md'), readFileSync(join(folder, 'essai.bilingual.md')));
    const { code, error } = await interligne(['publish', '.'], { cwd: folder });
    expect([code, error]).toEqual([2, expect.stringContaining('2 articles need a folder')]);
  });

  it('a document whose data and source are gone, unless the French is given', async () => {
    const folder = await folderWith(french);
    const path = join(folder, 'essai.bilingual.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/<!-- interligne:data[\s\S]*?-->/, ''));
    rmSync(join(folder, 'essai.fr.md'));
    const lost = await interligne(['publish', 'essai.bilingual.md'], { cwd: folder });
    expect(lost.code).toBe(2);
    expect(lost.error).toContain('--source');
    writeFileSync(join(folder, 'other.md'), french);
    const found = await interligne(['publish', 'essai.bilingual.md', '--source', 'other.md'], { cwd: folder });
    expect(found.out.endsWith('---\n\nNiamey, Agadez.\n\nOuallam, Diffa.\n')).toBe(true);
  });
});
