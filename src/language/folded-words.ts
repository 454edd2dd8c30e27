import type { Span } from '../model/span.ts';

const SEPARATOR = /[\s\u2010-\u2015-]/u;
const APOSTROPHE = /[\u2018\u2019\u02BC]/u;
const MARKS = /\p{M}+/gu;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** Folds case, accents, hyphens, spaces and apostrophes. Keeps the length, so that offsets stay true. */
export function fold(text: string): string {
  if (text === last.text) return last.folded;
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    out += (unit >= 'a' && unit <= 'z') || unit === ' ' ? unit : (units.get(unit) ?? foldUnit(unit));
  }
  last = { text, folded: out };
  return out;
}

/** The text folded last: steps of a pipeline ask for the same one in a row. */
let last = { text: '', folded: '' };
/** Code units folded so far. */
const units = new Map<string, string>();

function foldUnit(unit: string): string {
  const folded = SEPARATOR.test(unit) ? ' ' : APOSTROPHE.test(unit) ? "'" : foldLetter(unit);
  units.set(unit, folded);
  return folded;
}

function foldLetter(unit: string): string {
  const bare = unit.normalize('NFD').replace(MARKS, '').toLowerCase();
  return bare.length === 1 ? bare : unit;
}

/** Whether an offset lies between two characters of one word. */
export function insideWord(text: string, offset: number): boolean {
  return WORD_CHARACTER.test(text.charAt(offset - 1)) && WORD_CHARACTER.test(text.charAt(offset));
}

/** Every place where folded words stand in a folded text, at word boundaries. */
export function occurrences(folded: string, words: string): Span[] {
  const found: Span[] = [];
  if (words === '') return found;
  for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (!insideWord(folded, at) && !insideWord(folded, end)) found.push({ start: at, end });
  }
  return found;
}

/**
 * Every place where an English form stands in a text: whatever its capitals, accents and hyphens (`sergeant-major`,
 * `cease-fire` and `ceasefire`), without its article; an acronym in its own letters or with points (`U.N.`).
 *
 * @param folded the text, folded
 */
export function findForm(text: string, folded: string, form: string): Span[] {
  const words = wanted(form);
  const places = occurrences(folded, words);
  if (form.includes('-')) places.push(...occurrences(folded, words.replaceAll(' ', '')));
  if (!/^\p{Lu}{2,6}$/u.test(form)) return places;
  const pointed = [...words].map((letter) => `${letter}.`).join('');
  return [...places, ...occurrences(folded, pointed)].filter(
    ({ start, end }) => !/\p{Ll}/u.test(text.slice(start, end)),
  );
}

/** What to look for in a folded text: worked out once for each form. */
function wanted(form: string): string {
  const known = forms.get(form);
  if (known !== undefined) return known;
  const words = fold(form).replace(/^the /u, '').trim();
  if (forms.size >= MOST) forms.clear();
  forms.set(form, words);
  return words;
}

const forms = new Map<string, string>();
const MOST = 50_000;

/**
 * Every place where one of several right forms stands and is no part of a wrong one (`general` in `general doctor`).
 *
 * @param folded the text, folded
 */
export function findRightForms(
  text: string,
  folded: string,
  right: readonly string[],
  wrong: readonly string[],
): readonly Span[] {
  const places = right.flatMap((form) => findForm(text, folded, form));
  if (places.length === 0) return places;
  const faults = wrong.flatMap((form) => findForm(text, folded, form));
  const length = (place: Span) => place.end - place.start;
  return places.filter((place) => !faults.some((fault) => overlaps(fault, place) && length(fault) > length(place)));
}

/**
 * Where all words of a form of several stand near one another, in any order and number (`withdrawal of the American
 * troops` says `troop withdrawal`): the shortest such span, or null.
 *
 * @param folded the text, folded
 */
export function findApart(folded: string, form: string): Span | null {
  const wanted = wordSpans(fold(form)).map((span) => stem(fold(form).slice(span.start, span.end)));
  const content = wanted.filter((word) => word.length > 2 && word !== 'the' && word !== 'and');
  if (content.length < 2) return null;
  const words = wordSpans(folded).map((span) => ({ ...span, stem: stem(folded.slice(span.start, span.end)) }));
  for (let size = content.length; size <= content.length + 3; size++) {
    for (let first = 0; first + size <= words.length; first++) {
      const window = words.slice(first, first + size);
      const start = window[0]?.start;
      const end = window.at(-1)?.end;
      if (start !== undefined && end !== undefined && content.every((word) => window.some((one) => one.stem === word)))
        return { start, end };
    }
  }
  return null;
}

/** A word without possessive and plural endings: enough to compare. */
function stem(word: string): string {
  return word.replace(/'s$/u, '').replace(/(?<=\p{L}{3})s$/u, '');
}

/** The words of a text: letters, digits and the signs that bind them (apostrophe, point or comma between digits). */
export function wordSpans(text: string): readonly Span[] {
  if (text === lastSpans.text) return lastSpans.spans;
  const spans = [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['\u2019.,][\p{L}\p{N}\p{M}]+)*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  lastSpans = { text, spans };
  return spans;
}

/** The words read last, as for `fold`. */
let lastSpans: { readonly text: string; readonly spans: readonly Span[] } = { text: '', spans: [] };

/** Levenshtein distance, given up (Infinity) past `limit`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      next.push(Math.min((row[j - 1] ?? 0) + same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
    if (Math.min(...row) > limit) return Number.POSITIVE_INFINITY;
  }
  const result = row[b.length] ?? 0;
  return result <= limit ? result : Number.POSITIVE_INFINITY;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
