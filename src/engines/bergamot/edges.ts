import type { Mark, Tagged } from '../../model/tagged.ts';
import { isObject } from './html.ts';

/** What a widened mark took in on each side. */
export interface Widened {
  readonly before: string;
  readonly after: string;
}

// The engine reads a tag between two characters as a space unless one of them is among these (its
// `continuationDelimiters`): « l'<b>armée</b> » would be translated as « l' armée ».
// A placeable is a tag itself.
const DELIMITER = /[\n ,.(){}[\]\uFFFC]/;
const ELISION = /^(?:[ldjmtscn]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]$/i;
const SMALL_WORD = /^(?:the|an?|of|from|to|that|in|by|for|at|his|her|its|their)\s+(?=\S)/i;

/**
 * Widens marks to where a tag does not change what the engine reads. A mark whose wider self would cross another stays.
 */
export function widen(tagged: Tagged): { readonly tagged: Tagged; readonly widened: ReadonlyMap<number, Widened> } {
  const { text } = tagged;
  const marks = [...tagged.marks];
  const widened = new Map<number, Widened>();
  for (const [index, mark] of marks.entries()) {
    if (isObject(text, mark)) continue;
    let { start, end } = mark;
    while (start > 0 && glued(text, start)) start -= 1;
    while (end < text.length && glued(text, end)) end += 1;
    if ((start === mark.start && end === mark.end) || marks.some((other) => crosses({ start, end }, other))) continue;
    marks[index] = { id: mark.id, start, end };
    widened.set(mark.id, { before: text.slice(start, mark.start), after: text.slice(mark.end, end) });
  }
  // Equal ranges keep their order: the outer one came first.
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return { tagged: { text, marks }, widened };
}

/**
 * The part of a mark's English that stands for the mark as it was: without the quotation marks, the compound's other
 * half or the article that came in with an elided one.
 */
export function narrow(text: string, mark: Mark, { before, after }: Widened): Mark {
  let { start, end } = mark;
  if (ELISION.test(before)) {
    const small = SMALL_WORD.exec(text.slice(start, end));
    if (small) start += small[0].length;
  }
  start += sharedPunctuation(text.slice(start, end), before, 1);
  end -= sharedPunctuation([...text.slice(start, end)].reverse().join(''), after, -1);
  return start < end ? { id: mark.id, start, end } : mark;
}

export function crosses(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return (
    (a.start < b.start && b.start < a.end && a.end < b.end) || (b.start < a.start && a.start < b.end && b.end < a.end)
  );
}

function glued(text: string, at: number): boolean {
  return !DELIMITER.test(text.charAt(at - 1)) && !DELIMITER.test(text.charAt(at));
}

/** How many punctuation marks a text opens with, if the words taken in were punctuation at their outer edge. */
function sharedPunctuation(text: string, taken: string, side: 1 | -1): number {
  const outer = side === 1 ? taken.charAt(0) : taken.charAt(taken.length - 1);
  return /[\p{P}\p{S}]/u.test(outer) ? (/^[\p{P}\p{S}]+/u.exec(text)?.[0].length ?? 0) : 0;
}
