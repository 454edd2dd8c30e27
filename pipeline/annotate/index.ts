import { englishName, englishPersonName } from '../../src/language/index.ts';
import type { Annotated, Segmented } from '../../src/model/article.ts';
import type { AnnotatedSegment } from '../../src/model/segment.ts';
import type { Termbase } from '../../src/termbase/termbase.ts';
import type { Stage } from '../stage.ts';
import { type Allegiances, gatherAllegiances, isRank, rankCountry } from './countries.ts';
import type { Finding, FindingOf } from './finding.ts';
import { gatherKnowledge } from './knowledge.ts';
import { findNames } from './names.ts';
import { findPersons } from './persons.ts';
import { createAbout, type Reading, readSegment, type Term } from './reading.ts';
import { findRecurrences } from './recurrences.ts';
import { settle } from './settle.ts';
import { isShip } from './ships.ts';

/**
 * Finds every concept of the termbase and every fact of an article: numbers, dates, times, quantities, ordinals, persons
 * and names. Each segment is read once by itself; what the whole article tells (surnames, words that keep their capital,
 * its country) then decides on persons, names and the usage that ranks follow.
 */
export function createAnnotate({ termbase }: { readonly termbase: Termbase }): Stage<Segmented, Annotated> {
  const about = createAbout(termbase);
  return (article) => {
    const readings = article.segments.map((segment) => readSegment(segment, termbase, about));
    const persons = readings.map(findPersons);
    const knowledge = gatherKnowledge(readings, persons.flat());
    const people = readings.map((reading, index) => [
      ...(persons[index] ?? []),
      ...findRecurrences(reading, knowledge),
    ]);
    const allegiances = gatherAllegiances(readings, people);
    const segments = readings.map((reading, index): AnnotatedSegment => {
      const here = people[index] ?? [];
      const terms = reading.terms
        .filter((term) => !isSurname(term, persons[index] ?? []))
        .filter((term) => !isParticiple(term, reading.text) && !isShip(term, reading.text))
        .map((term) => termFinding(term, reading, here, allegiances));
      const explained = [...terms, ...reading.values, ...here];
      const names = findNames(reading, explained, knowledge);
      const findings = [...terms, ...reading.values, ...here.map(inEnglish), ...names.map(nameInEnglish)];
      return { ...reading.segment, annotations: settle(findings, reading.text) };
    });
    return { ...article, segments };
  };
}

/** Gives a person's name its English form, where English has another. */
function inEnglish(person: FindingOf<'person'>): FindingOf<'person'> {
  return { ...person, name: englishPersonName(person.name), surname: englishPersonName(person.surname) };
}

function nameInEnglish(finding: FindingOf<'name'>): FindingOf<'name'> {
  return { ...finding, name: englishName(finding.name) };
}

/** Whether a place is the surname of somebody whose rank or title stands before it: « le colonel Tessaoua ». */
function isSurname({ about, start, end }: Term, persons: readonly FindingOf<'person'>[]): boolean {
  return about.kind === 'place' && persons.some((person) => person.start <= start && person.end >= end);
}

/** « l’amiral commandant la force »: a post that takes an object is the participle of its verb. */
function isParticiple({ about, start, end }: Term, text: string): boolean {
  if (about.kind !== 'post' || !text.slice(start, end).endsWith('ant')) return false;
  return /^\s(?:l[ae]s?\s|l['\u2019]|une?\s)/u.test(text.slice(end, end + 6)) && /\p{L}\s$/u.test(text.slice(0, start));
}

function termFinding(
  term: Term,
  reading: Reading,
  persons: readonly FindingOf<'person'>[],
  allegiances: Allegiances,
): Finding {
  const { start, end, concept, count, country, form } = term;
  if (!isRank(term)) return { kind: 'concept', start, end, concept, count, country, form };
  const usage = rankCountry(term, reading, persons, allegiances);
  return { kind: 'rank', start, end, concept, count, country: usage, form, person: null };
}
