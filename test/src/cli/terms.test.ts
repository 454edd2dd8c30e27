import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, interligne, root } from './interligne.ts';

const fixtures = join(root, 'test', 'fixtures', 'tbx');

function inFolder(name: string, text: string): string {
  const path = join(emptyFolder(), name);
  writeFileSync(path, text);
  return path;
}

describe('terms list', () => {
  it('finds concepts by words of either language, the shortest term first', async () => {
    const french = await interligne(['terms', 'list', 'General', 'DE', 'brigade']);
    const english = await interligne(['terms', 'list', 'brigadier general']);
    expect(french.out.split('\n')[0]).toMatch(
      /^général de brigade +brigadier general +rank\.general-de-brigade +OF-6$/,
    );
    expect(english.out).toContain('rank.general-de-brigade');
    expect(french.code).toBe(0);
  });

  it('looks into the user’s terms, and exits with 1 where there is nothing', async () => {
    const path = inFolder('mine.csv', 'fr;en\nzorglub blindé;armored zorglub\n');
    const found = await interligne(['terms', 'list', 'zorglub', '--terms', path]);
    expect(found.out).toContain('user.zorglub-blinde');
    const none = await interligne(['terms', 'list', 'zorglub']);
    expect(none.code).toBe(1);
    expect(none.error).toContain('No term holds "zorglub".');
  });

  it('keeps to a kind, a country and a subject', async () => {
    const args = ['terms', 'list', '--kind', 'rank', '--country', 'ne', '--subject', 'rank', '--format', 'json'];
    const rows: { id: string; english: string; countries: string[] }[] = JSON.parse((await interligne(args)).out);
    expect(rows.find(({ id }) => id === 'rank.colonel-major')?.countries).toContain('NE');
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.length).toBeLessThan(60);
    const all = await interligne(['terms', 'list', '--format', 'csv']);
    expect(all.out.split('\r\n').length).toBeGreaterThan(6000);
  });
});

describe('terms check', () => {
  it('finds nothing wrong with what we ship', async () => {
    const { code, out, error } = await interligne(['terms', 'check']);
    expect(out).toBe('');
    expect(error).toMatch(/^\d+ concepts, \d+ French forms: 0 faults\.\n$/);
    expect(code).toBe(0);
  });

  it('tells what is wrong with a user’s, by rule, in both languages', async () => {
    const concepts = {
      'user.a': { kind: 'rank', nato: 'OF5', fr: 'zorglub', en: 'zorglub', 'en-GB': { preferred_one: 'zorglub' } },
      'user.b': { fr: 'zorglub', en: 'bulgroz', kind: 'rank', match: { near: ['@nowhere'] } },
    };
    const path = inFolder('mine.json', JSON.stringify({ concepts }));
    const { code, out } = await interligne(['terms', 'check', '--terms', path]);
    expect(code).toBe(1);
    expect(out).toContain('Malformed NATO grade (1):\n  user.a  OF5\n');
    expect(out).toContain('user.a  en-GB preferred_one');
    expect(out).toContain('user.b  nowhere');
    const french = await interligne(['terms', 'check', '--terms', path, '--locale', 'fr']);
    expect(french.out).toContain('Code de grade OTAN mal formé (1) :');
  });
});

describe('terms import and export', () => {
  it('makes a user’s termbase of TBX, and the same of what it exports again', async () => {
    const folder = emptyFolder();
    const [json, tbx, csv, again] = ['a.json', 'b.tbx', 'c.csv', 'd.json'].map((name) => join(folder, name));
    const first = await interligne(['terms', 'import', join(fixtures, 'iate.tbx'), '-o', json!]);
    expect(first.error).toBe('1 concept.\n1 entry without French or English was left out: 3500002\n');
    await interligne(['terms', 'export', '--terms', json!, '--own', '-o', tbx!]);
    await interligne(['terms', 'export', '--terms', tbx!, '--own', '-o', csv!]);
    await interligne(['terms', 'import', csv!, '-o', again!]);
    expect(JSON.parse(readFileSync(again!, 'utf8'))).toEqual(JSON.parse(readFileSync(json!, 'utf8')));
  });

  it('reads UTF-16, as terminology programs on Windows write it', async () => {
    const path = join(emptyFolder(), 'mt.tbx');
    const text = readFileSync(join(fixtures, 'multiterm.tbx'), 'utf8').replace('"utf-8"', '"utf-16"');
    writeFileSync(path, `\uFEFF${text}`, 'utf16le');
    const { out } = await interligne(['terms', 'import', path]);
    expect(JSON.parse(out).concepts['user.groupement-tactique-interarmes'].en.preferred_one).toBe('battlegroup');
  });

  it('exports the whole, to standard output', async () => {
    const { out } = await interligne(['terms', 'export', '--format', 'csv']);
    expect(out).toMatch(/^id,fr,en\.preferred_one,en\.preferred,kind/);
    expect(out.split('\r\n').length).toBeGreaterThan(1500);
  });

  it('refuses with one sentence, and writes nothing', async () => {
    const path = inFolder('bomb.tbx', '<!DOCTYPE martif [<!ENTITY a "b">]><martif/>');
    const output = join(emptyFolder(), 'out.json');
    const { code, error } = await interligne(['terms', 'import', path, '-o', output]);
    expect(code).toBe(2);
    expect(error.trim().split('\n')).toHaveLength(1);
    expect(error).toContain('bomb.tbx: refused, for its DOCTYPE declares entities');
    expect(existsSync(output)).toBe(false);
  });

  it.each([
    [['terms'], 'Say what to do with terms'],
    [['terms', 'lookup'], 'did you mean look-up?'],
    [['terms', 'list', '--kind', 'grade'], '--kind grade is not known; choose one of rank, title'],
    [['terms', 'list', '--subject', 'ranks'], '--subject ranks is not known'],
    [['terms', 'look-up'], 'Say what to do'],
    [['terms', 'export'], '--format'],
    [['terms', 'export', '--format', 'pdf'], '--format pdf'],
    [['terms', 'import', 'x.docx'], 'x.docx: a termbase is'],
    [['terms', 'import', 'absent.csv'], 'absent.csv: no such file'],
  ])('%j says what is wrong', async (args, sentence) => {
    const { code, error } = await interligne(args);
    expect(error).toContain(sentence);
    expect(code).toBe(2);
  });
});

describe('translate --terms', () => {
  const french = 'Le commandant Sow inspecte deux zorglubs.\n';
  const recorded = `${french.trim()}\tMajor Sow inspects two zorglubs.\n`;

  it('lays the user’s English on the engine’s words, the later file over the earlier', async () => {
    const replay = `replay:${inFolder('replay.tsv', recorded)}`;
    const first = inFolder('a.csv', 'fr,en\nzorglub,riverine boat\ncommandant,wing commander\n');
    const second = inFolder(
      'b.json',
      JSON.stringify({ concepts: { 'user.c': { fr: 'commandant', en: 'squadron leader' } } }),
    );
    const call = ['translate', '--lines', '-q', '--engine', replay, '--terms', first, '--terms', second];
    const { out } = await interligne(call, { input: french });
    expect(out).toBe('Squadron Leader Sow inspects two riverine boats.\n');
  });

  it('refuses a termbase without English before any engine starts', async () => {
    const path = inFolder('mine.json', JSON.stringify({ concepts: { 'user.a': { fr: 'zorglub' } } }));
    const { code, error } = await interligne(['translate', '--terms', path], { input: french });
    expect(code).toBe(2);
    expect(error).toContain('user.a lacks its French or its preferred English');
  });
});
