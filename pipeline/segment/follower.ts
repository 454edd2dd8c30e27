import { isParticle } from '../../src/language/index.ts';

/** What stands after a stop, past the spaces. */
export interface Follower {
  /** Of the first letter or digit; `mark`: punctuation that goes on (`,`); `other`: a script or sign without case. */
  readonly kind: 'lower' | 'upper' | 'digit' | 'other' | 'mark';
  /** First of the quotes, brackets, dashes and bullets before it; empty without. */
  readonly opener: string;
  /** The first word, with its apostrophe if it elides (`L’`). */
  readonly word: string;
  /** A surname's first word (« Le Drian »): a particle before another capital. */
  readonly particle: boolean;
  /** In figures or Roman numerals. */
  readonly numeral: boolean;
  /** Four figures. */
  readonly year: boolean;
}

const OPENERS = /(?:[«‹“‘"'([{*•▪●◦■→]|[–—](?!\p{L})|-(?=\s)|\uFFFC(?=[\p{L}\p{N}«"])|\s)*/uy;
const WORD = /[\p{L}\p{M}]+(?:['’]|(?:-[\p{L}\p{M}]+)*)/uy;
const NUMERAL = /(?:\d|[IVXLC]+(?![\p{L}'’-])|n[°os]|\uFFFC)/uy;
const YEAR = /[12]\d{3}(?!\d)/y;
/** « a) », « b. »: an item of a list inside a paragraph begins a sentence though it is small. */
const ITEM = /[a-z]\)\s/y;
/** Small letter first, capital next: a name of its own spelling (« iOS », « eBay »). */
const CAMEL = /\p{Ll}\p{Lu}/uy;

/** Reads what follows a stop; `at` is the first code unit that is no space. */
export function readFollower(text: string, at: number): Follower {
  const openers = match(OPENERS, text, at);
  const first = at + openers.length;
  const word = match(WORD, text, first);
  return {
    kind: kindOf(text, at, first),
    opener: openers.charAt(0),
    word,
    particle: openers === '' && isParticle(word) && isCapital(text, first + word.length),
    numeral: match(NUMERAL, text, first) !== '',
    year: match(YEAR, text, first) !== '',
  };
}

function kindOf(text: string, at: number, first: number): Follower['kind'] {
  const letter = text[first] ?? '';
  if (/\p{Ll}/u.test(letter)) {
    return match(ITEM, text, first) !== '' || match(CAMEL, text, first) !== '' ? 'upper' : 'lower';
  }
  if (/\p{Lu}/u.test(letter)) return 'upper';
  if (/\d/.test(letter)) return 'digit';
  return first === at && /[,;:)\]}/%»]/.test(letter) ? 'mark' : 'other';
}

function isCapital(text: string, at: number): boolean {
  return /^\s?\p{Lu}\p{Ll}/u.test(text.slice(at, at + 3));
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
