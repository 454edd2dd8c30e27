import { editScript } from '../language/edit-script.ts';
import { wordOverlap } from '../language/word-overlap.ts';

/** Where a new sentence comes from. `same` and `moved` have its very words; `changed` has at least half of them. */
export interface Match {
  readonly from: number;
  readonly kind: 'same' | 'moved' | 'changed';
}

/** From this overlap of words on, one sentence is another corrected. */
const ALIKE = 0.5;

/**
 * For each new sentence the earlier one that it was, by index, or null. Equal ones in the earlier order first, then
 * equal ones elsewhere, then, between two that kept their place, similar ones in order. None is taken twice.
 */
export function matchSentences(before: readonly string[], after: readonly string[]): (Match | null)[] {
  const found: (Match | null)[] = after.map(() => null);
  const taken = new Set<number>();
  const take = (index: number, from: number, kind: Match['kind']) => {
    found[index] = { from, kind };
    taken.add(from);
  };
  for (const { same, before: old, after: now } of editScript(before, after)) {
    if (same) for (let at = 0; at < now.end - now.start; at++) take(now.start + at, old.start + at, 'same');
  }
  const gaps = gapsBetween(found, before.length);
  for (const [index, text] of after.entries()) {
    if (found[index] !== null) continue;
    const from = before.findIndex((other, at) => !taken.has(at) && other === text);
    if (from !== -1) take(index, from, 'moved');
  }
  for (const gap of gaps) {
    const old = gap.before.filter((at) => !taken.has(at));
    const now = gap.after.filter((at) => found[at] === null);
    for (const [from, index] of alike(old, now, before, after)) take(index, from, 'changed');
  }
  return found;
}

interface Gap {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** The runs of sentences between those that kept their place. */
function gapsBetween(found: readonly (Match | null)[], length: number): Gap[] {
  const gaps: { before: number[]; after: number[] }[] = [{ before: [], after: [] }];
  let next = 0;
  const upTo = (end: number) => {
    while (next < end) gaps.at(-1)!.before.push(next++);
  };
  for (const [index, match] of found.entries()) {
    if (match === null) {
      gaps.at(-1)!.after.push(index);
      continue;
    }
    upTo(match.from);
    next = match.from + 1;
    gaps.push({ before: [], after: [] });
  }
  upTo(length);
  return gaps.filter((gap) => gap.before.length > 0 && gap.after.length > 0);
}

/** Pairs in order that have the most words in common altogether (the alignment of Needleman and Wunsch, 1970). */
function alike(
  old: readonly number[],
  now: readonly number[],
  before: readonly string[],
  after: readonly string[],
): (readonly [number, number])[] {
  const score = (i: number, j: number) => {
    const overlap = wordOverlap(before[old[i]!]!, after[now[j]!]!);
    return overlap >= ALIKE ? overlap : 0;
  };
  const scores = old.map((_, i) => now.map((_, j) => score(i, j)));
  const best = Array.from({ length: old.length + 1 }, () => Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const paired = scores[i]![j]! > 0 ? scores[i]![j]! + best[i + 1]![j + 1]! : 0;
      best[i]![j] = Math.max(paired, best[i + 1]![j]!, best[i]![j + 1]!);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < old.length && j < now.length; ) {
    const total = best[i]![j]!;
    if (scores[i]![j]! > 0 && total === scores[i]![j]! + best[i + 1]![j + 1]!) pairs.push([old[i++]!, now[j++]!]);
    else if (total === best[i + 1]![j]!) i++;
    else j++;
  }
  return pairs;
}
