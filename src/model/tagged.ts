import type { Span } from './span.ts';

/** Stands in a text for a placeable that has no text of its own (code, footnote mark, image, URL): one each. */
export const OBJECT = '\uFFFC';

/**
 * A range of a text that carries a number: inline markup or, on the way to an engine, an annotated term.
 * A standalone placeable is a mark over exactly one OBJECT. Other marks cover at least one code unit.
 */
export interface Mark extends Span {
  readonly id: number;
}

/** Plain text with numbered marks. Marks nest and never cross; they are sorted by start, outer before inner. */
export interface Tagged {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Orders marks as `Tagged` wants them: by start, outer (longer) before inner, then by number. */
export function byPosition(a: Mark, b: Mark): number {
  return a.start - b.start || b.end - a.end || a.id - b.id;
}

/** The part of a tagged text from `start` to `end`, with the marks that reach into it, cut to it. */
export function sliceTagged(tagged: Tagged, start: number, end: number): Tagged {
  const marks = tagged.marks
    .filter((mark) => mark.start < end && mark.end > start)
    .map((mark) => ({ id: mark.id, start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start }));
  return { text: tagged.text.slice(start, end), marks };
}

/**
 * Where an offset of a text stands once `start`–`end` has been replaced by `length` code units. Offsets inside the
 * replaced part go to its nearer new edge: `side` says which edge an inner offset clings to.
 */
export function shiftOffset(offset: number, start: number, end: number, length: number, side: 'start' | 'end'): number {
  if (offset <= start) return offset;
  if (offset >= end) return offset - (end - start) + length;
  return side === 'start' ? start : start + length;
}

/** Moves ranges along with a replacement of `start`–`end` by `length` code units; ranges left empty are dropped. */
export function shiftRanges<R extends { readonly start: number; readonly end: number }>(
  ranges: readonly R[],
  start: number,
  end: number,
  length: number,
): R[] {
  return ranges
    .map((range) => ({
      ...range,
      start: shiftOffset(range.start, start, end, length, 'start'),
      end: shiftOffset(range.end, start, end, length, 'end'),
    }))
    .filter((range) => range.end > range.start);
}

/** Replaces `start`–`end` of a tagged text; marks round or beside it move along, marks left empty are dropped. */
export function replaceTagged(tagged: Tagged, start: number, end: number, words: string): Tagged {
  return {
    text: tagged.text.slice(0, start) + words + tagged.text.slice(end),
    marks: shiftRanges(tagged.marks, start, end, words.length),
  };
}
