import { withAdded } from '../../pipeline/emit/index.ts';
import type { Annotated, Translated } from '../model/article.ts';
import type { AnnotatedSegment, TranslatedSegment } from '../model/segment.ts';
import type { Review, ReviewedSegment } from './review.ts';

/** An article whose English is what the review says, as if it came from an engine. */
export function withReviewed(article: Annotated, review: Review): Translated {
  const records = new Map(review.segments.map((segment) => [segment.id, segment]));
  return {
    ...article,
    units: withAdded(article.units, review.added),
    segments: article.segments.map((segment) => reviewedSegment(segment, records.get(segment.id))),
    engine: review.data.engine,
  };
}

/** A segment that the review does not know has no English yet. */
function reviewedSegment(segment: AnnotatedSegment, record: ReviewedSegment | undefined): TranslatedSegment {
  const base = { ...segment, match: null, repeatOf: null, placed: [] };
  if (record === undefined) {
    return { ...base, target: { text: '', marks: [] }, origin: { kind: 'none' }, state: 'initial' };
  }
  const { target, state, origin } = record;
  return isCut(record)
    ? { ...base, target: { text: '', marks: [] }, origin: { kind: 'edit' }, state }
    : { ...base, target, origin, state };
}

/** Left out on purpose: now, or when the document was last written. */
export function isCut({ cut, origin, target }: ReviewedSegment): boolean {
  return cut || (origin.kind === 'edit' && target.text.trim() === '');
}
