import type { Reading, Term } from './reading.ts';

/** A word that tells a country, and how loosely: a demonym says more about a rank near it than a place. */
interface Clue {
  readonly country: string;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

const WEIGHTS: Readonly<Record<string, number>> = { demonym: 1, organisation: 1.5, unit: 1.5, place: 2.5 };

/** Country that most of an article's demonyms, places and organisations tell; null when two lead. */
export function dominantCountry(readings: readonly Reading[]): string | null {
  const counts = new Map<string, number>();
  for (const { terms } of readings) {
    for (const { country } of terms.flatMap(clue)) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/**
 * Country whose usage a rank follows: what its own match tells, else the nearest clue in its segment that its concept
 * allows, else the article's dominant country if the concept allows it.
 */
export function rankCountry(rank: Term, { terms }: Reading, dominant: string | null): string | null {
  if (rank.country !== null) return rank.country;
  const allows = (country: string) => rank.about?.countries?.includes(country) ?? true;
  const near = terms
    .flatMap(clue)
    .filter(({ country }) => allows(country))
    .map((each) => ({
      ...each,
      distance: each.weight * (each.start >= rank.end ? each.start - rank.end : rank.start - each.end),
    }))
    .sort((a, b) => a.distance - b.distance)[0];
  if (near) return near.country;
  return dominant !== null && allows(dominant) ? dominant : null;
}

function clue({ about, start, end }: Term): readonly Clue[] {
  const weight = WEIGHTS[about?.kind ?? ''];
  const [country, ...others] = about?.countries ?? [];
  return weight !== undefined && country !== undefined && others.length === 0 ? [{ country, start, end, weight }] : [];
}
