import { findEnglishValues, fold, occurrences, overlaps, sameValue, type Value } from '../../src/language/index.ts';
import type { Annotation, ConceptInfo } from '../../src/model/annotation.ts';
import type { AlignedSegment } from '../../src/model/segment.ts';
import type { Span } from '../../src/model/span.ts';

/** Where a target says what an annotation says; `sure` is false where it stands there but says something else. */
export interface EnglishPlace extends Span {
  readonly sure: boolean;
}

type ValueNote = Extract<Annotation, { readonly kind: 'number' | 'quantity' | 'date' | 'time' | 'ordinal' }>;

/**
 * Finds the English of a segment's annotations: where it was placed, else where the value, the name or one of the
 * concept's allowed renderings is read.
 */
export function englishPlaces(
  segment: AlignedSegment,
  allowed: (info: ConceptInfo) => readonly string[],
): (annotation: Annotation) => EnglishPlace | null {
  const { text } = segment.target;
  let values: readonly Value[] | undefined;
  return (annotation) => {
    const placed = segment.placed.find(({ id }) => id === annotation.id) ?? null;
    switch (annotation.kind) {
      case 'number':
      case 'quantity':
      case 'date':
      case 'time':
      case 'ordinal': {
        values ??= findEnglishValues(text);
        const exact = values.filter((value) => sameValue(annotation, value));
        const right =
          exact.length > 0 ? exact : values.filter((value) => sameValue(withoutYear(annotation, text), value));
        const found = right.find((value) => placed !== null && overlaps(value, placed)) ?? right[0];
        if (found !== undefined) return { start: found.start, end: found.end, sure: true };
        return placed === null ? null : { start: placed.start, end: placed.end, sure: false };
      }
      case 'person':
        return named(text, [annotation.name, annotation.surname], placed);
      case 'name':
        return named(text, [annotation.name], placed);
      default:
        if (placed !== null) return { start: placed.start, end: placed.end, sure: true };
        return rendered(text, allowed(annotation));
    }
  };
}

/** A date whose year stands elsewhere in the sentence (« du 15 janvier au 30 juin 2025 »). */
function withoutYear(annotation: ValueNote, text: string): ValueNote {
  if (annotation.kind !== 'date' || annotation.date.month === null) return annotation;
  const isElsewhere = annotation.date.year !== null && text.includes(String(annotation.date.year));
  return isElsewhere ? { ...annotation, date: { ...annotation.date, year: null } } : annotation;
}

function rendered(text: string, forms: readonly string[]): EnglishPlace | null {
  const folded = fold(text);
  const found = forms
    .flatMap((form) => occurrences(folded, fold(form)))
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  return found[0] === undefined ? null : { ...found[0], sure: true };
}

function named(text: string, names: readonly string[], placed: Span | null): EnglishPlace | null {
  const folded = fold(text);
  if (placed !== null) {
    const words = folded.slice(placed.start, placed.end);
    return { start: placed.start, end: placed.end, sure: names.some((name) => words.includes(fold(name))) };
  }
  for (const name of names) {
    const start = folded.indexOf(fold(name));
    if (start !== -1) return { start, end: start + name.length, sure: true };
  }
  return null;
}
