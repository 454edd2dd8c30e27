import { fold, overlaps, wordSpans } from '../../src/language/index.ts';
import type { Span } from '../../src/model/span.ts';
import { OBJECT } from '../../src/model/tagged.ts';
import type { Draft } from './draft.ts';

/** Words that an engine's mark may swallow but that are no part of a term. */
const SMALL = new Set(
  'the a an of in to at on by for from with and or that which who as its their his her our this these those was were is are be has have had de du des la le les l d un une et au aux en'.split(
    ' ',
  ),
);
const LINKS = new Set(['of', 'de', 'du', 'des', 'the']);

/**
 * The words at the engine's mark that stand for an annotation, to be replaced: without what other annotations hold,
 * without articles and prepositions at the edges, without a possessive; with neighbours that are plainly part of the
 * same rendering (joined by a hyphen, or cognate with the source words). Null when nothing usable is left.
 *
 * @param related folded words of the source term and of its known renderings
 */
export function spot(draft: Draft, id: number, related: ReadonlySet<string>, sourceWords: number): Span | null {
  const hint = draft.hints.find((mark) => mark.id === id);
  if (!hint) return null;
  const taken = [...draft.claims, ...draft.hints].filter((other) => other.id !== id);
  const words = wordSpans(draft.text).map((word) => withoutPossessive(draft.text, word));
  const free = (word: Span) => !taken.some((other) => overlaps(other, word));
  const isSmall = (word: Span) => SMALL.has(fold(draft.text.slice(word.start, word.end)));
  const inside = words.map((word) => overlaps(word, hint) && free(word));
  let first = inside.indexOf(true);
  if (first < 0) return null;
  let last = first;
  while (inside[last + 1]) last++;
  const at = (index: number): Span => words[index] ?? { start: 0, end: 0 };
  while (first <= last && isSmall(at(first))) first++;
  while (last > first && isSmall(at(last))) last--;
  if (first > last) return null;
  const belongs = (index: number, beside: number): boolean => {
    const word = words[index];
    if (!word || !free(word)) return false;
    const gap = between(draft.text, word, at(beside));
    if (gap === '-') return true;
    // `explosive machine exploded`: what follows a noun in -ed is its verb.
    if (index > beside && /ed$/iu.test(draft.text.slice(word.start, word.end))) return false;
    return gap === ' ' && !isSmall(word) && isRelated(fold(draft.text.slice(word.start, word.end)), related);
  };
  const link = (index: number): boolean => {
    const word = words[index];
    return !!word && free(word) && LINKS.has(fold(draft.text.slice(word.start, word.end)));
  };
  for (;;) {
    if (belongs(last + 1, last)) last++;
    else if (link(last + 1) && belongs(last + 2, last + 1)) last += 2;
    else if (belongs(first - 1, first)) first--;
    else if (link(first - 1) && belongs(first - 2, first - 1)) first -= 2;
    else break;
  }
  if (last - first + 1 > sourceWords + 4) return null;
  return { start: at(first).start, end: at(last).end };
}

/** Folded words worth comparing. */
export function wordsOf(...texts: readonly string[]): Set<string> {
  const out = new Set<string>();
  for (const text of texts) for (const word of wordsIn(text)) out.add(word);
  return out;
}

/** Terms come back again and again: what they are made of is worked out once. */
const known = new Map<string, readonly string[]>();
const MOST = 50_000;

function wordsIn(text: string): readonly string[] {
  const old = known.get(text);
  if (old !== undefined) return old;
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
  if (known.size >= MOST) known.clear();
  known.set(text, words);
  return words;
}

function isRelated(word: string, related: ReadonlySet<string>): boolean {
  if (related.has(word)) return true;
  if (word.length < 5) return false;
  const stem = word.slice(0, Math.max(4, word.length - 3));
  for (const other of related) if (other.length >= 5 && other.startsWith(stem)) return true;
  return false;
}

/** A word's span without `'s`. */
export function withoutPossessive(text: string, word: Span): Span {
  const possessive = /['\u2019]s$/iu.exec(text.slice(word.start, word.end));
  return possessive ? { start: word.start, end: word.end - possessive[0].length } : word;
}

function between(text: string, a: Span, b: Span): string {
  const gap = (a.start < b.start ? text.slice(a.end, b.start) : text.slice(b.end, a.start)).replaceAll(OBJECT, '');
  return /^[-\u2010\u2011]$/u.test(gap) ? '-' : /^\s$/u.test(gap) ? ' ' : gap;
}
