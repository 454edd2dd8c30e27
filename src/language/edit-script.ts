import type { Span } from '../model/span.ts';

/** A stretch of two sequences: the same items on both sides, or others (either side may be empty). */
export interface Stretch {
  readonly same: boolean;
  readonly before: Span;
  readonly after: Span;
}

/** How far two sequences may differ before a shortest script is no longer looked for. */
const MOST_EDITS = 1000;

/**
 * The shortest way from one sequence to another, as stretches in order that cover both: equal and unequal ones by
 * turns. Positions count items. (E. W. Myers, An O(ND) Difference Algorithm and Its Variations, 1986.)
 */
export function editScript(before: readonly string[], after: readonly string[]): Stretch[] {
  const start = commonStart(before, after);
  const end = commonEnd(before, after, start);
  const inner = pairs(before.slice(start, before.length - end), after.slice(start, after.length - end));
  const equal = [
    ...Array.from({ length: start }, (_, index) => [index, index] as const),
    ...inner.map(([a, b]) => [start + a, start + b] as const),
    ...Array.from({ length: end }, (_, index) => [before.length - end + index, after.length - end + index] as const),
  ];
  return stretches(equal, before.length, after.length);
}

function commonStart(before: readonly string[], after: readonly string[]): number {
  let at = 0;
  while (at < before.length && at < after.length && before[at] === after[at]) at++;
  return at;
}

function commonEnd(before: readonly string[], after: readonly string[], start: number): number {
  const most = Math.min(before.length, after.length) - start;
  let count = 0;
  while (count < most && before[before.length - 1 - count] === after[after.length - 1 - count]) count++;
  return count;
}

/** Positions of equal items, in order. */
function pairs(before: readonly string[], after: readonly string[]): (readonly [number, number])[] {
  const most = Math.min(before.length + after.length, MOST_EDITS);
  const rounds: Map<number, number>[] = [];
  let furthest = new Map([[1, 0]]);
  for (let edits = 0; edits <= most; edits++) {
    rounds.push(furthest);
    const next = new Map(furthest);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = down(next, diagonal, edits) ? next.get(diagonal + 1)! : next.get(diagonal - 1)! + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++;
      next.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return back(rounds, before.length, after.length);
    }
    furthest = next;
  }
  return [];
}

function down(furthest: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean {
  if (diagonal === -edits) return true;
  return diagonal !== edits && furthest.get(diagonal - 1)! < furthest.get(diagonal + 1)!;
}

/** Follows the rounds back to the start and gathers the equal items on the way. */
function back(rounds: readonly ReadonlyMap<number, number>[], x: number, y: number): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let edits = rounds.length - 1; edits >= 0; edits--) {
    const furthest = rounds[edits]!;
    const diagonal = x - y;
    const from = down(furthest, diagonal, edits) ? diagonal + 1 : diagonal - 1;
    const startX = edits === 0 ? 0 : furthest.get(from)!;
    const startY = edits === 0 ? 0 : startX - from;
    while (x > startX && y > startY) found.push([--x, --y]);
    [x, y] = [startX, startY];
  }
  return found.reverse();
}

function stretches(
  equal: readonly (readonly [number, number])[],
  beforeLength: number,
  afterLength: number,
): Stretch[] {
  const out: Stretch[] = [];
  let [x, y] = [0, 0];
  const put = (same: boolean, toX: number, toY: number) => {
    if (toX === x && toY === y) return;
    const last = out.at(-1);
    if (same && last?.same) out.pop();
    const from = same && last?.same ? [last.before.start, last.after.start] : [x, y];
    out.push({ same, before: { start: from[0]!, end: toX }, after: { start: from[1]!, end: toY } });
    [x, y] = [toX, toY];
  };
  for (const [a, b] of equal) {
    put(false, a, b);
    put(true, a + 1, b + 1);
  }
  put(false, beforeLength, afterLength);
  return out;
}
