import { overlaps } from '../../src/language/index.ts';
import type { Annotation } from '../../src/model/annotation.ts';
import type { Span } from '../../src/model/span.ts';
import { claim, type Draft } from './draft.ts';

/** An annotation with every place of the target that already says it right. */
export interface Wanted {
  readonly annotation: Annotation;
  readonly candidates: readonly Span[];
}

interface Pair {
  readonly id: number;
  readonly range: Span;
  /** True when a longer candidate of another annotation covers this one. */
  readonly covered: boolean;
  readonly distance: number;
}

/** How far from the engine's mark a right rendering may stand and still be taken for the annotation's. */
const REACH = 40;

/**
 * Gives annotations the places of the target that already say them right: first where the engine put its mark, then the
 * nearest free place. Each place is given once; longer renderings choose first.
 */
export function settle(draft: Draft, wanted: readonly Wanted[], sourceLength: number): Draft {
  let now = draft;
  for (const pair of atMarks(draft, wanted)) now = take(now, pair);
  for (const pair of nearby(now, wanted, sourceLength)) now = take(now, pair);
  return now;
}

/** Whether no other annotation claims any of a range. */
export function isFree(draft: Draft, range: Span, id: number): boolean {
  return !draft.claims.some((other) => other.id !== id && overlaps(other, range));
}

function take(draft: Draft, pair: Pair): Draft {
  const settled = draft.claims.some((other) => other.id === pair.id);
  return settled || !isFree(draft, pair.range, pair.id) ? draft : claim(draft, pair.id, pair.range);
}

function atMarks(draft: Draft, wanted: readonly Wanted[]): Pair[] {
  const pairs: Pair[] = [];
  for (const { annotation, candidates } of wanted) {
    const hint = draft.hints.find((mark) => mark.id === annotation.id);
    if (!hint) continue;
    for (const range of candidates) {
      if (!overlaps(range, hint)) continue;
      pairs.push({ id: annotation.id, range, covered: false, distance: Math.abs(middle(range) - middle(hint)) });
    }
  }
  return pairs.sort((a, b) => length(b.range) - length(a.range) || a.distance - b.distance || a.id - b.id);
}

function nearby(draft: Draft, wanted: readonly Wanted[], sourceLength: number): Pair[] {
  const open = wanted.filter(({ annotation }) => !draft.claims.some((other) => other.id === annotation.id));
  const pairs: Pair[] = [];
  for (const { annotation, candidates } of open) {
    const hint = draft.hints.find((mark) => mark.id === annotation.id);
    const expected = hint ? middle(hint) : (middle(annotation) / Math.max(1, sourceLength)) * draft.text.length;
    const others = draft.hints.filter((mark) => mark.id !== annotation.id);
    for (const range of candidates) {
      const distance = Math.abs(middle(range) - expected);
      if (hint && distance > Math.max(REACH, draft.text.length / 4)) continue;
      if (others.some((other) => overlaps(other, range) && !holds(open, other.id, range))) continue;
      pairs.push({ id: annotation.id, range, covered: isCovered(open, annotation.id, range), distance });
    }
  }
  return pairs.sort((a, b) => Number(a.covered) - Number(b.covered) || a.distance - b.distance || a.id - b.id);
}

/** Another annotation whose mark lies on a place may lose it only to an equal: both are said right there. */
function holds(open: readonly Wanted[], id: number, range: Span): boolean {
  const other = open.find(({ annotation }) => annotation.id === id);
  return other?.candidates.some((candidate) => overlaps(candidate, range)) ?? false;
}

function isCovered(open: readonly Wanted[], id: number, range: Span): boolean {
  return open.some(
    ({ annotation, candidates }) =>
      annotation.id !== id &&
      candidates.some((other) => other.start <= range.start && other.end >= range.end && length(other) > length(range)),
  );
}

function middle(range: Span): number {
  return (range.start + range.end) / 2;
}

function length(range: Span): number {
  return range.end - range.start;
}
