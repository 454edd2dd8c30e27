import { classAt, DIGIT, isHyphen, isTrail, LETTER, MARK, NUMBER } from './characters.ts';
import type { Value } from './value.ts';
import { hashOf, hashOn } from './word-hash.ts';

/**
 * Tries to read values that start at an offset. They come sorted; null when there are none. An offset says that up to it
 * there is no value, whatever others would read.
 */
export type Recognise = (text: string, at: number) => readonly Value[] | number | null;

/** What may start at a word, by the word in small letters, and what may start at a figure; tried in order. */
export interface Triggers {
  readonly words: ReadonlyMap<string, readonly Recognise[]>;
  /** For words that no list can hold (Roman numerals), whose first letter is one of `otherInitials`. */
  readonly otherWord: (word: string) => readonly Recognise[] | undefined;
  readonly otherInitials: string;
  readonly figure: readonly Recognise[];
}

const IN_LETTERS = LETTER | MARK;
/** Size of a table of the triggers' hashes: with some hundred triggers, one word in thirty passes that is none. */
const TABLE = 4096;

/**
 * Makes a reader that goes over a text once and gathers the values that recognisers find at its words and figures. A
 * word is cut from the text only when its hash may be a trigger's: that is four times as fast as asking for each.
 */
export function createScan({ words, otherWord, otherInitials, figure }: Triggers): (text: string) => readonly Value[] {
  const hashes = new Uint8Array(TABLE);
  for (const word of words.keys()) hashes[hashOf(word, 0, word.length) % TABLE] = 1;

  return (text) => {
    const found: Value[] = [];
    let next = 0;
    for (let at = 0; at < text.length; at = next) {
      const kind = classAt(text, at);
      next = at + 1;
      let tried: readonly Recognise[] | undefined;
      const isFigure = (kind & DIGIT) !== 0;
      if (isFigure) {
        while ((classAt(text, next) & DIGIT) !== 0) next++;
        tried = isAsciiDigit(text.charCodeAt(at)) ? figure : undefined;
      } else if ((kind & IN_LETTERS) !== 0) {
        let hash = hashOn(0, text.charCodeAt(at));
        for (; (classAt(text, next) & IN_LETTERS) !== 0; next++) hash = hashOn(hash, text.charCodeAt(next));
        if (hashes[hash % TABLE] === 1) tried = words.get(text.slice(at, next).toLowerCase());
        if (!tried && otherInitials.includes(text.charAt(at))) tried = otherWord(text.slice(at, next));
      }
      if (!tried || !opens(text, at, isFigure)) continue;
      const values = first(tried, text, at);
      if (values === null) continue;
      if (typeof values !== 'number') found.push(...values);
      next = Math.max(next, typeof values === 'number' ? values : (values.at(-1)?.end ?? next));
    }
    return found;
  };
}

function isAsciiDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** No value starts inside a word or in the figures of a name (C-17, M23, 1.2.3). */
function opens(text: string, at: number, isFigure: boolean): boolean {
  const before = classAt(text, at - 1);
  const code = at > 0 ? text.charCodeAt(at - 1) : 0;
  if ((before & IN_LETTERS) !== 0 || code === 0x5f) return false;
  if (!isFigure) return (before & NUMBER) === 0;
  if ((before & DIGIT) !== 0) return false;
  const first = at > 1 ? classAt(text, at - 2) : 0;
  if ((isHyphen(code) || code === 0x2b) && (first & LETTER) !== 0) return isTrail(text.charCodeAt(at - 2));
  return !(
    (code === 0x2e || code === 0x2c || code === 0x3a) &&
    (first & DIGIT) !== 0 &&
    !isTrail(text.charCodeAt(at - 2))
  );
}

function first(tried: readonly Recognise[], text: string, at: number): readonly Value[] | number | null {
  for (const recognise of tried) {
    const values = recognise(text, at);
    if (typeof values === 'number' || (values && values.length > 0)) return values;
  }
  return null;
}

/** A regular expression that matches at a given offset only. Sources are compiled with the flags `u` and `y`. */
export function matcher(source: string, flags = 'i'): (text: string, at: number) => RegExpExecArray | null {
  const pattern = new RegExp(source, `${flags}uy`);
  return (text, at) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
}

/** End of a word or a figure. */
export const WORD_END = '(?![\\p{L}\\p{M}\\p{N}_])';
