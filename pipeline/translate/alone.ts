import type { Engine, EngineText } from '../../src/engines/engine.ts';
import { fold, occurrences, overlaps } from '../../src/language/index.ts';
import type { Annotation } from '../../src/model/annotation.ts';
import { byPosition, type Mark } from '../../src/model/tagged.ts';
import type { Trip } from './trip.ts';

/**
 * The words of terms and ranks that an engine without marks is to translate by themselves, each once: what it makes of
 * them tells where they went. None for an engine that places marks, repeats its input or has no words by themselves.
 */
export function textsAlone(trips: readonly Trip[], engine: Pick<Engine, 'marks' | 'verbatim' | 'words'>): EngineText[] {
  if (engine.marks || engine.verbatim || engine.words === false) return [];
  const words = trips.flatMap((trip) => termsOf(trip).map((annotation) => wordsOf(trip, annotation)));
  return [...new Set(words)].map((text) => ({ text, marks: [] }));
}

/**
 * Where an engine's sentence has what it makes of a term's words alone, whatever its capitals: a place where it stands
 * once, at word boundaries, and is part of no other term's.
 *
 * @param answers the English of words alone, by the French that was sent
 */
export function placedAlone(trip: Trip, english: string, answers: ReadonlyMap<string, string>): readonly Mark[] {
  const folded = fold(english);
  const found = termsOf(trip).flatMap((annotation): readonly Mark[] => {
    const french = wordsOf(trip, annotation);
    const places = occurrences(folded, bare(answers.get(french) ?? '', french));
    return places.length === 1 ? places.map((place) => ({ id: annotation.id, ...place })) : [];
  });
  const contested = (mark: Mark) =>
    found.some((other) => other.id !== mark.id && overlaps(other, mark) && length(other) >= length(mark));
  return found.filter((mark) => !contested(mark)).sort(byPosition);
}

/** Terms and ranks that are not the whole sentence: of that, the words alone tell nothing. */
function termsOf({ segment: { annotations, source } }: Trip): readonly Annotation[] {
  return annotations.filter(
    ({ kind, start, end }) =>
      (kind === 'concept' || kind === 'rank') &&
      /[\p{L}\p{N}]/u.test(source.text.slice(0, start) + source.text.slice(end)),
  );
}

/** As the sentence is sent: with plain spaces, out of capitals. */
function wordsOf({ text }: Trip, { start, end }: Annotation): string {
  return text.text.slice(start, end);
}

/** Folded, without the article and the stop that engines give to words alone. */
function bare(english: string, french: string): string {
  const words = fold(english)
    .trim()
    .replace(/^(?:the|an?)(?: |$)/u, '');
  return /[.!?]$/u.test(french) ? words : words.replace(/(?<!\..*)[.!?]$/u, '');
}

function length({ start, end }: Mark): number {
  return end - start;
}
