import type { FindingOf } from './finding.ts';
import type { Reading, Term } from './reading.ts';

/** A word that tells a country, and how loosely: a demonym says more about a rank near it than a place. */
interface Clue {
  readonly country: string;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

const WEIGHTS: Readonly<Record<string, number>> = { demonym: 1, organisation: 1.5, unit: 1.5, place: 2.5 };

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
    for (const rank of reading.terms.filter(isRank)) {
      const person = personOf(rank, persons[index] ?? []);
      const country = person && nearestCountry(rank, reading);
      if (person && country && !known.has(person.surname.toLowerCase()))
        known.set(person.surname.toLowerCase(), country);
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
  return about?.kind === 'rank' || about?.kind === 'title';
}

function personOf(rank: Term, persons: readonly FindingOf<'person'>[]): FindingOf<'person'> | undefined {
  return persons.find(({ start }) => start === rank.end + 1);
}

function allows(rank: Term, country: string): boolean {
  return rank.about?.countries?.includes(country) ?? true;
}

function nearestCountry(rank: Term, { terms }: Reading): string | null {
  const clues = terms.flatMap(clue).filter(({ country }) => allows(rank, country));
  const distance = ({ start, end, weight }: Clue) => weight * (start >= rank.end ? start - rank.end : rank.start - end);
  return clues.sort((a, b) => distance(a) - distance(b))[0]?.country ?? null;
}

function dominantCountry(readings: readonly Reading[]): string | null {
  const counts = new Map<string, number>();
  for (const { terms } of readings) {
    for (const { country } of terms.flatMap(clue)) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

function clue({ about, start, end }: Term): readonly Clue[] {
  const weight = WEIGHTS[about?.kind ?? ''];
  const [country, ...others] = about?.countries ?? [];
  return weight !== undefined && country !== undefined && others.length === 0 ? [{ country, start, end, weight }] : [];
}
