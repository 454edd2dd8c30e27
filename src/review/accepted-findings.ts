import { type Accepted, acceptedKeys } from '../../pipeline/emit/index.ts';
import type { Emitted } from '../model/article.ts';
import type { Review, ReviewedSegment } from './review.ts';

/** The findings that people let stand: every one of a segment that is marked now, else those recorded. */
export function acceptedOf(segments: readonly ReviewedSegment[]): Accepted {
  return Object.fromEntries(
    segments.flatMap(({ id, accepts, accepted }): [string, Accepted[string]][] => {
      if (accepts) return [[id, 'all']];
      return accepted === undefined ? [] : [[id, accepted]];
    }),
  );
}

/** A review that holds, in place of `{accept}` marks, the findings they were about: a later one is open. */
export function withFindingsAccepted(review: Review, article: Emitted): Review {
  const keys = acceptedKeys(article);
  const segments = review.segments.map(({ accepts: _, accepted: __, ...segment }): ReviewedSegment => {
    const accepted = keys.get(segment.id);
    return accepted === undefined ? segment : { ...segment, accepted };
  });
  return { ...review, segments };
}
