import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutClauses, joinClauses } from '../../../../src/engines/bergamot/clauses.ts';
import { isObject } from '../../../../src/engines/bergamot/html.ts';
import { type Bergamot, createBergamot } from '../../../../src/engines/bergamot/index.ts';
import { byPosition, type Tagged } from '../../../../src/model/tagged.ts';
import { MODEL, PAIRS, plain, signal } from './fixture.ts';
import { picture, taggedText } from './tagged-texts.ts';

let engine: Bergamot;
beforeAll(async () => {
  engine = await createBergamot({ model: MODEL, workers: 1 });
});
afterAll(() => engine.close());

const one = async (text: string) => (await engine.translate([picture(text)], signal))[0];

describe('the fixture’s sentences', () => {
  it('come out exactly', async () => {
    const results = await engine.translate(
      PAIRS.map((pair) => plain(pair.french)),
      signal,
    );
    expect(results).toEqual(PAIRS.map((pair) => plain(pair.english)));
  });

  it('come out exactly one by one, and without a shortlist', async () => {
    const { shortlist: _, ...model } = MODEL;
    const alone = await createBergamot({ model, workers: 1, deterministic: true });
    const results = await alone.translate(
      PAIRS.map((pair) => plain(pair.french)),
      signal,
    );
    expect(results).toEqual(PAIRS.map((pair) => plain(pair.english)));
    expect(alone.statement.identity).not.toBe(engine.statement.identity);
    await alone.close();
  });
});

describe('marks', () => {
  const cases: readonly [string, string][] = [
    [
      'Le missile a une portée de [1:cinq [2:cents]] kilomètres[3].',
      'The missile has a range of [1:five [2:hundred]] kilometres[3].',
    ],
    [
      '[1:Le missile a une portée de cinq cents kilomètres.]',
      '[1:The missile has a range of five hundred kilometres.]',
    ],
    [
      "Le [1:sous-marin] [2:nucléaire] est rentré à l'Île Longue après soixante-dix jours de patrouille.",
      'The [2:nuclear] [1:submarine] returned to Île Longue after seventy days on patrol.',
    ],
    [
      'Le [1:général de brigade] a inspecté les troupes à [2:Niamey].',
      'The [1:brigadier general] inspected the troops in [2:Niamey].',
    ],
    [
      "L'[1:armée de l'air] a reçu son premier avion ravitailleur.",
      'The [1:air force] received its first tanker aircraft.',
    ],
    [
      'Le missile a une portée de cinq[1] cents kilomètres [2].',
      'The missile has a range of five[1] hundred kilometres [2].',
    ],
  ];
  it.each(cases)('%s', async (drawn, expected) => {
    expect(await one(drawn)).toEqual(picture(expected));
  });

  it('change no word of the fixture’s sentences, wherever they stand', async () => {
    const batch = PAIRS.map(({ french }) => {
      const words = [...french.matchAll(/[\p{L}\p{N}]+/gu)];
      const marks = words.map((word, id) => ({ id: id + 1, start: word.index, end: word.index + word[0].length }));
      return { text: french, marks };
    });
    const results = await engine.translate(batch, signal);
    expect(results.map((result) => result.text)).toEqual(PAIRS.map((pair) => pair.english));
    const kept = results.reduce((sum, result) => sum + result.marks.length, 0);
    expect(kept / batch.reduce((sum, text) => sum + text.marks.length, 0)).toBeGreaterThan(0.7);
  });
});

it('translates a sentence of 300 words part by part', async () => {
  const sentence = `${PAIRS.slice(0, 36)
    .map((pair) => pair.french.slice(0, -1))
    .join('; ')}.`;
  expect(sentence.split(' ').length).toBeGreaterThan(290);
  const parts = cutClauses(plain(sentence));
  const apart = await engine.translate(parts, signal);
  expect(apart.every((part) => part.text.split(' ').length > 5)).toBe(true);
  expect(await one(sentence)).toEqual(joinClauses(apart, parts));
});

describe('hostile texts', () => {
  const hostile = [
    '</b>',
    '<b n="1">',
    '&lt;',
    '<',
    '&',
    '[1:<b>]',
    '[1:[2]] &amp;[3]',
    '[1:"]\n[2:<]',
    '',
    '  ',
    '\n',
    '\u0000',
    '𝄞[1:𝄞]',
  ];
  const drawn = hostile.map(picture);
  const random = fc.sample(taggedText, { numRuns: 200, seed: 1 });

  it('cost no worker, and give marks that nest, one of each number', async () => {
    const [member] = engine.members;
    const batch = [...drawn, ...random];
    const results = await engine.translate(batch, signal);
    expect(engine.members.has(member!)).toBe(true);
    for (const [index, { text, marks }] of results.entries()) {
      const own = new Set(batch[index]!.marks.map((mark) => mark.id));
      expect(new Set(marks.map((mark) => mark.id)).size).toBe(marks.length);
      expect(marks).toEqual([...marks].sort(byPosition));
      for (const mark of marks) {
        expect(own.has(mark.id) && mark.start < mark.end && mark.end <= text.length).toBe(true);
        expect(marks.some((other) => mark.start < other.start && other.start < mark.end && mark.end < other.end)).toBe(
          false,
        );
      }
    }
    expect(await one(PAIRS[0]!.french)).toEqual(plain(PAIRS[0]!.english));
  });

  it('lose no placeable', async () => {
    const objects = ({ text, marks }: Tagged) => marks.filter((mark) => isObject(text, mark)).map((mark) => mark.id);
    const results = await engine.translate(random, signal);
    for (const [index, result] of results.entries()) {
      expect(objects(result)).toEqual(expect.arrayContaining(objects(random[index]!)));
    }
  });
});
