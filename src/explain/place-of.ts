import { findEnglishValues, findRightForms, fold, occurrences, overlaps, sameValue } from '../language/index.ts';
import type { Annotation } from '../model/annotation.ts';
import type { AlignedSegment } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import type { Termbase } from '../termbase/termbase.ts';

type Placed = Pick<AlignedSegment, 'placed' | 'target'>;

/** Where alignment put it; in English that is somebody's work, the first free place where a right rendering stands. */
export function placeOf(annotation: Annotation, segment: Placed, termbase: Termbase): Span | null {
  const placed = segment.placed.find(({ id }) => id === annotation.id);
  if (placed) return placed;
  const taken = segment.placed.filter(({ id }) => id !== annotation.id);
  const free = rightPlaces(annotation, segment.target.text, termbase).filter(
    (place) => !taken.some((other) => overlaps(other, place)),
  );
  return free.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0] ?? null;
}

/** Whether a place says the annotation right. */
export function isRight(
  annotation: Annotation,
  place: Span,
  { target: { text } }: Pick<AlignedSegment, 'target'>,
  termbase: Termbase,
): boolean {
  if (rightPlaces(annotation, text, termbase).some((right) => overlaps(right, place))) return true;
  // A day whose month another date states: `June 7 to 8`.
  const words = text.slice(place.start, place.end);
  return annotation.kind === 'date' && Number.parseInt(words, 10) === annotation.date.day;
}

/** Every place of a text that says an annotation right. */
function rightPlaces(annotation: Annotation, text: string, termbase: Termbase): readonly Span[] {
  switch (annotation.kind) {
    case 'concept':
    case 'rank':
      // Data of another termbase may name concepts that this one lacks.
      return termbase.concept(annotation.concept)
        ? findRightForms(text, fold(text), termbase.allowed(annotation), termbase.deprecated(annotation))
        : [];
    case 'person':
    case 'name':
      return occurrences(fold(text), fold(annotation.name));
    default:
      return findEnglishValues(text).filter((value) => sameValue(annotation, value));
  }
}
