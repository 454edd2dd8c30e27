import { describe, expect, it } from 'vitest';
import { judge, readTermItems, type TermItem, tally } from '../../../src/evaluate/index.ts';

const item = (accept: string[], reject: string[] = [], isCased = false): TermItem => ({
  id: 'x',
  category: 'rank',
  fr: 'x',
  accept,
  reject,
  case: isCased,
});

describe('judge', () => {
  it.each<[string, TermItem, string, boolean]>([
    ['an accepted rendering', item(['corporal']), 'The Corporal spoke.', true],
    ['another form of the same word', item(['corporal']), 'Two corporals spoke.', false],
    ['a rejected rendering beside an accepted one', item(['corporal'], ['body']), 'The corporal has a body.', false],
    ['a rejected rendering inside a longer word', item(['corporal'], ['major']), 'A corporal in the majority.', true],
    ['a hyphen for a space', item(['master-at-arms']), 'The master at arms.', true],
    ['an en dash and a no-break space', item(['2014-2015 term']), 'the 2014–2015\u00a0term', true],
    ['curly quotation marks', item(['the "Lion" convoy']), 'the “Lion” convoy', true],
    ['a curly apostrophe', item(["contingent's"]), 'the contingent’s', true],
    ['a rendering that ends in a stop', item(['Cpl.']), 'Cpl. Girard', true],
    ['a rendering in brackets', item(['rear admiral (lower half)']), 'Rear Admiral (lower half) Ba', true],
    ['a figure inside a longer one', item(['73']), '173 pages', false],
    ['a decimal comma', item(['7.9 billion'], ['7,9']), '7.9 billion', true],
    ['wrong case where case counts', item(['Lemaire'], [], true), 'LEMAIRE', false],
    ['right case where case counts', item(['Lemaire'], ['LEMAIRE'], true), 'General Lemaire', true],
    ['the second place, the first being in a word', item(['EU']), 'EUR for the EU', true],
    ['accents written in two parts', item(['Dupré']), 'Dupre\u0301', true],
    ['nothing', item(['corporal']), '', false],
  ])('%s', (_, one, english, passed) => {
    expect(judge(one, english).passed).toBe(passed);
  });

  it('says which renderings it found', () => {
    const verdict = judge(item(['major', 'Maj.'], ['adult', 'commander']), 'The major, a commander.');
    expect(verdict).toMatchObject({ accepted: ['major'], rejected: ['commander'] });
  });
});

it('tallies by category in the order of the items', () => {
  const place = { ...item(['Gao']), category: 'place' };
  const verdicts = [judge(place, 'Gao'), judge(item(['x']), 'y'), judge(place, 'Goa')];
  expect(tally(verdicts)).toEqual([
    { category: 'place', passed: 1, total: 2 },
    { category: 'rank', passed: 0, total: 1 },
  ]);
});

describe('readTermItems', () => {
  const line = (fields: object) => JSON.stringify({ id: 'a', category: 'b', fr: 'c', accept: ['d'], ...fields });

  it('takes blank lines, a byte-order mark and further fields', () => {
    const items = readTermItems(`\uFEFF${line({ note: 'x' })}\r\n\n${line({ case: true, reject: ['e'] })}`, 'x');
    expect(items.map(({ reject, case: isCased }) => [reject, isCased])).toEqual([
      [[], false],
      [['e'], true],
    ]);
  });

  it.each([
    [line({ accept: [] }), 'accept'],
    [line({ accept: 'd' }), 'accept'],
    [line({ reject: [1] }), 'reject'],
    [line({ fr: '' }), 'fr'],
    [line({ id: 3 }), 'id'],
    [line({ case: 'yes' }), 'case'],
    ['[1', '{…}'],
    ['null', '{…}'],
  ])('refuses %s', (text, field) => {
    const refused = expect.objectContaining({ code: 'term-item', values: { path: 'x', line: 2, field } });
    expect(() => readTermItems(`${line({})}\n${text}`, 'x')).toThrow(refused);
  });
});
