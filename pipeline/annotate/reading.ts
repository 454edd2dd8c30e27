import { findFrenchValues, isAllCaps, type Value } from '../../src/language/index.ts';
import type { ConceptKind } from '../../src/model/concept.ts';
import type { Segment } from '../../src/model/segment.ts';
import type { Termbase, TermMatch } from '../../src/termbase/termbase.ts';
import { findRuns, type Run } from './capitals.ts';

/** What a segment shows by itself, before the rest of the article is looked at. */
export interface Reading {
  readonly segment: Segment;
  readonly text: string;
  readonly allCaps: boolean;
  /** Sorted, none overlapping. */
  readonly terms: readonly Term[];
  readonly values: readonly Value[];
  /** Capital words that are no rank, title or post. */
  readonly runs: readonly Run[];
}

/** A match of the termbase with what is known of its concept. */
export interface Term extends TermMatch {
  readonly about: About;
}

/** What annotating asks of a concept, worked out once for each. */
export interface About {
  readonly kind: ConceptKind | null;
  readonly countries: readonly string[] | undefined;
  /** The one country that a demonym, a place, an organisation or a unit tells. */
  readonly told: string | null;
  /** A rank or a title of courtesy. */
  readonly rank: boolean;
  /** May announce a name. */
  readonly title: boolean;
}

/** Tells about concepts, each looked up in the termbase once. */
export function createAbout(termbase: Termbase): (concept: string) => About {
  const known = new Map<string, About>();
  return (id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const concept = termbase.concept(id);
    const kind = concept?.kind ?? null;
    const rank = kind === 'rank' || kind === 'title';
    const countries = concept?.countries;
    const tells = kind === 'demonym' || kind === 'place' || kind === 'organisation' || kind === 'unit';
    const about = {
      kind,
      countries,
      told: tells && countries?.length === 1 ? (countries[0] ?? null) : null,
      rank,
      title: rank || kind === 'post' || kind === 'person',
    };
    known.set(id, about);
    return about;
  };
}

/** Runs the termbase and the recognisers of values over a segment, and finds its capital words. */
export function readSegment(segment: Segment, termbase: Termbase, about: (concept: string) => About): Reading {
  const { text } = segment.source;
  const terms = termbase.match(text).map(
    ({ start, end, concept, count, country, form }): Term => ({
      start,
      end,
      concept,
      count,
      country,
      form,
      about: about(concept),
    }),
  );
  const values = findFrenchValues(text);
  const runs = findRuns(text, terms.filter(isTitle), values);
  return { segment, text, allCaps: isAllCaps(text), terms, values, runs };
}

/** Whether a term may announce a name. */
export function isTitle(term: Term): boolean {
  return term.about.title;
}

/** The term that ends at an offset. */
export function termEndingAt({ terms }: Reading, end: number): Term | undefined {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle]!.end < end) low = middle + 1;
    else high = middle;
  }
  return terms[low]?.end === end ? terms[low] : undefined;
}
