import type { Repair, RepairCause } from '../../src/model/segment.ts';
import type { Span } from '../../src/model/span.ts';
import { byPosition, type Mark, OBJECT, shiftOffset, type Tagged } from '../../src/model/tagged.ts';

/** A target under repair. Every range counts in `text`. */
export interface Draft extends Tagged {
  /** Annotations whose rendering stands, right and final, by annotation id. */
  readonly claims: readonly Mark[];
  /** Where the engine put annotations that are not settled yet, by annotation id. */
  readonly hints: readonly Mark[];
  readonly repairs: readonly Repair[];
}

/** Why a change is made: what its repair will say. */
export interface Reason {
  readonly kind: string;
  readonly annotation: number | null;
  /** Left out: a matter of form. */
  readonly by?: RepairCause;
}

/** The draft an engine gave, before any repair. */
export function draftOf(target: Tagged, placed: readonly Mark[]): Draft {
  return { ...target, claims: [], hints: placed, repairs: [] };
}

/** Marks an annotation as settled at a range. */
export function claim(draft: Draft, id: number, range: Span): Draft {
  return {
    ...draft,
    hints: draft.hints.filter((hint) => hint.id !== id),
    claims: [...draft.claims.filter((other) => other.id !== id), { id, start: range.start, end: range.end }],
  };
}

/**
 * Replaces words and records the repair; with `start === end`, inserts outside every mark that touches the place.
 * A standalone placeable inside the range is kept and put after the new words. No change gives the same draft back.
 */
export function edit(draft: Draft, start: number, end: number, words: string, reason: Reason): Draft {
  const before = draft.text.slice(start, end);
  if (before === words) return draft;
  const object = before.indexOf(OBJECT);
  if (object === 0) return edit(draft, start + 1, end, words, reason);
  if (object > 0) return editRoundObjects(draft, start, end, words, reason);
  const earlier = draft.repairs.filter((one) => one.range.start >= start && one.range.end <= end && one.after !== '');
  const moved = splice({ ...draft, repairs: draft.repairs.filter((one) => !earlier.includes(one)) }, start, end, words);
  const range = { start, end: start + words.length };
  // What was done to a repaired place afterwards is form: the first cause says why it was touched.
  const first = earlier.find((one) => one.annotation === reason.annotation)?.by;
  const by = first ?? reason.by ?? (reason.annotation === null ? 'rule' : 'form');
  const repair: Repair = { ...reason, before: undone(before, start, earlier), after: words, range, by };
  return { ...moved, repairs: [...moved.repairs, repair] };
}

/** A text as it was before some repairs inside it: a repair over repairs shows the engine's own words. */
function undone(text: string, offset: number, repairs: readonly Repair[]): string {
  return [...repairs]
    .sort((a, b) => b.range.start - a.range.start)
    .reduce(
      (now, { range, before }) => now.slice(0, range.start - offset) + before + now.slice(range.end - offset),
      text,
    );
}

/** Changes text and moves every range along, recording nothing. */
export function splice(draft: Draft, start: number, end: number, words: string): Draft {
  const move = <R extends Span>(range: R): R => moved(range, start, end, words.length);
  const full = (range: Span) => range.end > range.start;
  return {
    text: draft.text.slice(0, start) + words + draft.text.slice(end),
    marks: uncrossed(draft.marks.map(move).filter(full)),
    claims: draft.claims.map(move).filter(full),
    hints: draft.hints.map(move).filter(full),
    repairs: draft.repairs.map((repair) => ({ ...repair, range: move(repair.range) })),
  };
}

/** The repairs as they stand in the final text: those that later changes undid are dropped. */
export function finalRepairs(draft: Draft): Repair[] {
  return draft.repairs
    .map((repair) => ({ ...repair, after: draft.text.slice(repair.range.start, repair.range.end) }))
    .filter((repair) => repair.before !== repair.after)
    .sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

function editRoundObjects(draft: Draft, start: number, end: number, words: string, reason: Reason): Draft {
  let now = draft;
  const pieces = [...draft.text.slice(start, end).matchAll(/[^\uFFFC]+/gu)];
  const [head = '', ...rest] = pieces.map((piece) => piece[0]);
  // `101<sup>e</sup>`: what changes is the suffix inside the markup.
  const parts = rest.length === 1 && words.startsWith(head) ? [head, words.slice(head.length)] : [words];
  for (const [index, piece] of [...pieces.entries()].reverse()) {
    const from = start + piece.index;
    const kept = parts[index] ?? '';
    now = edit(now, from, from + piece[0].trimEnd().length, kept, reason);
  }
  return now;
}

function moved<R extends Span>(range: R, start: number, end: number, length: number): R {
  if (start === end) {
    const from = range.start >= start ? range.start + length : range.start;
    const to = range.end > start ? range.end + length : range.end;
    return { ...range, start: from, end: Math.max(from, to) };
  }
  return {
    ...range,
    start: shiftOffset(range.start, start, end, length, 'start'),
    end: shiftOffset(range.end, start, end, length, 'end'),
  };
}

/** Where a replacement has made two marks cross, the later one starts where the earlier one ends. */
function uncrossed(marks: readonly Mark[]): Mark[] {
  const out: Mark[] = [];
  for (const mark of [...marks].sort(byPosition)) {
    const crossing = out.findLast(
      (other) => other.start < mark.start && other.end > mark.start && other.end < mark.end,
    );
    out.push(crossing ? { ...mark, start: crossing.end } : mark);
  }
  return out.sort(byPosition);
}
