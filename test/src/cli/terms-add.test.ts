import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, interligne } from './interligne.ts';

const french = 'Deux groupements fluviaux patrouillent.\n';

/** A folder to work in, with a folder for the user's config in it. */
function workplace() {
  const cwd = emptyFolder();
  const config = join(cwd, 'config');
  const call = (args: readonly string[], input = '') =>
    interligne(args, { cwd, input, env: { INTERLIGNE_CONFIG: config } });
  const add = (...args: string[]) => call(['terms', 'add', ...args]);
  const read = (name: string) => readFileSync(join(cwd, name), 'utf8');
  const write = (name: string, text: string | Uint8Array) => writeFileSync(join(cwd, name), text);
  return { cwd, config, call, add, read, write };
}

describe('terms add', () => {
  it('makes a term that works at once, without any file named', async () => {
    const { call, add, read } = workplace();
    const { code, out, error } = await add('groupement fluvial', 'riverine group', '--kind', 'unit');
    expect([code, out]).toEqual([
      0,
      'Read and written so:\n  groupement fluvial    →  riverine group\n  groupements fluviaux  →  riverine groups\n',
    ]);
    expect(error).toMatch(/^Added to .*terms\.json: user\.groupement-fluvial\n$/);
    expect(JSON.parse(read('config/terms.json')).concepts['user.groupement-fluvial'].kind).toBe('unit');
    const inspected = await call(['inspect', 'annotate', '--lines'], french);
    expect(inspected.out).toContain('user.groupement-fluvial');
    const without = await call(['inspect', 'annotate', '--lines', '--no-config'], french);
    expect(without.out).not.toContain('user.groupement-fluvial');
  });

  it('adds to the file that the project’s config names, and leaves the rest of it alone', async () => {
    const { call, add, read, write } = workplace();
    write('.interlignerc', 'terms: ours.json\n');
    const before = '{ "concepts": {\n    "user.a": { "fr": "zorglub",   "en": "bulgroz" }\n} }\n';
    write('ours.json', before);
    await add(
      'vedette',
      'patrol boat',
      '--plural',
      'vedettes',
      '--acronym',
      'VDT',
      '--country',
      'ne',
      '--note',
      'seen',
    );
    expect(read('ours.json')).toBe(
      before.replace(
        ' }\n}',
        ' },\n    "user.vedette": { "fr": { "preferred": "vedette", "plural": "vedettes", "acronym": "VDT" }, ' +
          '"en": "patrol boat", "countries": [ "NE" ], "notes": [ "seen" ] }\n}',
      ),
    );
    const { out } = await call(['terms', 'list', '--own', '--format', 'csv']);
    expect(out).toBe(
      'fr,en,id,nato,countries\r\nzorglub,bulgroz,user.a,,\r\nvedette (VDT),patrol boat,user.vedette,,NE\r\n',
    );
  });

  it('appends a row to a table in its own separator, columns, line ending and encoding', async () => {
    const { add, read, write, cwd } = workplace();
    write('a.csv', 'en;fr;Statut;Remarque\r\n"x ; y";x;;\r\n');
    await add('vedette', 'patrol boat', '--rule', 'preferred', '--note', 'a; b', '--terms', 'a.csv');
    expect(read('a.csv')).toBe('en;fr;Statut;Remarque\r\n"x ; y";x;;\r\npatrol boat;vedette;preferred;"a; b"\r\n');
    const utf16 = Buffer.from('\uFEFFsource\ttarget\nété\tsummer', 'utf16le');
    write('b.tsv', utf16);
    await add('hiver', 'winter', '--terms', 'b.tsv');
    const bytes = readFileSync(join(cwd, 'b.tsv'));
    expect(bytes.subarray(0, utf16.length)).toEqual(utf16);
    expect(bytes.toString('utf16le')).toBe('\uFEFFsource\ttarget\nété\tsummer\nhiver\twinter\n');
  });

  it('writes into the file that a link leads to', async () => {
    const { add, read, write, cwd } = workplace();
    write('house.csv', 'fr,en\nété,summer\n');
    symlinkSync('house.csv', join(cwd, 'link.csv'));
    await add('hiver', 'winter', '--terms', 'link.csv');
    expect(read('house.csv')).toBe('fr,en\nété,summer\nhiver,winter\n');
    expect(lstatSync(join(cwd, 'link.csv')).isSymbolicLink()).toBe(true);
  });

  it('begins a table with the columns that it can fill', async () => {
    const { call, add, read } = workplace();
    const { error } = await add('général de brigade', 'one-star general', '--rule', 'forbidden', '--terms', 'new.csv');
    expect(read('new.csv')).toBe(
      'fr,en,rule,kind,fr.acronym,fr.plural,countries,notes\ngénéral de brigade,one-star general,forbidden,,,,,\n',
    );
    expect(error).toContain('--terms "new.csv"');
    const { out } = await call(['terms', 'list', '--own', '--terms', 'new.csv', '--kind', 'rank']);
    expect(out).toBe('général de brigade  ≠ one-star general  user.general-de-brigade\n');
  });

  it('prints what the check finds, and exits with 1', async () => {
    const { add } = workplace();
    await add('vedette', 'patrol boat');
    const { code, out } = await add('vedette', 'launch');
    expect(out).toContain('  user.vedette-2  vedette (user.vedette)\n');
    expect(code).toBe(1);
  });

  it.each<[string, string[], string]>([
    ['a TBX', ['x', 'y', '--terms', 'x.tbx'], 'x.tbx: a TBX file belongs to the program'],
    ['what is there already', ['zorglub', 'bulgroz', '--terms', 'a.csv'], 'a.csv has "zorglub" as "bulgroz" already'],
    ['what has no column', ['x', 'y', '--kind', 'unit', '--terms', 'a.csv'], 'a.csv has no column "kind"'],
    ['an unknown kind', ['x', 'y', '--kind', 'units'], '--kind units is not known'],
    ['a country’s name', ['x', 'y', '--country', 'Niger'], '--country Niger: write the code of two letters'],
    ['French without English', ['x'], 'Give the French and its English'],
    ['a broken file', ['x', 'y', '--terms', 'broken.json'], 'broken.json: no JSON'],
  ])('refuses %s with one sentence, and writes nothing', async (_, args, sentence) => {
    const { add, read, write, config } = workplace();
    const files = { 'a.csv': 'fr,en\nzorglub,bulgroz\n', 'broken.json': '{"concepts": {', 'x.tbx': '<tbx/>' };
    for (const [name, text] of Object.entries(files)) write(name, text);
    mkdirSync(config);
    const { code, error } = await add(...args);
    expect(error).toContain(sentence);
    expect(error.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
    for (const [name, text] of Object.entries(files)) expect(read(name)).toBe(text);
    expect(existsSync(join(config, 'terms.json'))).toBe(false);
  });
});
