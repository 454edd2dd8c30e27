import { likeness, type Vector } from './terms.ts';

/** A sentence that could stand in a summary. */
export interface Candidate {
  /** Place among the article's prose sentences. */
  readonly index: number;
  /** Words in each language. */
  readonly french: number;
  readonly english: number;
  /** How much the article needs it, 0 to 1. */
  readonly score: number;
  readonly vector: Vector;
  /** Leans on the sentence before, and so may only follow it. */
  readonly dangling: boolean;
}

/** How much a sentence's likeness to one chosen already counts against it. */
const REDUNDANCY = 0.45;
/** A likeness from which a sentence says nothing new. */
const REPEATED = 0.7;

/** Of the words, how many a sentence may take so that another has room. */
const SHARE = 0.6;

/**
 * Picks sentences one by one, the best first, less what repeats those picked (maximal marginal relevance, Carbonell and
 * Goldstein 1998), while they fit into `words` in each language. A long one that leaves no room for a second gives way
 * to shorter ones of more weight together. Where none fits at all, the best one stands alone.
 *
 * @returns the picks in article order.
 */
export function choose(candidates: readonly Candidate[], words: number): Candidate[] {
  const picks = pick(candidates, words);
  const room = candidates.filter(({ french, english }) => Math.max(french, english) <= SHARE * words);
  const several = picks.length === 1 ? pick(room, words) : [];
  const chosen = weight(several) > weight(picks) ? several : picks;
  const alone = chosen.length === 0 ? best(candidates, []) : undefined;
  return alone === undefined ? chosen.sort((a, b) => a.index - b.index) : [alone];
}

function pick(candidates: readonly Candidate[], words: number): Candidate[] {
  const most = Math.max(3, Math.round(words / 25));
  const picks: Candidate[] = [];
  let french = words;
  let english = words;
  while (picks.length < most) {
    const fitting = candidates.filter(
      (each) => each.french <= french && each.english <= english && isOpen(each, picks),
    );
    const next = best(fitting, picks);
    if (next === undefined) break;
    picks.push(next);
    french -= next.french;
    english -= next.english;
  }
  return picks;
}

function weight(picks: readonly Candidate[]): number {
  return picks.reduce((sum, { score }) => sum + score, 0);
}

function isOpen(candidate: Candidate, picks: readonly Candidate[]): boolean {
  if (picks.some((pick) => pick === candidate || likeness(pick.vector, candidate.vector) > REPEATED)) return false;
  return !candidate.dangling || picks.some((pick) => pick.index === candidate.index - 1);
}

function best(candidates: readonly Candidate[], picks: readonly Candidate[]): Candidate | undefined {
  let found: Candidate | undefined;
  let highest = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const repeated = Math.max(0, ...picks.map((pick) => likeness(pick.vector, candidate.vector)));
    const value = candidate.score - REDUNDANCY * repeated;
    if (value > highest) [found, highest] = [candidate, value];
  }
  return found;
}
