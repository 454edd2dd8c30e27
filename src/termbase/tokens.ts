import { foldCode, foldWord, isCapitalCode, isWordCode } from './fold.ts';

/** The words of a text: runs of letters and digits; `O.N.U.` is one. Offsets are UTF-16 code units. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
  /** Hash of each folded word: rules out most words without cutting a string. */
  readonly hashes: ArrayLike<number>;
  /** Whether there are characters beyond Latin in words, or halves of pairs: only then can there be loose accents. */
  readonly beyondLatin: boolean;
}

/** Where Unicode's Latin letters give way to marks. */
const LATIN_END = 0x250;

/** Splits a text into words. The arrays of a result are overwritten by the next call on the same splitter. */
export function createSplitter(): (text: string) => Tokens {
  let starts = new Int32Array(256);
  let ends = new Int32Array(256);
  let hashes = new Int32Array(256);
  return (text) => {
    const most = (text.length >> 1) + 1;
    if (most > starts.length) {
      starts = new Int32Array(most * 2);
      ends = new Int32Array(most * 2);
      hashes = new Int32Array(most * 2);
    }
    let count = 0;
    let beyondLatin = false;
    for (let index = 0; index < text.length; ) {
      const code = text.charCodeAt(index);
      if (!isWordCode(code)) {
        if (code >= 0xd800 && code <= 0xdfff) beyondLatin = true;
        index++;
        continue;
      }
      let end = initialsEnd(text, index);
      let hash = 0;
      if (end > index) hash = hashOf(text.slice(index, end).replaceAll('.', ''));
      else {
        for (end = index; end < text.length; end++) {
          const code = text.charCodeAt(end);
          if (!isWordCode(code)) break;
          if (code >= LATIN_END) beyondLatin = true;
          hash = (hash * 31 + foldCode(code)) | 0;
        }
      }
      starts[count] = index;
      ends[count] = end;
      hashes[count] = hash;
      count++;
      index = end;
    }
    return { text, count, starts, ends, hashes, beyondLatin };
  };
}

/** Where initials with their stops (`O.N.U.`) that start here end; `start` when there are none. */
function initialsEnd(text: string, start: number): number {
  let end = start;
  while (isCapital(text.charCodeAt(end)) && text.charCodeAt(end + 1) === 46) end += 2;
  return end - start >= 4 ? end : start;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** The first word of a text, as `createSplitter` would find it; an empty string when there is none. */
export function firstWord(text: string): string {
  let start = 0;
  while (start < text.length && !isWordCode(text.charCodeAt(start))) start++;
  let end = initialsEnd(text, start);
  if (end > start) return text.slice(start, end).replaceAll('.', '');
  while (end < text.length && isWordCode(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}

/** A word of the text as written, without the stops of initials. */
export function wordAt(tokens: Tokens, index: number): string {
  const word = tokens.text.slice(tokens.starts[index], tokens.ends[index]);
  return word.includes('.') ? word.replaceAll('.', '') : word;
}

/** A word of the text in small letters without accents. */
export function foldedAt(tokens: Tokens, index: number): string {
  return foldWord(wordAt(tokens, index));
}

/** Whether a word of the text, folded, is this one. No string is cut: that is most of what looking a word up would take. */
export function isFolded(tokens: Tokens, index: number, folded: string): boolean {
  const start = tokens.starts[index]!;
  const { text } = tokens;
  if (isDotted(tokens, index)) return foldedAt(tokens, index) === folded;
  if (tokens.ends[index]! - start !== folded.length) return false;
  for (let at = 0; at < folded.length; at++) {
    if (foldCode(text.charCodeAt(start + at)) !== folded.charCodeAt(at)) return false;
  }
  return true;
}

/** Whether a word of the text is initials with their stops. */
export function isDotted(tokens: Tokens, index: number): boolean {
  const start = tokens.starts[index]!;
  return tokens.ends[index]! - start > 1 && tokens.text.charCodeAt(start + 1) === 46;
}

/** Whether a word of the text begins with a capital. */
export function isCapitalised(tokens: Tokens, index: number): boolean {
  return isCapitalCode(tokens.text.charCodeAt(tokens.starts[index]!));
}

/** The hash that `createSplitter` gives a word. */
export function hashOf(word: string): number {
  let hash = 0;
  for (let index = 0; index < word.length; index++) hash = (hash * 31 + foldCode(word.charCodeAt(index))) | 0;
  return hash;
}

/** What joins a word to the next; `null`: nothing does. A comma or a stroke joins only where a term is written with it. */
export type Gap = ' ' | '-' | "'" | '.' | ',' | '/' | null;

/** What stands after a word and before the next; a full stop or comma with or without a space. */
export function gapAfter(tokens: Tokens, index: number): Gap {
  const { text } = tokens;
  const start = tokens.ends[index] ?? text.length;
  const end = tokens.starts[index + 1] ?? text.length;
  const code = text.charCodeAt(start);
  if (isSpace(code)) return onlySpaces(text, start + 1, end) ? ' ' : null;
  if (code === 46) return onlySpaces(text, start + 1, end) ? '.' : null;
  if (code === 0x2c) return onlySpaces(text, start + 1, end) ? ',' : null;
  if (end - start !== 1) return null;
  if (code === 0x2f) return '/';
  if (code === 0x2d || code === 0x2010 || code === 0x2011) return '-';
  if (code === 0x27 || code === 0x2019 || code === 0x2bc || code === 0x60 || code === 0xb4) return "'";
  return null;
}

function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0xa0 ||
    code === 0x202f ||
    code === 0x09 ||
    code === 0x0a ||
    (code >= 0x2000 && code <= 0x200a)
  );
}

function onlySpaces(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (!isSpace(text.charCodeAt(index))) return false;
  return true;
}
