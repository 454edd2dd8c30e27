import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embark } from '../../../../src/engines/bergamot/journey.ts';
import { picture, taggedText } from './tagged-texts.ts';

const answered = (drawn: string, ...answers: string[]) => embark(picture(drawn), true).arrive(answers);
const plain = (text: string) => ({ text, marks: [] });

it('brings back what went out, when the engine changes nothing', () => {
  fc.assert(
    fc.property(taggedText, (tagged) => {
      const { requests, arrive } = embark(tagged, true);
      expect(arrive(requests.map((request) => request.text))).toEqual(tagged);
    }),
  );
});

it('sends words without marks as they are', () => {
  expect(embark(plain(' a < b '), true).requests).toEqual([{ text: 'a < b', html: false }]);
  expect(answered(' a ', 'A')).toEqual(plain(' A '));
  expect(embark(picture('a[1] [2:b]'), false).requests).toEqual([{ text: 'a b', html: false }]);
});

describe('edges of marks', () => {
  // drawn, request, answer, and what becomes of it
  const cases: readonly [string, string, string, string][] = [
    ["L'[1:armée] part.", '<b n="1">L\'armée</b> part.', '<b n="1">The army</b> leaves.', 'The [1:army] leaves.'],
    ["d'[1:infanterie]", '<b n="1">d\'infanterie</b>', '<b n="1">infantry</b>', '[1:infantry]'],
    ['Dit "[1:oui]".', 'Dit <b n="1">"oui"</b>.', 'Says <b n="1">"yes"</b>.', 'Says "[1:yes]".'],
    ['([1:ici])', '(<b n="1">ici</b>)', '(<b n="1">here</b>)', '([1:here])'],
    [
      '[1:sous]-[2:marin]',
      '<b n="1"><b n="2">sous-marin</b></b>',
      '<b n="1"><b n="2">submarine</b></b>',
      '[1:[2:submarine]]',
    ],
    [
      '[1:la mi]-[2:mai là]',
      '<b n="1">la mi</b>-<b n="2">mai là</b>',
      '<b n="1">mid</b>-<b n="2">May</b>',
      '[1:mid]-[2:May]',
    ],
    [
      "l'[1:[2:armée] rouge]",
      '<b n="1"><b n="2">l\'armée</b> rouge</b>',
      '<b n="1">the red <b n="2">army</b></b>',
      'the [1:red [2:army]]',
    ],
  ];
  it.each(cases)('%s', (drawn, request, answer, expected) => {
    expect(embark(picture(drawn), true).requests.map((r) => r.text)).toEqual([request]);
    expect(answered(drawn, answer)).toEqual(picture(expected));
  });
});

describe('stretches of one mark', () => {
  const cases: readonly [string, string][] = [
    ['<b n="1">a</b> <b n="1">b</b> c', '[1:a b] c'],
    ['<b n="1">order</b> of <b n="1">battle</b>', '[1:order of battle]'],
    ['<b n="1">a</b> something else <b n="1">longer</b>', 'a something else [1:longer]'],
    ['<b n="1"> a </b>b', ' [1:a] b'.trim()],
    ['<b n="1"></b>a', 'a'],
    ['a', 'a'],
    ['<b n="2">x <b n="1">y</b></b> <b n="1">z</b>', '[2:x [1:y]] z'],
  ];
  it.each(cases)('%s', (answer, expected) => {
    expect(answered('[2:m [1:n]] o', answer)).toEqual(picture(expected));
  });
});

it('gives up a mark that comes back without its words', () => {
  expect(answered('[1:m [2]] o', '<b n="1"><img n="2"></b>words')).toEqual(picture('[2] words'));
  expect(answered('[1:[2]] o', '<b n="1"><img n="2"></b>words')).toEqual(picture('[1:[2]] words'));
});

describe('spaces round placeables', () => {
  const cases: readonly [string, string, string][] = [
    ['cinq[1] cents', 'five <img n="1">hundred', 'five[1] hundred'],
    ['cents[1].', 'hundred<img n="1">.', 'hundred[1].'],
    ['cents[1].', 'a <img n="1">hundred.', 'a[1] hundred.'],
    ['de [1] cents', 'of <img n="1">hundred', 'of [1] hundred'],
    ['de [1], là', 'of there<img n="1">', 'of there [1]'],
    ["l'[1] est", 'the <img n="1">is', 'the [1] is'],
    ['a ([1]) b', 'a (<img n="1">) b', 'a ([1]) b'],
    ['a[1][2] b', 'a <img n="1"><img n="2">b', 'a[1][2] b'],
    ['[1] a', '<img n="1">a', '[1] a'],
    ['a [1]', 'a<img n="1">', 'a [1]'],
    ['a [2:b [1]] c', 'a <b n="2">b <img n="1"></b>c', 'a [2:b [1]] c'],
  ];
  it.each(cases)('%s ← %s', (drawn, answer, expected) => {
    expect(answered(drawn, answer)).toEqual(picture(expected));
  });
});

it('carries a line break as a placeable', () => {
  const { requests, arrive } = embark(picture('le [1:Mali]\net[2] le Niger'), true);
  expect(requests.map((r) => r.text)).toEqual(['le <b n="1">Mali</b><img n="3">et<img n="2"> le Niger']);
  expect(arrive(['<b n="1">Mali</b> <img n="3">and <img n="2">Niger'])).toEqual(picture('[1:Mali]\nand[2] Niger'));
});
