import { describe, expect, it } from 'vitest';
import { emitEnglish } from '../../../../pipeline/emit/english/index.ts';
import type { Wrap } from '../../../../src/model/bilingual.ts';
import { type Cut, cutArticle, naive, whole } from './cut.ts';

/** Every word becomes `mot`, so that lines differ in length from the source's. */
const english = (text: string, cut: Cut, wrap: Wrap) =>
  emitEnglish(
    cutArticle(text, cut, (source) => ({
      text: source.text.replace(/\p{L}+/gu, (word) => (word.length > 3 ? 'mot' : `${word}${word}`)),
      marks: [],
    })),
    wrap,
  ).text;

const cases: readonly [string, string, string, string][] = [
  [
    'a wrapped paragraph',
    'Le général commande\nla brigade légère\ndu nord.\n',
    'LeLe mot mot lala\nmot mot dudu mot.\n',
    'LeLe mot mot lala mot mot dudu mot.\n',
  ],
  [
    'a quote within a list',
    '- > Le général commande\n  > la brigade légère.\n',
    '- > LeLe mot mot lala\n  > mot mot.\n',
    '- > LeLe mot mot lala mot mot.\n',
  ],
  [
    'lines that end as sentences do',
    'Le général commande.\nLa brigade attend.\n',
    'LeLe mot mot.\nLaLa mot mot.\n',
    'LeLe mot mot. LaLa mot mot.\n',
  ],
  [
    'a word that would open a block at a line’s start',
    'Le général commande\nla brigade 12. - légère nord.\n',
    'LeLe mot mot lala mot 12. -\nmot mot.\n',
    'LeLe mot mot lala mot 12. - mot mot.\n',
  ],
  [
    'a hard break',
    'Le général commande  \nla brigade légère\ndu nord.\n',
    'LeLe mot mot  \nlala mot mot dudu\nmot.\n',
    'LeLe mot mot  \nlala mot mot dudu mot.\n',
  ],
  [
    'carriage returns',
    'Le général commande\r\nla brigade légère.\r\n',
    'LeLe mot mot lala\r\nmot mot.\r\n',
    'LeLe mot mot lala mot mot.\r\n',
  ],
  ['a long line', 'Le général commande la brigade.\n', 'LeLe mot mot lala mot.\n', 'LeLe mot mot lala mot.\n'],
];

describe.each(cases)('%s', (_, source, kept, undone) => {
  it('is wrapped as in the source', () => {
    expect(english(source, naive, 'keep')).toBe(kept);
  });

  it('or comes out as one line', () => {
    expect(english(source, naive, 'undo')).toBe(undone);
  });
});

it('keeps the line ends of a paragraph in which nothing changes', () => {
  const source = 'USA et\nONU ici\n';
  expect(
    emitEnglish(
      cutArticle(source, whole, (tagged) => tagged),
      'undo',
    ).text,
  ).toBe(source);
});
