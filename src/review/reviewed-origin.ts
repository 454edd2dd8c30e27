import { byPosition, type Tagged } from '../model/tagged.ts';
import type { Review, ReviewedSegment } from './review.ts';

/**
 * A review in which only sentences count as edited whose English differs from what was written out. A paragraph is read
 * back whole: where one sentence of it was changed, the others may come back under the editor's name, word for word.
 */
export function withOwnOrigins(review: Review): Review {
  const records = new Map(review.data.segments.map((record) => [record.id, record]));
  const segments = review.segments.map((segment): ReviewedSegment => {
    const record = records.get(segment.id);
    const same = record !== undefined && record.text === segment.text && isSame(record.target, segment.target);
    if (!same || !segment.edited || segment.cut || segment.kept) return segment;
    // An edit makes a translation of what was none yet.
    const state = record.state === 'initial' && segment.state === 'translated' ? 'initial' : segment.state;
    return { ...segment, edited: false, origin: record.origin, state };
  });
  return { ...review, segments };
}

function isSame(a: Tagged, b: Tagged): boolean {
  const marks = (tagged: Tagged) => JSON.stringify(tagged.marks.toSorted(byPosition));
  return a.text === b.text && marks(a) === marks(b);
}
