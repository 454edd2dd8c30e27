import type { Annotation } from '../model/annotation.ts';
import type { Concept } from '../model/concept.ts';
import type { Message } from '../model/message.ts';
import type { Repair } from '../model/segment.ts';
import type { Span } from '../model/span.ts';
import type { Termbase } from '../termbase/termbase.ts';
import type { ArticleView, SegmentView } from './article-view.ts';
import { placeOf } from './place-of.ts';
import { wantedEnglish } from './wanted.ts';

/** Why a segment reads as it does. */
export interface Explanation {
  readonly segment: SegmentView;
  readonly annotations: readonly ExplainedAnnotation[];
  /** Repairs that no annotation asked for. */
  readonly repairs: readonly Repair[];
  readonly messages: readonly Message[];
}

/** A concept or a fact with both its sides. */
export interface ExplainedAnnotation {
  readonly annotation: Annotation;
  /** Its French words. */
  readonly french: string;
  /** Of a concept or a rank; what the termbase says of it, or null where it does not know it. */
  readonly concept: (Concept & { readonly preferred: string }) | null;
  /** What English calls it: the preferred term, the value, the name. */
  readonly wanted: string;
  /** Where it stands in the target, with its words there; null where it was not found. */
  readonly place: (Span & { readonly english: string }) | null;
  readonly repairs: readonly Repair[];
}

/** Puts together what is known of a segment. */
export function explain(article: ArticleView, segment: SegmentView, termbase: Termbase): Explanation {
  const annotations = segment.annotations.map((annotation) => explained(annotation, segment, termbase));
  return {
    segment,
    annotations,
    repairs: segment.repairs.filter((repair) => !segment.annotations.some(({ id }) => id === repair.annotation)),
    messages: article.messages.filter((message) => message.segment === segment.id),
  };
}

function explained(annotation: Annotation, segment: SegmentView, termbase: Termbase): ExplainedAnnotation {
  const french = segment.source.text.slice(annotation.start, annotation.end);
  const place = placeOf(annotation, segment, termbase);
  const known = 'concept' in annotation ? termbase.concept(annotation.concept) : undefined;
  const wanted = wantedEnglish(annotation, french, termbase);
  return {
    annotation,
    french,
    concept: known ? { ...known, preferred: wanted } : null,
    wanted,
    place: place
      ? { start: place.start, end: place.end, english: segment.target.text.slice(place.start, place.end) }
      : null,
    repairs: segment.repairs.filter((repair) => repair.annotation === annotation.id),
  };
}
