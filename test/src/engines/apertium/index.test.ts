import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApertium, isApertiumInstalled } from '../../../../src/engines/apertium/index.ts';
import type { Engine } from '../../../../src/engines/engine.ts';
import { OBJECT, type Tagged } from '../../../../src/model/tagged.ts';

const never = new AbortController().signal;
const plain = (text: string): Tagged => ({ text, marks: [] });

/** Shells that lead a chain of this process's. */
function chains(): number[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return rows
    .map((row) => row.trim().split(/\s+/))
    .flatMap(([pid, parent, name]) => (Number(parent) === process.pid && name === 'bash' ? [Number(pid)] : []));
}

describe('where Apertium is not installed', () => {
  const before = process.env.APERTIUM_DATADIR;
  beforeAll(() => {
    process.env.APERTIUM_DATADIR = import.meta.dirname;
  });
  afterAll(() => {
    if (before === undefined) delete process.env.APERTIUM_DATADIR;
    else process.env.APERTIUM_DATADIR = before;
  });

  it('says so', async () => {
    expect(await isApertiumInstalled()).toBe(false);
    await expect(createApertium()).rejects.toMatchObject({ code: 'no-apertium' });
  });
});

describe.skipIf(!(await isApertiumInstalled()))('apertium', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createApertium();
  });
  afterAll(() => engine.close());
  const one = async (source: Tagged): Promise<Tagged> => (await engine.translate([source], never))[0] ?? plain('');

  it('says what it is', () => {
    expect(engine.statement).toMatchObject({ name: 'apertium', gist: true });
    expect(engine.statement.model).toMatch(/^fr-es \S+ \+ eng-spa \S+$/);
  });

  it('spells as the variant does', async () => {
    const british = await createApertium({ variant: 'en-GB' });
    const [target] = await british.translate([plain('Ils ont reconnu leurs voisins.')], never);
    await british.close();
    expect(target?.text).toBe('They have recognised his neighbours.');
    expect((await one(plain('Ils ont reconnu leurs voisins.'))).text).toBe('They have recognized his neighbors.');
    expect(british.statement.identity).not.toBe(engine.statement.identity);
  });

  it('keeps order over 200 calls at once', async () => {
    const numbers = Array.from({ length: 200 }, (_, index) => index + 1000);
    const answers = await Promise.all(numbers.map((number) => one(plain(`Les ${number} soldats sont partis.`))));
    expect(answers.map(({ text }) => /\d+/.exec(text)?.[0])).toEqual(numbers.map(String));
    expect(answers[0]?.text).toMatch(/^The 1000 soldiers /);
  });

  it('brings marks, placeables, names and French signs through', async () => {
    const text = `Le départ du C-17 Globemaster III${OBJECT} de l’armée américaine : « Diffa », dit Mamane Sani KIAOU.`;
    const at = (words: string, id: number) => ({
      id,
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    });
    const marks = [at('C-17 Globemaster III', 1), at(OBJECT, 2), at('armée américaine', 3), at('Mamane Sani KIAOU', 4)];
    const target = await one({ text, marks });
    const words = target.marks.map(({ id, start, end }) => [id, target.text.slice(start, end)]);
    expect(words).toEqual([
      [1, 'C-17 Globemaster III'],
      [2, OBJECT],
      [3, 'American army'],
      [4, 'Mamane Sani KIAOU'],
    ]);
    expect(target.text).toContain(`C-17 Globemaster III${OBJECT} of the American army: "Diffa", `);
  });

  it('leaves no signs of its own and takes any of ours', async () => {
    const word = fc.constantFrom(
      '[',
      ']',
      '{',
      '^',
      '$',
      '/',
      '\\',
      '@',
      '<',
      '>',
      '~',
      '*',
      '#',
      '[[/]]',
      '[#1]',
      'y',
      'Les',
      'soldats',
      OBJECT,
      '\n',
    );
    const signs = (text: string): string[] =>
      [...text].filter((sign) => `[]{}^$/\\@<>~*#${OBJECT}`.includes(sign)).sort();
    const property = fc.asyncProperty(fc.array(word, { maxLength: 20 }), async (words) => {
      const text = words.join(' ');
      expect(signs((await one(plain(text))).text)).toEqual(signs(text));
    });
    await fc.assert(property, { numRuns: 300 });
  });

  it('bears a text of many sentences under one mark', async () => {
    const text = 'Les soldats ont quitté la base. '.repeat(500).trim();
    const target = await one({ text, marks: [{ id: 1, start: 0, end: text.length }] });
    expect(target.text.split('base.').length).toBe(501);
    expect(target.marks).toEqual([{ id: 1, start: 0, end: target.text.length }]);
  });

  it('loses nothing when its process is killed', async () => {
    const own = await createApertium();
    const numbers = Array.from({ length: 40 }, (_, index) => index + 10);
    const before = chains();
    const calls = numbers.map((number) => own.translate([plain(`${number} soldats`)], never));
    for (const pid of before) process.kill(-pid, 'SIGKILL');
    const answers = (await Promise.all(calls)).map(([target]) => target?.text);
    expect(answers).toEqual(numbers.map((number) => `${number} soldiers`));
    expect(chains().filter((pid) => before.includes(pid))).toEqual([]);
    await own.close();
  });

  it('fails only the call that its process dies of', async () => {
    const script = `let rest = ''; process.stdin.setEncoding('utf8').on('data', (chunk) => {
      const requests = (rest + chunk).split('\\0'); rest = requests.pop();
      for (const request of requests) { if (request.includes('mort')) process.exit(1); process.stdout.write(request + '\\0'); } })`;
    const own = await createApertium({ command: [process.execPath, '-e', script] });
    const ends = await Promise.allSettled(
      ['un', 'mort', 'deux', 'trois'].map((text) => own.translate([plain(text)], never)),
    );
    expect(ends.map((end) => (end.status === 'fulfilled' ? end.value[0]?.text : end.reason.code))).toEqual([
      'un',
      'engine-died',
      'deux',
      'trois',
    ]);
    await own.close();
  });

  it('gives up on a command that cannot answer', async () => {
    await expect(createApertium({ command: ['false'] })).rejects.toMatchObject({ code: 'engine-died' });
    await expect(createApertium({ command: ['/nowhere/at-all'] })).rejects.toMatchObject({ code: 'engine-died' });
    await expect(createApertium({ command: ['sleep', '60'], patience: 50 })).rejects.toBeInstanceOf(Error);
    await expect(createApertium({ command: ['cat'] }).then((cat) => cat.close())).resolves.toBeUndefined();
  });

  it('aborts', async () => {
    const stop = new AbortController();
    const calls = Array.from({ length: 100 }, () => engine.translate([plain('Les soldats')], stop.signal));
    stop.abort(new Error('enough'));
    const ends = await Promise.allSettled(calls);
    expect(ends.every((end) => end.status === 'rejected' && String(end.reason).includes('enough'))).toBe(true);
    await expect(engine.translate([plain('Les soldats')], stop.signal)).rejects.toThrow('enough');
    expect((await one(plain('Les soldats'))).text).toBe('The soldiers');
  });

  it('ends its processes and pending calls when closed', async () => {
    const before = chains();
    const own = await createApertium();
    expect(chains().length).toBe(before.length + 1);
    const pending = own.translate([plain('Les soldats')], never);
    const refused = expect(pending).rejects.toMatchObject({ code: 'engine-closed' });
    await own.close();
    await refused;
    expect(chains()).toEqual(before);
    await expect(own.translate([plain('Les soldats')], never)).rejects.toMatchObject({ code: 'engine-closed' });
  });
});
