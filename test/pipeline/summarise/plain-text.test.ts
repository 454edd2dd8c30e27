import { describe, expect, it } from 'vitest';
import { countWords, plainText } from '../../../pipeline/summarise/plain-text.ts';
import type { Placeable, Unit } from '../../../src/model/unit.ts';
import { checked } from './article.ts';

/** A unit of one placeable of a type, whose source is `raw`. */
function unitWith(type: string, raw: string): Unit {
  const unit = checked([{ sentences: [{ fr: raw, en: raw }] }]).units[0]!;
  const placeable: Placeable = { id: 1, type, open: { start: 0, end: raw.length }, close: null, label: null };
  return { ...unit, placeables: [placeable] };
}

describe('plainText', () => {
  it.each([
    ['footnoteReference', '[^1]', 'Il part.'],
    ['image', '![x](y.png)', 'Il part.'],
    ['html', '<br>', 'Il part.'],
    ['inlineCode', '`ls -l`', 'Il part ls -l.'],
    ['inlineCode', '`` a`b ``', 'Il part a`b.'],
    ['inlineMath', '$x^2$', 'Il part x^2.'],
    ['link', '<https://exemple.fr>', 'Il part https://exemple.fr.'],
  ])('%s %s', (type, raw, expected) => {
    const tagged = { text: 'Il part \uFFFC.', marks: [{ id: 1, start: 8, end: 9 }] };
    expect(plainText(tagged, unitWith(type, raw), raw)).toBe(expected);
  });

  it('is one line of single spaces, without markup', () => {
    const tagged = { text: ' Il  part\nà 14\u00A0h. ', marks: [{ id: 1, start: 1, end: 3 }] };
    expect(plainText(tagged, unitWith('emphasis', '*'), '*')).toBe('Il part à 14\u00A0h.');
  });
});

describe('countWords', () => {
  it.each([
    ['Le retrait a commencé.', 4],
    ['« Feu ! » — dit-il', 2],
    ['1 000 soldats et 2\u202F500\u00A0000 francs', 5],
    ['', 0],
  ])('%j: %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});
