import { describe, expect, it } from 'vitest';
import { brief, checkNoted } from './check-noted.ts';

describe('markup', () => {
  it.each([
    ['a footnote mark kept', 'Mot<1/>.', 'Word<1/>.', []],
    ['a footnote mark lost', 'Mot<1/>.', 'Word.', ['markup.lost critical']],
    ['a footnote mark doubled', 'Mot<1/>.', 'Word<1/><1/>.', ['markup.doubled critical']],
    ['a footnote mark over words', 'Mot<1/>.', '<1>Word</1>.', ['markup.lost critical']],
    ['bold kept', 'Un <1>mot</1>.', 'A <1>word</1>.', []],
    ['bold lost', 'Un <1>mot</1>.', 'A word.', ['markup.lost functional']],
    ['a mark nobody sent', 'Un mot.', 'A <4>word</4>.', ['markup.added functional']],
  ])('%s', (_title, fr, en, said) => {
    expect(checkNoted(fr, en).map(brief)).toEqual(said);
  });
});
