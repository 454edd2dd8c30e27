import { HYPHENS } from './spaces.ts';
import type { Value } from './value.ts';

/**
 * Tries to read values that start at an offset. They come sorted; null when there are none. An offset says that up to it
 * there is no value, whatever others would read.
 */
export type Recognise = (text: string, at: number) => readonly Value[] | number | null;

/** What may start at a word, by the word in small letters, and what may start at a figure; tried in order. */
export interface Triggers {
  readonly words: ReadonlyMap<string, readonly Recognise[]>;
  /** For words that no list can hold (Roman numerals, hyphenless compounds). */
  readonly otherWord: (word: string) => readonly Recognise[] | undefined;
  readonly figure: readonly Recognise[];
}

const TOKEN = /[\p{L}\p{M}]+|\p{Nd}+/gu;
const NAME_BEFORE = new RegExp(`[\\p{L}\\p{M}_]$|\\p{L}[${HYPHENS}+]$|\\p{Nd}[.,:]?$`, 'u');
const LETTER_BEFORE = /[\p{L}\p{M}\p{N}_]$/u;

/** Goes over a text once and gathers the values that recognisers find at its words and figures. */
export function scan(text: string, { words, otherWord, figure }: Triggers): readonly Value[] {
  const found: Value[] = [];
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(text); token; token = TOKEN.exec(text)) {
    const at = token.index;
    const next = TOKEN.lastIndex;
    const code = text.charCodeAt(at);
    const isFigure = code >= 48 && code <= 57;
    const tried = isFigure ? figure : (words.get(token[0].toLowerCase()) ?? otherWord(token[0]));
    if (!tried || !opens(text, at, isFigure)) continue;
    const values = first(tried, text, at);
    if (typeof values === 'number') TOKEN.lastIndex = Math.max(next, values);
    if (values === null || typeof values === 'number') continue;
    found.push(...values);
    TOKEN.lastIndex = Math.max(next, values.at(-1)?.end ?? next);
  }
  return found;
}

/** No value starts inside a word or in the figures of a name (C-17, M23, 1.2.3). */
function opens(text: string, at: number, isFigure: boolean): boolean {
  if (at === 0) return true;
  const before = text.slice(Math.max(0, at - 2), at);
  if (!isFigure) return !LETTER_BEFORE.test(before);
  return !NAME_BEFORE.test(before);
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
