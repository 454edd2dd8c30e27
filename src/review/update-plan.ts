import { withAdded } from '../../pipeline/emit/index.ts';
import type { Segmented, Source } from '../model/article.ts';
import type { Segment } from '../model/segment.ts';
import type { Unit } from '../model/unit.ts';
import type { Review, ReviewedSegment } from './review.ts';
import type { ReviewStages } from './reviewed.ts';
import type { Side } from './update-carry.ts';
import { matchSentences } from './update-match.ts';

/** A sentence of the new French, and what it was. */
export interface PlannedSegment {
  readonly segment: Segment;
  readonly unit: Unit;
  /** The earlier sentence it comes from, and in what way; null for a new one. */
  readonly earlier: (Side & { readonly record: ReviewedSegment; readonly kind: 'same' | 'moved' | 'changed' }) | null;
}

/** What an update will do, before anything is translated. */
export interface UpdatePlan {
  readonly review: Review;
  readonly article: Segmented;
  readonly segments: readonly PlannedSegment[];
  /** Sentences whose French is no longer there, in order. */
  readonly removed: readonly (Side & { readonly record: ReviewedSegment })[];
  /** Whether a sentence needs a draft. */
  readonly translates: boolean;
}

/** Lays a reviewed document on a corrected French: says for each sentence what it was. */
export async function planUpdate(
  review: Review,
  source: Source,
  stages: Pick<ReviewStages, 'parse' | 'segment'>,
  signal: AbortSignal,
): Promise<UpdatePlan> {
  const old = await stages.segment(stages.parse(review.source), signal);
  const article = await stages.segment(stages.parse(source), signal);
  const sides = sidesOf(old, review);
  const matches = matchSentences(
    sides.map(({ record }) => record.text),
    article.segments.map((segment) => segment.source.text),
  );
  const units = new Map(article.units.map((unit) => [unit.id, unit]));
  const segments = article.segments.flatMap((segment, index): PlannedSegment[] => {
    const unit = units.get(segment.unit);
    const match = matches[index];
    const side = match ? sides[match.from] : undefined;
    if (unit === undefined) return [];
    return [{ segment, unit, earlier: match && side ? { ...side, kind: match.kind } : null }];
  });
  const taken = new Set(matches.map((match) => match?.from));
  return {
    review,
    article,
    segments,
    removed: sides.filter((_, index) => !taken.has(index)),
    translates: segments.some(({ earlier }) => earlier === null || earlier.kind === 'changed'),
  };
}

function sidesOf({ segments, units, source }: Segmented, review: Review) {
  const records = new Map(review.segments.map((record) => [record.id, record]));
  const byId = new Map(withAdded(units, review.added).map((unit) => [unit.id, unit]));
  return segments.flatMap((segment) => {
    const [record, unit] = [records.get(segment.id), byId.get(segment.unit)];
    return record === undefined || unit === undefined ? [] : [{ record, segment, unit, text: source.text }];
  });
}
