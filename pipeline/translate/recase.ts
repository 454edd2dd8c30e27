import type { Span } from '../../src/model/span.ts';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Words that stay small inside a name (« Sylvain de La Tour »). */
const PARTICLES = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'et', 'en', 'au', 'aux', 'sur', 'sous']);
const ROMAN_ORDINAL = /^[IVX]+ER?$/;

/** How the words of a span are written when a text leaves capitals: unchanged, with a capital each, or as « XXIe ». */
export interface Keep extends Span {
  readonly as: 'capitals' | 'name' | 'ordinal';
}

/**
 * Whether a text is written in capitals, outside the `keep` spans that always are. A single word of fewer than eight
 * letters is rather an acronym.
 */
export function inCapitals(text: string, keep: readonly Keep[]): boolean {
  const acronyms = keep.filter((span) => span.as === 'capitals');
  const words = [...text.matchAll(WORD)].filter(
    (word) => /^\p{L}{2,}$/u.test(word[0]) && !acronyms.some((span) => within(word.index, span)),
  );
  const letters = words.reduce((sum, word) => sum + word[0].length, 0);
  const low = words.some((word) => /\p{Ll}/u.test(word[0]));
  return !low && letters >= 8;
}

/** Rewrites a text in capitals as an ordinary sentence of the same length, so that an engine knows its words. */
export function toSentenceCase(text: string, keep: readonly Keep[]): string {
  let first = true;
  return text.replace(WORD, (word, index: number) => {
    const opens = first;
    first = false;
    const span = keep.find((candidate) => within(index, candidate));
    if (span?.as === 'ordinal' && ROMAN_ORDINAL.test(word))
      return word.replace(/ER?$/, (ending) => fold(ending, 'lower'));
    if (
      span?.as === 'capitals' ||
      /\p{N}/u.test(word) ||
      isRoman(word) ||
      /^-\p{N}/u.test(text.slice(index + word.length))
    )
      return word;
    const small = fold(word, 'lower');
    const named = span?.as === 'name' && !(PARTICLES.has(small) && index > span.start);
    return opens || named ? fold(small.slice(0, 1), 'upper') + small.slice(1) : small;
  });
}

/** Puts a text in capitals, code unit by code unit, so that offsets hold. */
export function toCapitals(text: string): string {
  return fold(text, 'upper');
}

function within(index: number, span: Span): boolean {
  return index >= span.start && index < span.end;
}

/** « XXI », « IV »: two letters at least, for C, D, I, L, M, V and X are initials too. */
function isRoman(word: string): boolean {
  return /^(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})$/.test(word);
}

function fold(text: string, to: 'lower' | 'upper'): string {
  let out = '';
  for (const letter of text) {
    const other = to === 'lower' ? letter.toLowerCase() : letter.toUpperCase();
    out += other.length === letter.length ? other : letter;
  }
  return out;
}
