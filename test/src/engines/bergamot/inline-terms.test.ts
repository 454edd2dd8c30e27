import { describe, expect, it } from 'vitest';
import { embark } from '../../../../src/engines/bergamot/journey.ts';
import { ordered } from './inline-fixture.ts';
import { picture } from './tagged-texts.ts';

const requests = (drawn: string, wanted: Readonly<Record<number, string>>) =>
  embark(ordered(drawn, wanted), true, 'inline').requests.map((request) => request.text);
const answered = (drawn: string, wanted: Readonly<Record<number, string>>, ...answers: string[]) =>
  embark(ordered(drawn, wanted), true, 'inline').arrive(answers);

describe('a term is written into the text', () => {
  const cases: readonly [string, Readonly<Record<number, string>>, string][] = [
    ['Le [1:char] part.', { 1: 'tank' }, 'Le <b n="1">⟦char¦tank⟧</b> part.'],
    ["L'[1:armée] part.", { 1: 'army' }, '<b n="1">L\'⟦armée¦army⟧</b> part.'],
    ['[1:Le [2:char]] et [3:Gao]', { 2: 'tank' }, '<b n="1">Le <b n="2">⟦char¦tank⟧</b></b> et <b n="3">Gao</b>'],
    ['[1:[2:char] lourd]', { 1: 'heavy tank' }, '<b n="1"><b n="2">⟦char lourd¦heavy tank⟧</b></b>'],
    [
      '[1:char] et [2:drone]',
      { 1: 'tank', 2: 'R&D <x>' },
      ['<b n="1">⟦char¦tank⟧</b> et ', '<b n="2">⟦drone¦R&amp;D &lt;x&gt;⟧</b>'].join(''),
    ],
  ];
  it.each(cases)('%s', (drawn, wanted, html) => {
    expect(requests(drawn, wanted)).toEqual([html]);
  });
});

describe('a term stays a tag', () => {
  it.each([
    ['round a placeable', '[1:char[2]] part', { 1: 'tank' }],
    ['when its English holds a sign', '[1:char] part', { 1: 'ta⟧nk' }],
    ['without English', '[1:char] part', { 1: ' ' }],
  ] as const)('%s', (_, drawn, wanted) => {
    expect(requests(drawn, wanted)).toEqual(embark(picture(drawn), true).requests.map((request) => request.text));
  });

  it('for a model that takes none', () => {
    const { requests: sent } = embark(ordered('Le [1:char] part.', { 1: 'tank' }), true);
    expect(sent).toEqual([{ text: 'Le <b n="1">char</b> part.', html: true }]);
  });
});

describe('the mark comes back', () => {
  // drawn, English wanted, the engine's answer, and what becomes of it
  const cases: readonly [string, Readonly<Record<number, string>>, string, string][] = [
    ['Le [1:char] part.', { 1: 'tank' }, 'The <b n="1">tank</b> leaves.', 'The [1:tank] leaves.'],
    ['Le [1:char] part.', { 1: 'tank' }, '<b n="1">The tank</b> leaves.', 'The [1:tank] leaves.'],
    ['Le [1:char] part.', { 1: 'tank' }, 'The tank leaves.', 'The [1:tank] leaves.'],
    ['Les [1:chars] partent.', { 1: 'tank' }, '<b n="1">Tanks</b> leave.', '[1:Tanks] leave.'],
    ['Le [1:char] part.', { 1: 'tank' }, 'The <b n="1">vehicle</b> leaves.', 'The [1:vehicle] leaves.'],
    ['[1:[2:char] lourd]', { 1: 'heavy tank' }, 'a <b n="1"><b n="2">heavy</b></b> tank', 'a [1:[2:heavy tank]]'],
    [
      '[1:opération [2:Barkhane]]',
      { 1: 'Operation Barkhane' },
      '<b n="1">Operation Barkhane</b>',
      '[1:Operation [2:Barkhane]]',
    ],
    ['[1:le [2:char]] part', { 2: 'tank' }, '<b n="1">the</b> <b n="2">tank</b> leaves', '[1:the] [2:tank] leaves'],
    ['[1:char] et [2:char]', { 1: 'tank', 2: 'tank' }, 'tank and <b n="2">tank</b>', '[1:tank] and [2:tank]'],
    ['Le [1:char] part.', { 1: 'tank' }, 'The <b n="1">⟦tank⟧</b> leaves.', 'The [1:tank] leaves.'],
  ];
  it.each(cases)('%s %j ← %s', (drawn, wanted, answer, expected) => {
    expect(answered(drawn, wanted, answer)).toEqual(picture(expected));
  });
});

describe('signs in the text itself', () => {
  it('travel as placeables and come back', () => {
    const drawn = 'Le ⟦[1:char]¦tank⟧ part.';
    expect(requests(drawn, { 1: 'tank' })).toEqual([
      'Le <img n="2"><b n="1">⟦char¦tank⟧</b><img n="3">tank<img n="4"> part.',
    ]);
    const answer = 'The <img n="2"><b n="1">tank</b><img n="3">tank<img n="4"> leaves.';
    expect(answered(drawn, { 1: 'tank' }, answer)).toEqual(picture('The ⟦[1:tank]¦tank⟧ leaves.'));
  });

  it('go as they are to a model that takes no terms', () => {
    expect(embark(picture('un ⟦ ¦'), true).requests).toEqual([{ text: 'un ⟦ ¦', html: false }]);
  });
});

it('cuts long sentences so that terms fit in', () => {
  const clause = 'les [1:soldats] ont quitté la base de Niamey, ';
  const drawn = Array.from({ length: 10 }, (_, n) => clause.replace('1', String(n + 1))).join('');
  const wanted = Object.fromEntries(Array.from({ length: 10 }, (_, n) => [n + 1, 'professional soldiers of the army']));
  const plain = embark(picture(drawn), true).requests;
  const marked = requests(drawn, wanted);
  expect(marked.length).toBeGreaterThan(plain.length);
  expect(plain).toHaveLength(1);
  for (const text of marked) expect(text.replace(/<[^>]*>/g, '').length).toBeLessThanOrEqual(480);
  expect(marked.join('').match(/⟦/g)).toHaveLength(10);
});
