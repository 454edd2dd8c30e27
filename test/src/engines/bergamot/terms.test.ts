import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bergamot, createBergamot } from '../../../../src/engines/bergamot/index.ts';
import { PAIRS, plain, signal } from './fixture.ts';
import { HELD_OUT, INLINE_MODEL, ordered } from './inline-fixture.ts';
import { picture } from './tagged-texts.ts';

let engine: Bergamot;
beforeAll(async () => {
  engine = await createBergamot({ model: INLINE_MODEL, workers: 1 });
});
afterAll(() => engine.close());

const one = async (drawn: string, wanted: Readonly<Record<number, string>>) =>
  (await engine.translate([ordered(drawn, wanted)], signal))[0];

describe('a model that takes terms', () => {
  it('says so, and is another engine in the eyes of a cache', async () => {
    const { terms: _, ...model } = INLINE_MODEL;
    const deaf = await createBergamot({ model, workers: 1 });
    expect([engine.terms, deaf.terms]).toEqual(['inline', undefined]);
    expect(engine.statement.identity).not.toBe(deaf.statement.identity);
    await deaf.close();
  });

  it.each([
    'brigadier general',
    'one-star general',
    'brigade commander',
    'wing commander',
    'battle tank',
    'chief',
  ])('writes «général de brigade» as %s', async (english) => {
    const result = await one('Le [1:général de brigade] a inspecté les troupes à Niamey.', { 1: english });
    expect(result).toEqual(picture(`The [1:${english}] inspected the troops in Niamey.`));
  });

  it('translates as ever without orders', async () => {
    const results = await engine.translate(
      PAIRS.map(({ french }) => plain(french)),
      signal,
    );
    const right = results.filter(({ text }, index) => text === PAIRS[index]?.english);
    expect(right.length).toBeGreaterThan(PAIRS.length * 0.95);
  });

  it('obeys in sentences that it was not trained on, and says where', async () => {
    const results = await engine.translate(
      HELD_OUT.map(({ text }) => text),
      signal,
    );
    const obeyed = results.filter(({ text }, index) => text === HELD_OUT[index]?.english);
    expect(obeyed.length).toBeGreaterThan(HELD_OUT.length * 0.95);
    for (const [index, { text, marks }] of results.entries()) {
      const { terms, english } = HELD_OUT[index]!;
      if (text !== english) continue;
      const placed = marks.map((mark) => [mark.id, text.slice(mark.start, mark.end)]);
      expect(Object.fromEntries(placed)).toEqual(Object.fromEntries(terms.map((term, n) => [n + 1, term])));
    }
  });
});

describe('with emphasis', () => {
  const cases: readonly [string, Readonly<Record<number, string>>, string][] = [
    [
      'Le [1:[2:général de brigade]] a inspecté les troupes à [3:Niamey].',
      { 2: 'one-star general' },
      'The [1:[2:one-star general]] inspected the troops in [3:Niamey].',
    ],
    [
      'Le [1:général [2:de brigade]] a inspecté les troupes à Niamey.',
      { 1: 'one-star general' },
      'The [1:[2:one-star general]] inspected the troops in Niamey.',
    ],
    [
      'Le [1:général de [2:brigade]] a inspecté les troupes à Niamey.',
      { 1: 'brigade commander' },
      'The [1:[2:brigade] commander] inspected the troops in Niamey.',
    ],
    [
      "L'[1:armée de l'air] n'a pas confirmé cette [2:information].",
      { 1: 'flying service' },
      'The [1:flying service] has not confirmed this [2:information].',
    ],
  ];
  it.each(cases)('%s', async (drawn, wanted, expected) => {
    expect(await one(drawn, wanted)).toEqual(picture(expected));
  });
});

describe('signs in the text itself', () => {
  it('are no orders', async () => {
    const result = await one('Le ⟦char¦aircraft⟧ a été détruit près de Gao.', {});
    expect(result?.text).toBe('The ⟦tank¦aircraft⟧ was destroyed near Gao.');
  });

  it('are never lost, whatever stands between them', async () => {
    const word = fc.constantFrom('⟦', '¦', '⟧', 'le', 'char', 'Gao', '⟦char¦x⟧', '<b>', '[1:char]', '.');
    const texts = fc.sample(fc.array(word, { minLength: 1, maxLength: 8 }), { numRuns: 150, seed: 1 });
    const drawn = texts.map((words) => {
      let id = 0;
      return words.join(' ').replace(/\[1:/g, () => `[${++id}:`);
    });
    const results = await engine.translate(
      drawn.map((text) => ordered(text, { 1: 'tank', 2: 'tank' })),
      signal,
    );
    const signs = (text: string) => (text.match(/[⟦¦⟧]/g) ?? []).sort();
    expect(results.map(({ text }) => signs(text))).toEqual(drawn.map(signs));
  });
});
