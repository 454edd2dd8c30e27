import type { Candidate } from './choose.ts';
import { isDangling } from './openings.ts';
import { countWords } from './plain-text.ts';
import type { Sentence } from './prose.ts';
import { centroid, likeness, stems, weigh } from './terms.ts';

/**
 * How far each sign of importance counts. Set by ROUGE against human abstracts of French news, where the place in the
 * article is hard to beat and likeness to the whole helps.
 */
const WEIGHTS = { place: 0.4, centre: 0.5, facts: 0.1 };
/** Sentences after which the weight of the place is halved. */
const HALF = 3;

/**
 * The sentences that may stand in a summary, scored by place, likeness to the whole article (with its title) and number
 * of facts. Where no sentence is complete, those that come nearest.
 */
export function candidates(sentences: readonly Sentence[], title: string | null): Candidate[] {
  const texts = sentences.map(({ french }) => stems(french));
  const vectors = weigh(title === null ? texts : [...texts, stems(title)]);
  const centre = centroid(vectors);
  const likenesses = vectors.map((vector) => likeness(vector, centre));
  const highest = Math.max(...likenesses, Number.MIN_VALUE);
  const all = sentences.map((sentence, index) => {
    const { french, english, segment, complete } = sentence;
    const place = 2 ** (-index / HALF);
    const facts = Math.min(1, segment.annotations.length / 5);
    const candidate: Candidate = {
      index,
      french: countWords(french),
      english: countWords(english),
      score: WEIGHTS.place * place + (WEIGHTS.centre * (likenesses[index] ?? 0)) / highest + WEIGHTS.facts * facts,
      vector: vectors[index] ?? new Map(),
      dangling: isDangling(french),
    };
    return { candidate, complete };
  });
  const complete = all.filter((each) => each.complete).map(({ candidate }) => candidate);
  if (complete.some(({ dangling }) => !dangling)) return complete;
  return (complete.length > 0 ? complete : all.map(({ candidate }) => candidate)).map((each) => ({
    ...each,
    dangling: false,
  }));
}
