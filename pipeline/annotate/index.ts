import type { Annotated, Segmented } from '../../src/model/article.ts';
import type { AnnotatedSegment } from '../../src/model/segment.ts';
import type { Termbase } from '../../src/termbase/termbase.ts';
import type { Stage } from '../stage.ts';
import { dominantCountry, rankCountry } from './countries.ts';
import type { Finding } from './finding.ts';
import { gatherKnowledge } from './knowledge.ts';
import { findNames } from './names.ts';
import { findPersons } from './persons.ts';
import { type Reading, readSegment } from './reading.ts';
import { findRecurrences } from './recurrences.ts';
import { settle } from './settle.ts';

/**
 * Finds every concept of the termbase and every fact of an article: numbers, dates, times, quantities, ordinals, persons
 * and names. Each segment is read once by itself; what the whole article tells (surnames, words that keep their capital,
 * its country) then decides on persons, names and the usage that ranks follow.
 */
export function createAnnotate({ termbase }: { readonly termbase: Termbase }): Stage<Segmented, Annotated> {
  return (article) => {
    const readings = article.segments.map((segment) => readSegment(segment, termbase));
    const persons = readings.map(findPersons);
    const knowledge = gatherKnowledge(readings, persons.flat());
    const dominant = dominantCountry(readings);
    const segments = readings.map((reading, index): AnnotatedSegment => {
      const terms = reading.terms.map((term) => termFinding(term, reading, dominant));
      const people = [...(persons[index] ?? []), ...findRecurrences(reading, knowledge)];
      const explained = [...terms, ...reading.values, ...people];
      const findings = [...explained, ...findNames(reading, explained, knowledge)];
      return { ...reading.segment, annotations: settle(findings, reading.text) };
    });
    return { ...article, segments };
  };
}

function termFinding(term: Reading['terms'][number], reading: Reading, dominant: string | null): Finding {
  const { about, start, end, concept, count, form } = term;
  const isRank = about?.kind === 'rank' || about?.kind === 'title';
  if (!isRank) return { kind: 'concept', start, end, concept, count, country: term.country, form };
  return {
    kind: 'rank',
    start,
    end,
    concept,
    count,
    country: rankCountry(term, reading, dominant),
    form,
    person: null,
  };
}
