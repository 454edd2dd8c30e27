import {
  APOSTROPHES,
  classAt,
  IN_WORD,
  isApostrophe,
  isHyphen,
  isSpace,
  isTrail,
  LOWER,
  opensSentence,
  UPPER,
  WHITE,
  widthAt,
} from '../../src/language/index.ts';
import type { Span } from '../../src/model/span.ts';
import { coverBy, touches } from './covered.ts';

/** A word that opens with a capital, with what hyphens and apostrophes bind to it: `N’Djamena`, `C-17`, `Tabarey-Barey`. */
export interface CapitalWord extends Span {
  readonly text: string;
  /** In small letters. */
  readonly small: string;
  /** The classes of its characters, joined. */
  readonly kinds: number;
  /** Two capitals or more and no small letter. */
  readonly capitals: boolean;
  /** `P.`, `J.-P.` */
  readonly initial: boolean;
}

/** Capital words with one space between them. */
export interface Run extends Span {
  readonly words: readonly CapitalWord[];
  /** Its first word opens a sentence or a quotation, so that its capital tells nothing. */
  readonly opens: boolean;
}

const DOT = 0x2e;
const ELISION = new RegExp(`^(?:[LDSCJMTN]|Qu|Jusqu|Lorsqu|Puisqu|Quoiqu)[${APOSTROPHES}]`, 'u');
const LONGEST_ELISION = 7;
/** Titles of courtesy, which stand before a name and are no part of it. `M.` inside a name is an initial. */
const COURTESY = new Set([
  'M.',
  'MM',
  'MM.',
  'Mme',
  'Mmes',
  'Mlle',
  'Mlles',
  'Dr',
  'Dr.',
  'Me',
  'Pr',
  'Pr.',
  'Mgr',
  'Mgr.',
]);

/**
 * Every run of capital words in a sentence. Function words that only open it are left out; words inside `taken` spans
 * (ranks, dates, numbers) end a run.
 */
export function findRuns(text: string, ...taken: readonly (readonly Span[])[]): readonly Run[] {
  const runs: Run[] = [];
  const covered = coverBy(text.length, ...taken);
  let words: CapitalWord[] = [];
  const close = () => {
    const first = words[0];
    const last = words.at(-1);
    if (first && last) runs.push({ start: first.start, end: last.end, words, opens: opens(text, first, last) });
    words = [];
  };
  let before = 0;
  for (let at = 0; at < text.length; ) {
    const kind = classAt(text, at);
    if ((kind & UPPER) === 0 || (before & IN_WORD) !== 0 || text.charCodeAt(at - 1) === 0x5f) {
      before = kind;
      at++;
      continue;
    }
    const end = wordEnd(text, at);
    const word = read(text, at, end);
    at = end;
    before = classAt(text, end - 1);
    if (!word || touches(covered, word)) {
      close();
      continue;
    }
    const last = words.at(-1);
    if (last && !(word.start === last.end + 1 && isSpace(text.charCodeAt(last.end)))) close();
    if (words.length === 0 && COURTESY.has(word.text)) continue;
    words.push(word);
  }
  close();
  return runs;
}

/** End of the capital word at an offset: an initial before another capital, or a word with what binds to it. */
function wordEnd(text: string, at: number): number {
  const second = at + widthAt(text, at);
  const initial = initialEnd(text, second);
  if (initial > second) return initial;
  let end = second;
  for (;;) {
    while ((classAt(text, end) & IN_WORD) !== 0) end++;
    const code = text.charCodeAt(end);
    if (!(isApostrophe(code) || isHyphen(code)) || (classAt(text, end + 1) & IN_WORD) === 0) return end;
    end++;
  }
}

/** `P.`, `Ph.` and `J.-P.` before a space and a capital, read from behind their first letter; that offset otherwise. */
function initialEnd(text: string, second: number): number {
  let end = second;
  if ((classAt(text, end) & LOWER) !== 0) end += widthAt(text, end);
  if (text.charCodeAt(end) !== DOT) return second;
  end++;
  while (isHyphen(text.charCodeAt(end)) && (classAt(text, end + 1) & UPPER) !== 0) {
    const dot = end + 1 + widthAt(text, end + 1);
    if (text.charCodeAt(dot) !== DOT) break;
    end = dot + 1;
  }
  return isSpace(text.charCodeAt(end)) && (classAt(text, end + 1) & UPPER) !== 0 ? end : second;
}

function read(text: string, at: number, end: number): CapitalWord | null {
  const opening = opensHere(text, at);
  const start = at + elisionAt(text, at, end, opening);
  if ((classAt(text, start) & UPPER) === 0) return null;
  const word = text.slice(start, end);
  if (opening && start === at && opensSentence(word)) return null;
  let capitals = 0;
  let kinds = 0;
  for (let index = start; index < end; index++) {
    const kind = classAt(text, index);
    kinds |= kind;
    if ((kind & UPPER) !== 0 && !isTrail(text.charCodeAt(index))) capitals++;
  }
  return {
    start,
    end,
    text: word,
    small: word.toLowerCase(),
    capitals: capitals > 1 && (kinds & LOWER) === 0,
    kinds,
    initial: text.charCodeAt(end - 1) === DOT,
  };
}

/** Length of the elided word that a capital word begins with, if it is no part of the name: « L’Afrique », « D’ici ». */
function elisionAt(text: string, at: number, end: number, opening: boolean): number {
  let length = 1;
  while (length < LONGEST_ELISION && at + length < end && !isApostrophe(text.charCodeAt(at + length))) length++;
  if (!isApostrophe(text.charCodeAt(at + length))) return 0;
  const elided = ELISION.exec(text.slice(at, end))?.[0].length ?? 0;
  const next = classAt(text, at + elided);
  const cut = elided > 0 && (opening || (next & LOWER) !== 0);
  return cut && !(text.charAt(at) === 'N' && (next & UPPER) !== 0) ? elided : 0;
}

function opens(text: string, first: CapitalWord, last: CapitalWord): boolean {
  return opensHere(text, first.start) && !(followsQuote(text, first.start) && precedesQuote(text, last.end));
}

function followsQuote(text: string, at: number): boolean {
  let before = at - 1;
  while ((classAt(text, before) & WHITE) !== 0) before--;
  return before >= 0 && '«“"'.includes(text.charAt(before));
}

function precedesQuote(text: string, at: number): boolean {
  let after = at;
  while ((classAt(text, after) & WHITE) !== 0) after++;
  return after < text.length && '»”"'.includes(text.charAt(after));
}

/** How far back from a word the end of the sentence before it is looked for. */
const REACH = 40;

/** Whether a sentence, a quotation or a line opens at an offset: between its opening and there are only spaces and marks. */
function opensHere(text: string, at: number): boolean {
  const limit = Math.max(0, at - REACH);
  let quoted = false;
  for (let before = at - 1; before >= limit; before--) {
    const kind = classAt(text, before);
    if ((kind & IN_WORD) !== 0) return quoted;
    const between = (kind & WHITE) !== 0 || '«“"»”(\uFFFC'.includes(text.charAt(before));
    const opening = '.!?…:«“"\u2022\u2014\u2013\n'.includes(text.charAt(before));
    if (!between) return quoted || opening;
    quoted ||= opening;
  }
  return limit === 0;
}
