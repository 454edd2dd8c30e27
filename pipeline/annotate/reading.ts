import { findFrenchValues, isAllCaps, type Value } from '../../src/language/index.ts';
import type { Concept } from '../../src/model/concept.ts';
import type { Segment } from '../../src/model/segment.ts';
import type { Termbase, TermMatch } from '../../src/termbase/termbase.ts';
import { findRuns, type Run } from './capitals.ts';

/** What a segment shows by itself, before the rest of the article is looked at. */
export interface Reading {
  readonly segment: Segment;
  readonly text: string;
  readonly allCaps: boolean;
  readonly terms: readonly Term[];
  /** Terms by where they end. */
  readonly termsByEnd: ReadonlyMap<number, Term>;
  readonly values: readonly Value[];
  /** Capital words that are no rank, title or post. */
  readonly runs: readonly Run[];
}

/** A match of the termbase with its concept. */
export interface Term extends TermMatch {
  readonly about: Concept | undefined;
}

/** Runs the termbase and the recognisers of values over a segment, and finds its capital words. */
export function readSegment(segment: Segment, termbase: Termbase): Reading {
  const { text } = segment.source;
  const terms = termbase.match(text).map((match): Term => ({ ...match, about: termbase.concept(match.concept) }));
  const values = findFrenchValues(text);
  const runs = findRuns(text, terms.filter(isTitle), values);
  const termsByEnd = new Map(terms.map((term) => [term.end, term] as const));
  return { segment, text, allCaps: isAllCaps(text), terms, termsByEnd, values, runs };
}

/** Whether a term may announce a name. */
export function isTitle(term: Term): boolean {
  return ['rank', 'title', 'post', 'person'].includes(term.about?.kind ?? '');
}
