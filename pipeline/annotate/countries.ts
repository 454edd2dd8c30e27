import type { ConceptKind } from '../../src/model/concept.ts';
import type { FindingOf } from './finding.ts';
import type { Reading, Term } from './reading.ts';

/** How loosely a word tells a country: a demonym says more about a rank near it than a place. */
const WEIGHTS: Partial<Record<ConceptKind, number>> = { demonym: 1, organisation: 1.5, unit: 1.5, place: 2.5 };

/** What an article tells about the countries whose usage its ranks follow. */
export interface Allegiances {
  /** By surname, in small letters, for persons whose rank has a clue near it. */
  readonly persons: ReadonlyMap<string, string>;
  /** Country that most demonyms, places and organisations tell; null when two lead. */
  readonly dominant: string | null;
}

/** Gathers an article's allegiances. `persons` are those of each reading. */
export function gatherAllegiances(
  readings: readonly Reading[],
  persons: readonly (readonly FindingOf<'person'>[])[],
): Allegiances {
  const known = new Map<string, string>();
  for (const [index, reading] of readings.entries()) {
    const here = persons[index] ?? [];
    if (here.length === 0) continue;
    for (const rank of reading.terms) {
      const surname = isRank(rank) ? personOf(rank, here)?.surname.toLowerCase() : undefined;
      if (surname === undefined || known.has(surname)) continue;
      const country = nearestCountry(rank, reading);
      if (country !== null) known.set(surname, country);
    }
  }
  return { persons: known, dominant: dominantCountry(readings) };
}

/**
 * Country whose usage a rank follows: what its own match tells, else the nearest clue in its segment that its concept
 * allows, else what the article says elsewhere of the person it stands before, else the article's dominant country.
 */
export function rankCountry(
  rank: Term,
  reading: Reading,
  persons: readonly FindingOf<'person'>[],
  { persons: known, dominant }: Allegiances,
): string | null {
  if (rank.country !== null) return rank.country;
  const person = known.get(personOf(rank, persons)?.surname.toLowerCase() ?? '');
  const near = nearestCountry(rank, reading);
  if (near !== null) return near;
  if (person !== undefined && allows(rank, person)) return person;
  return dominant !== null && allows(rank, dominant) ? dominant : null;
}

/** Whether a term is a rank or a title of courtesy. */
export function isRank({ about }: Term): boolean {
  return about.rank;
}

function personOf(rank: Term, persons: readonly FindingOf<'person'>[]): FindingOf<'person'> | undefined {
  return persons.find(({ start }) => start === rank.end + 1);
}

function allows(rank: Term, country: string): boolean {
  return rank.about.countries?.includes(country) ?? true;
}

function nearestCountry(rank: Term, { terms }: Reading): string | null {
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const term of terms) {
    const country = term.about.told;
    if (country === null || !allows(rank, country)) continue;
    const gap = term.start >= rank.end ? term.start - rank.end : rank.start - term.end;
    const distance = gap * (WEIGHTS[term.about.kind ?? 'measure'] ?? 1);
    if (distance >= least) continue;
    nearest = country;
    least = distance;
  }
  return nearest;
}

function dominantCountry(readings: readonly Reading[]): string | null {
  const counts = new Map<string, number>();
  for (const { terms } of readings) {
    for (const term of terms) {
      const country = term.about.told;
      if (country !== null) counts.set(country, (counts.get(country) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}
