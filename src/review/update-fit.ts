import type { Source } from '../model/article.ts';
import type { Review, ReviewedSegment } from './review.ts';
import { isApproved } from './status-progress.ts';
import type { Update } from './update.ts';
import type { UpdatePlan } from './update-plan.ts';
import { updatedBlocks } from './update-rewritten.ts';

/** How much of a document a French text takes up. */
export interface Fit {
  /** Sentences of the document whose French is there, unchanged. */
  readonly kept: number;
  /** Sentences of the document that hold words. */
  readonly total: number;
  /** What the document says that it was made of; null where it does not say. */
  readonly source: string | null;
  /** Hardly anything is there, and nothing else says that this is the document's French: it is another article's. */
  readonly foreign: boolean;
}

/** A French text is another article's where less than a third of the document is in it and its name is another. */
export function fitOf({ review, segments }: UpdatePlan, french: Source): Fit {
  const recovered = isRecovered(review);
  const total = review.segments.filter(holdsWords).length;
  const kept = segments.filter(
    ({ earlier }) =>
      earlier !== null && earlier.kind !== 'changed' && holdsWords(earlier.record) && hasEnglish(earlier.record),
  ).length;
  const { path, name } = review.source;
  const renamed = recovered || path === null || last(path) !== last(french.path ?? '') || name !== french.name;
  const little = kept * 3 < total || (recovered && kept === 0);
  return { kept, total, source: recovered ? null : (path ?? name), foreign: renamed && little };

  /** A document without its data takes the French that it is given for its own: its English tells whether it is. */
  function hasEnglish({ edited, state }: ReviewedSegment): boolean {
    return !recovered || edited || state !== 'initial';
  }
}

/** Whether an update changes or takes out what a person approved or wrote. */
export function losesWork(plan: UpdatePlan, update: Update): boolean {
  const { segments, removed } = plan;
  const stays = new Set([...update.kept, ...update.moved]);
  const gone = [
    ...removed.map(({ record }) => record),
    ...segments.flatMap(({ earlier, segment }) => (earlier && !stays.has(segment.id) ? [earlier.record] : [])),
  ];
  const wrote = ({ state, origin, edited }: ReviewedSegment) => edited || isApproved(state) || origin.kind === 'edit';
  return gone.some(wrote) || updatedBlocks(plan).lost.length > 0;
}

function isRecovered({ data }: Review): boolean {
  return data.engine.name === '?';
}

function holdsWords({ text }: ReviewedSegment): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function last(path: string): string {
  return path.replace(/^.*[/\\]/, '');
}
