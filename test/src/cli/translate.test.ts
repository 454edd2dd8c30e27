import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { emptyFolder, interligne, root } from './interligne.ts';

const echo = ['translate', '--engine', 'echo', '--no-align'];
const article = join(root, 'corpus', 'long-format-sahel', 'fr.md');

function schemaErrors(json: string): unknown {
  const schema = JSON.parse(readFileSync(join(root, 'docs', 'article.schema.json'), 'utf8'));
  const validate = new Ajv2020({ allowUnionTypes: true, strict: false }).compile(schema);
  return validate(JSON.parse(json)) ? null : validate.errors;
}

describe('translate to a folder', () => {
  it('writes three documents, named after the folder of an fr.md', async () => {
    const out = join(emptyFolder(), 'out');
    const { code, error } = await interligne([...echo, article, '-o', out]);
    expect(code).toBe(1);
    expect(readdirSync(out).sort()).toEqual([
      'long-format-sahel.bilingual.md',
      'long-format-sahel.en.draft.md',
      'long-format-sahel.summary.md',
    ]);
    expect(readFileSync(join(out, 'long-format-sahel.en.draft.md'), 'utf8')).toBe(readFileSync(article, 'utf8'));
    expect(error).toContain('long-format-sahel.bilingual.md');
  });

  it('adds the data, which keeps to its schema', async () => {
    const out = join(emptyFolder(), 'out');
    await interligne(['translate', '--engine', 'echo', article, '-o', out, '--format', 'json']);
    expect(readdirSync(out)).toHaveLength(4);
    const json = readFileSync(join(out, 'long-format-sahel.json'), 'utf8');
    expect(schemaErrors(json)).toBeNull();
    expect(JSON.parse(json).segments.length).toBeGreaterThan(50);
  });

  it('writes only the formats that were named', async () => {
    const out = join(emptyFolder(), 'out');
    await interligne([...echo, article, '-o', out, '--format', 'english,summary']);
    expect(readdirSync(out)).toHaveLength(2);
  });

  it('sets the bilingual document as a table when told so, and knows no other layout', async () => {
    const out = join(emptyFolder(), 'out');
    await interligne([...echo, article, '-o', out, '--layout', 'table']);
    expect(readFileSync(join(out, 'long-format-sahel.bilingual.md'), 'utf8')).toContain('\n| № | Français | English |');
    expect(await interligne([...echo, article, '-o', out, '--layout', 'columns'])).toMatchObject({ code: 2 });
  });

  it('keeps a folder tree, takes fr.md where there are any, and passes over other Markdown', async () => {
    const folder = emptyFolder();
    cpSync(join(root, 'corpus', 'depeche-gao'), join(folder, 'a', 'depeche'), { recursive: true });
    writeFileSync(join(folder, 'README.md'), '# Read me\n');
    const out = join(folder, 'out');
    await interligne([...echo, folder, '-o', out]);
    expect(readdirSync(join(out, 'a', 'depeche'))).toContain('depeche.bilingual.md');
    expect(readdirSync(out)).toEqual(['a']);
  });

  it('takes globs, and names NAME.fr.md NAME', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'x'));
    for (const name of ['un.fr.md', 'deux.fr.md', 'trois.txt']) writeFileSync(join(folder, 'x', name), 'Niamey.\n');
    const out = join(folder, 'out');
    await interligne([...echo, join(folder, '*', '*.md'), '-o', out]);
    expect(readdirSync(join(out, 'x')).filter((name) => name.endsWith('.summary.md'))).toEqual([
      'deux.summary.md',
      'un.summary.md',
    ]);
  });

  it('takes the name of the earlier state away: a draft that has become clean', async () => {
    const folder = emptyFolder();
    const [path, out] = [join(folder, 'a.md'), join(folder, 'out')];
    writeFileSync(path, 'Les soldats sont partis.\n');
    expect((await interligne([...echo, path, '-o', out])).code).toBe(1);
    expect(existsSync(join(out, 'a.en.draft.md'))).toBe(true);
    writeFileSync(path, 'Niamey.\n');
    expect((await interligne([...echo, path, '-o', out])).code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['a.bilingual.md', 'a.en.md', 'a.summary.md']);
  });

  it('gives the same bytes twice', async () => {
    const folder = emptyFolder();
    const runs = [join(folder, '1'), join(folder, '2')];
    for (const out of runs) await interligne(['translate', '--engine', 'echo', article, '-o', out, '--format', 'json']);
    const [first, second] = runs.map((out) => readdirSync(out).map((name) => readFileSync(join(out, name), 'utf8')));
    expect(first).toEqual(second);
  });
});

describe('translate as a filter', () => {
  it('keeps the byte-order mark and line endings', async () => {
    const input = '\uFEFF# Niamey\r\n\r\n- Gao\r\n';
    expect((await interligne(echo, { input })).out).toBe(input);
  });

  it('prints one line for each line, and leaves quotation marks', async () => {
    const input = 'Il a dit : « Oui. Non. »\n\n* pas une liste\n# 946 soldats';
    const { out } = await interligne(['translate', '--engine', 'echo', '--lines'], { input });
    expect(out.split('\n')).toHaveLength(4);
    expect(out).toContain('« Oui. Non. »');
    expect(out).toContain('* pas une liste');
  });

  it.each(['bilingual', 'summary', 'json'])('prints %s', async (format) => {
    const { out } = await interligne([...echo, '--format', format], { input: '# Titre\n\nLe convoi est arrivé.\n' });
    expect(out).toContain('Titre');
    if (format === 'json') expect(schemaErrors(out)).toBeNull();
  });

  it('says what it found, with line and column, in the language asked for', async () => {
    const input = '# Bilan\n\nLes soldats sont partis.\n';
    const english = await interligne(echo, { input });
    const french = await interligne([...echo, '--locale', 'fr'], { input });
    expect(english.error).toMatch(/3:1-3:25 +critical +The English is the French unchanged\. +untranslated/);
    expect(french.error).toMatch(/3:1-3:25 +critique +L’anglais est le français inchangé\. +untranslated/);
    expect((await interligne([...echo, '-q'], { input })).error).toBe('');
  });

  it('exits with 1 on any finding with --frail', async () => {
    // No French function words: nothing critical, but a term that is not rendered.
    const input = 'Ratissage Ouallam.\n';
    const plain = await interligne(echo, { input });
    const frail = await interligne([...echo, '--frail'], { input });
    expect(plain.error).toMatch(/functional .*terms/);
    expect([plain.code, frail.code]).toEqual([0, 1]);
  });
});
