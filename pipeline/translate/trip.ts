import type { Engine, EngineText } from '../../src/engines/engine.ts';
import type { Annotation } from '../../src/model/annotation.ts';
import type { RecalledSegment } from '../../src/model/segment.ts';
import type { Span } from '../../src/model/span.ts';
import { byPosition, type Mark, type Tagged } from '../../src/model/tagged.ts';
import { inCapitals, type Keep, toCapitals, toSentenceCase } from './recase.ts';
import { type Terms, wantedEnglish } from './wanted.ts';

/** A segment's way to the engine and back. */
export interface Trip {
  readonly segment: RecalledSegment;
  /** What the engine gets: its marks are numbered from 1 in reading order. */
  readonly text: EngineText;
  /** What each number stands for: `passengers[id - 1]`. */
  readonly passengers: readonly Passenger[];
  /** The source was in capitals, so the target will be. */
  readonly capitals: boolean;
}

interface Passenger {
  readonly kind: 'mark' | 'annotation';
  readonly mark: Mark;
  /** The English that an annotation's words shall have, or null. */
  readonly english: string | null;
}

/** No-break and narrow spaces: engines know the plain one only. One code unit each, so offsets hold. */
const SPACES = /[\u00A0\u2007\u2009\u202F]/g;

/**
 * Makes what the engine gets of a segment: its inline marks, and a mark for each annotation that crosses none of them.
 * For a `verbatim` engine the words are left untouched; one that obeys `terms` is told their English.
 */
export function depart(
  segment: RecalledSegment,
  engine: Pick<Engine, 'verbatim' | 'terms'>,
  terms: Terms | undefined,
): Trip {
  const { source, annotations } = segment;
  const verbatim = engine.verbatim === true;
  const english = new Map(
    annotations.map((annotation) => {
      const french = source.text.slice(annotation.start, annotation.end);
      return [annotation.id, engine.terms && terms ? wantedEnglish(annotation, french, terms) : null];
    }),
  );
  const passengers = [
    ...source.marks.map((mark): Passenger => ({ kind: 'mark', mark, english: null })),
    ...annotationMarks(segment).map(
      (mark): Passenger => ({ kind: 'annotation', mark, english: english.get(mark.id) ?? null }),
    ),
  ].sort((a, b) => byPosition({ ...a.mark, id: 0 }, { ...b.mark, id: 0 }));
  const marks = passengers.map(({ mark }, index) => ({ ...mark, id: index + 1 }));
  const keep = annotations.flatMap((annotation) => keepOf(annotation, terms));
  const capitals = !verbatim && inCapitals(source.text, keep);
  const plain = verbatim ? source.text : source.text.replace(SPACES, ' ');
  const wanted = new Map(passengers.flatMap((one, index) => (one.english === null ? [] : [[index + 1, one.english]])));
  const text = { text: capitals ? toSentenceCase(plain, keep) : plain, marks, ...(wanted.size ? { wanted } : {}) };
  return { segment, text, passengers, capitals };
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

function keepOf(annotation: Annotation, terms: Terms | undefined): readonly Keep[] {
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
