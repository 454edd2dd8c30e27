import type { Annotation } from '../../src/model/annotation.ts';
import type { RecalledSegment } from '../../src/model/segment.ts';
import type { Span } from '../../src/model/span.ts';
import { byPosition, type Mark, type Tagged } from '../../src/model/tagged.ts';
import type { Termbase } from '../../src/termbase/termbase.ts';
import { inCapitals, type Keep, toCapitals, toSentenceCase } from './recase.ts';

/** A segment's way to the engine and back. */
export interface Trip {
  readonly segment: RecalledSegment;
  /** What the engine gets: its marks are numbered from 1 in reading order. */
  readonly text: Tagged;
  /** What each number stands for: `passengers[id - 1]`. */
  readonly passengers: readonly Passenger[];
  /** The source was in capitals, so the target will be. */
  readonly capitals: boolean;
}

interface Passenger {
  readonly kind: 'mark' | 'annotation';
  readonly mark: Mark;
}

/** No-break and narrow spaces: engines know the plain one only. One code unit each, so offsets hold. */
const SPACES = /[\u00A0\u2007\u2009\u202F]/g;

/**
 * Makes what the engine gets of a segment: its inline marks, and a mark for each annotation that crosses none of them.
 * For a `verbatim` engine the words are left untouched.
 */
export function depart(
  segment: RecalledSegment,
  verbatim: boolean,
  terms: Pick<Termbase, 'concept'> | undefined,
): Trip {
  const { source, annotations } = segment;
  const passengers = [
    ...source.marks.map((mark): Passenger => ({ kind: 'mark', mark })),
    ...annotationMarks(segment).map((mark): Passenger => ({ kind: 'annotation', mark })),
  ].sort((a, b) => byPosition({ ...a.mark, id: 0 }, { ...b.mark, id: 0 }));
  const marks = passengers.map(({ mark }, index) => ({ ...mark, id: index + 1 }));
  const keep = annotations.flatMap((annotation) => keepOf(annotation, terms));
  const capitals = !verbatim && inCapitals(source.text, keep);
  const plain = verbatim ? source.text : source.text.replace(SPACES, ' ');
  return { segment, text: { text: capitals ? toSentenceCase(plain, keep) : plain, marks }, passengers, capitals };
}

/** Sorts what came back into the unit's own marks and the annotations' places. */
export function arrive(trip: Trip, result: Tagged): { readonly target: Tagged; readonly placed: readonly Mark[] } {
  const marks: Mark[] = [];
  const placed: Mark[] = [];
  for (const { id, start, end } of result.marks) {
    const passenger = trip.passengers[id - 1];
    if (passenger) (passenger.kind === 'mark' ? marks : placed).push({ id: passenger.mark.id, start, end });
  }
  return { target: { text: trip.capitals ? toCapitals(result.text) : result.text, marks }, placed };
}

/** The marks of the annotations that can travel: those that cross no inline mark. */
export function annotationMarks({ source, annotations }: RecalledSegment): readonly Mark[] {
  return annotations
    .filter((annotation) => !source.marks.some((mark) => crosses(annotation, mark)))
    .map(({ id, start, end }) => ({ id, start, end }));
}

/** Neither apart nor one inside the other. */
function crosses(a: Span, b: Span): boolean {
  return (
    (a.start < b.start && b.start < a.end && a.end < b.end) || (b.start < a.start && a.start < b.end && b.end < a.end)
  );
}

function keepOf(annotation: Annotation, terms: Pick<Termbase, 'concept'> | undefined): readonly Keep[] {
  const { start, end } = annotation;
  switch (annotation.kind) {
    case 'person':
    case 'name':
      return [{ start, end, as: 'name' }];
    case 'ordinal':
      return [{ start, end, as: 'ordinal' }];
    case 'concept': {
      if (annotation.form !== 'term') return [{ start, end, as: 'capitals' }];
      const kind = terms?.concept(annotation.concept)?.kind;
      return kind === 'place' || kind === 'person' || kind === 'operation' ? [{ start, end, as: 'name' }] : [];
    }
    default:
      return [];
  }
}
