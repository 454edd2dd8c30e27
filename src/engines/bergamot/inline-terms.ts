import { type Mark, OBJECT, type Tagged } from '../../model/tagged.ts';
import type { EngineText } from '../engine.ts';
import { hasSigns, TERM } from './signs.ts';

/** A term written into a part: the mark over its French words, and the English that they shall have. */
export interface Term extends Mark {
  readonly english: string;
}

/** What the signs of a term and its English add to a text's length. */
function extra({ english }: Pick<Term, 'english'>): number {
  return english.length + TERM.open.length + TERM.middle.length + TERM.close.length;
}

/** How many code units the terms of a text will add to it, at most. */
export function roomForTerms(wanted: EngineText['wanted']): number {
  return [...(wanted?.values() ?? [])].reduce((sum, english) => sum + extra({ english }), 0);
}

/**
 * The terms that can be written into a part of a text: words only, on both sides, whole and none inside another.
 * `isWhole` tells whether a mark lies in this part alone.
 */
export function termsOf(part: Tagged, wanted: EngineText['wanted'], isWhole: (id: number) => boolean): readonly Term[] {
  const terms: Term[] = [];
  for (const mark of part.marks) {
    const english = wanted?.get(mark.id)?.trim();
    const french = part.text.slice(mark.start, mark.end);
    if (!english || hasSigns(english) || /[\n\uFFFC]/.test(english) || french.includes(OBJECT)) continue;
    if (isWhole(mark.id) && mark.start >= (terms.at(-1)?.end ?? 0)) terms.push({ ...mark, english });
  }
  return terms;
}

/**
 * Writes terms into a text: `le général` with a mark over `général` becomes `le ⟦général¦general⟧`, and the mark
 * covers all of it. So do marks inside the term, for the model is not told which of its words they were round.
 */
export function writeTerms(part: Tagged, terms: readonly Term[]): Tagged {
  let text = '';
  let at = 0;
  for (const term of terms) {
    const french = part.text.slice(term.start, term.end);
    text += part.text.slice(at, term.start) + TERM.open + french + TERM.middle + term.english + TERM.close;
    at = term.end;
  }
  const added = (offset: number) =>
    terms.filter((term) => term.end <= offset).reduce((sum, term) => sum + extra(term), 0);
  const marks = part.marks.map((mark): Mark => {
    const around = terms.find((term) => holds(term, mark));
    if (!around) return { id: mark.id, start: mark.start + added(mark.start), end: mark.end + added(mark.end) };
    return { id: mark.id, start: around.start + added(around.start), end: around.end + added(around.end) };
  });
  return { text: text + part.text.slice(at), marks };
}

/** Whether a range lies within another, or is the same. */
export function holds(outer: Pick<Mark, 'start' | 'end'>, inner: Pick<Mark, 'start' | 'end'>): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
