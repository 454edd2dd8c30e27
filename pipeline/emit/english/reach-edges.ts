import { byPosition, type Mark, type Tagged } from '../../../src/model/tagged.ts';
import type { Places, TargetedSegment } from './translated-unit.ts';

/**
 * Stretches marks of pairs that open in an earlier segment to the target's start and of those that close in a later one
 * to its end, outer ones round inner ones.
 */
export function reachEdges(target: Tagged, segment: TargetedSegment, places: Places): Tagged {
  const before = ({ id }: Mark) => (places.get(id)?.mark?.start ?? segment.range.start) < segment.range.start;
  const after = ({ id }: Mark) => (places.get(id)?.mark?.end ?? segment.range.end) > segment.range.end;
  const marks = target.marks.map((mark) => ({
    id: mark.id,
    start: before(mark) ? 0 : mark.start,
    end: after(mark) ? target.text.length : mark.end,
    before: before(mark),
    after: after(mark),
  }));
  // Numbers rise inwards among pairs that are open at the same place.
  const inwards = marks.toSorted((a, b) => b.id - a.id);
  for (const outer of inwards) {
    for (const inner of marks) {
      if (inner.id <= outer.id) continue;
      if (outer.after && inner.after) outer.start = Math.min(outer.start, inner.start);
      if (outer.before && inner.before) outer.end = Math.max(outer.end, inner.end);
    }
    for (const other of marks) {
      const crossed = other.id !== outer.id && !other.before && !other.after;
      if (!crossed) continue;
      if (outer.after && other.start < outer.start && outer.start < other.end) outer.start = other.start;
      if (outer.before && other.start < outer.end && outer.end < other.end) outer.end = other.end;
    }
  }
  return { text: target.text, marks: marks.map(({ id, start, end }) => ({ id, start, end })) };
}

/** Marks in order, cut where they would cross the one they begin in. */
export function nested(marks: readonly Mark[]): Mark[] {
  const open: Mark[] = [];
  const result: Mark[] = [];
  for (const mark of marks.toSorted(byPosition)) {
    while (open.length > 0 && open.at(-1)!.end <= mark.start) open.pop();
    const kept = { ...mark, end: Math.min(mark.end, open.at(-1)?.end ?? mark.end) };
    open.push(kept);
    result.push(kept);
  }
  return result.sort(byPosition);
}
