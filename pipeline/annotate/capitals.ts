import { APOSTROPHES, HYPHENS, isFunctionWord, opensSentence, SPACES } from '../../src/language/index.ts';
import type { Span } from '../../src/model/span.ts';
import { coverBy, touches } from './covered.ts';

/** A word that opens with a capital, with what hyphens and apostrophes bind to it: `N’Djamena`, `C-17`, `Tabarey-Barey`. */
export interface CapitalWord extends Span {
  readonly text: string;
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

const LETTER = '[\\p{L}\\p{M}\\p{N}]';
const WORD = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}_])(?:\\p{Lu}\\p{Ll}?\\.(?:[${HYPHENS}]\\p{Lu}\\.)*(?=[${SPACES}]\\p{Lu})|\\p{Lu}${LETTER}*(?:[${APOSTROPHES}${HYPHENS}]${LETTER}+)*)`,
  'gu',
);
const ELISION = new RegExp(`^(?:[LDSCJMTN]|Qu|Jusqu|Lorsqu|Puisqu|Quoiqu)[${APOSTROPHES}]`, 'u');
const OPENING = /(?:^|[.!?…:«“"\u2022\u2014\u2013\n])[\s«“"»”(\uFFFC]*$/u;
const SOLID = /[^\s«“"»”(\uFFFC]/u;
const CLOSING_QUOTE = /^[\s]*[»”"]/u;
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
const ONE_SPACE = new RegExp(`^[${SPACES}]$`, 'u');

/**
 * Every run of capital words in a sentence. Function words that only open it are left out; words inside `taken` spans
 * (ranks, dates, numbers) end a run.
 */
export function findRuns(text: string, taken: readonly Span[]): readonly Run[] {
  const runs: Run[] = [];
  const covered = coverBy(taken, text.length);
  let words: CapitalWord[] = [];
  const close = () => {
    const first = words[0];
    const last = words.at(-1);
    if (first && last) runs.push({ start: first.start, end: last.end, words, opens: opens(text, first, last) });
    words = [];
  };
  for (const match of text.matchAll(WORD)) {
    const word = read(text, match[0], match.index);
    if (!word || touches(covered, word)) {
      close();
      continue;
    }
    const last = words.at(-1);
    if (last && !ONE_SPACE.test(text.slice(last.end, word.start))) close();
    if (words.length === 0 && COURTESY.has(word.text)) continue;
    words.push(word);
  }
  close();
  return runs;
}

function read(text: string, form: string, at: number): CapitalWord | null {
  const opening = opensHere(text, at);
  const elided = ELISION.exec(form)?.[0] ?? '';
  const cut = elided !== '' && (opening || /^\p{Ll}/u.test(form.slice(elided.length))) && !/^N.\p{Lu}/u.test(form);
  const word = cut ? form.slice(elided.length) : form;
  if (!/^\p{Lu}/u.test(word)) return null;
  if (opening && !cut && (isFunctionWord(word) || opensSentence(word))) return null;
  const start = at + form.length - word.length;
  const capitals = !/\p{Ll}/u.test(word) && /\p{Lu}.*\p{Lu}/u.test(word);
  return { start, end: start + word.length, text: word, capitals, initial: word.endsWith('.') };
}

function opens(text: string, first: CapitalWord, last: CapitalWord): boolean {
  return (
    opensHere(text, first.start) &&
    !(/[«“"]\s*$/u.test(text.slice(0, first.start)) && CLOSING_QUOTE.test(text.slice(last.end)))
  );
}

function opensHere(text: string, at: number): boolean {
  return OPENING.test(text.slice(Math.max(0, at - 40), at)) && (at <= 40 || SOLID.test(text.slice(at - 40, at)));
}
