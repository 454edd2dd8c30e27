import type { Stages } from '../../pipeline/index.ts';
import type { Aligned, Annotated, Emitted, EngineStatement } from '../model/article.ts';
import type { RemovedRecord } from '../model/bilingual.ts';
import type { AlignedSegment } from '../model/segment.ts';
import type { Review } from './review.ts';
import { finished, withPlaces } from './reviewed.ts';
import { withReviewed } from './reviewed-segments.ts';
import { shownText } from './shown-text.ts';
import type { UpdatePlan } from './update-plan.ts';
import { updatedBlocks } from './update-rewritten.ts';
import { updatedSegments } from './update-segments.ts';

export type { UpdatePlan } from './update-plan.ts';
export { planUpdate } from './update-plan.ts';

/** A document brought up to its corrected French; ids are those of the new segments. */
export interface Update {
  readonly article: Emitted;
  readonly kept: readonly string[];
  readonly moved: readonly string[];
  /** A new draft stands beside the earlier English; or, words unchanged, the French has gained or lost markup. */
  readonly changed: readonly string[];
  readonly added: readonly string[];
  /** What was taken out this time. */
  readonly removed: readonly RemovedRecord[];
  /** The summary is a person's, and a sentence that it sums up has changed. */
  readonly summaryStale: boolean;
}

/**
 * Carries a plan out: unchanged and moved sentences keep English, state and notes; changed and new ones are translated.
 * Sentences taken out are kept with the document.
 *
 * @param keepRemoved false where the caller keeps them elsewhere.
 */
export async function updated(
  plan: UpdatePlan,
  stages: Stages,
  signal: AbortSignal,
  keepRemoved = true,
): Promise<Update> {
  const annotated = await stages.annotate(plan.article, signal);
  const drafted = await draftsOf(plan, annotated, stages, signal);
  const drafts = new Map((drafted?.segments ?? []).map((segment) => [segment.id, segment]));
  const { segments, added, remarked } = updatedSegments(plan, drafts);
  const { rewritten, lost } = updatedBlocks(plan);
  const removed = removedOf(plan, lost);
  const summary = summaryOf(plan);
  const review: Review = {
    ...plan.review,
    data: { ...plan.review.data, engine: engineOf(plan.review.data.engine, drafted?.engine) },
    source: plan.article.source,
    segments,
    added,
    rewritten,
    summary: summary.summary,
  };
  const base = await withPlaces(withReviewed(annotated, review), stages, signal);
  const article = {
    ...base,
    messages: drafted?.messages ?? base.messages,
    segments: base.segments.map((segment) => withDraft(segment, drafts.get(segment.id))),
  };
  const kept = keepRemoved ? [...(plan.review.data.removed ?? []), ...removed] : [];
  const of = (...kinds: readonly (string | undefined)[]) =>
    plan.segments.filter(({ earlier }) => kinds.includes(earlier?.kind)).map(({ segment }) => segment.id);
  const isRemarked = (id: string) => remarked.includes(id);
  return {
    article: await finished(article, { ...review, removed: kept }, stages, signal),
    kept: of('same').filter((id) => !isRemarked(id)),
    moved: of('moved').filter((id) => !isRemarked(id)),
    changed: plan.segments
      .filter(({ earlier, segment }) => earlier?.kind === 'changed' || isRemarked(segment.id))
      .map(({ segment }) => segment.id),
    added: of(undefined),
    removed,
    summaryStale: summary.stale,
  };
}

/** Sends what is new through the stages that translate; null where nothing is. */
async function draftsOf(
  { segments, translates }: UpdatePlan,
  article: Annotated,
  stages: Stages,
  signal: AbortSignal,
): Promise<Aligned | null> {
  if (!translates) return null;
  const fresh = new Set(
    segments.filter(({ earlier }) => earlier === null || earlier.kind === 'changed').map(({ segment }) => segment.id),
  );
  const part = { ...article, segments: article.segments.filter(({ id }) => fresh.has(id)) };
  const translated = await stages.translate(await stages.recall(part, signal), signal);
  return await stages.align(translated, signal);
}

function withDraft(segment: AlignedSegment, draft: AlignedSegment | undefined): AlignedSegment {
  if (draft === undefined) return segment;
  return { ...segment, placed: draft.placed, draft: draft.draft, repairs: draft.repairs };
}

function removedOf(
  { removed, review }: UpdatePlan,
  lost: readonly { text: string; english: string }[],
): RemovedRecord[] {
  const sentences = removed.flatMap(({ record, segment, unit, text }): RemovedRecord[] => {
    const english = shownText(record.target, unit, text).trim();
    const notes = record.notes === undefined ? {} : { notes: record.notes };
    if (english === '' && record.notes === undefined) return [];
    return [{ text: shownText(segment.source, unit, text), english, state: record.state, ...notes }];
  });
  const state = review.segments[0]?.state ?? 'translated';
  return [...sentences, ...lost.map((block): RemovedRecord => ({ ...block, state }))];
}

/** The first draft's engine speaks for the document, as long as most of it is of that making; a gist stays a gist. */
function engineOf(engine: EngineStatement, newer: EngineStatement | undefined): EngineStatement {
  return newer === undefined ? engine : { ...engine, gist: engine.gist || newer.gist };
}

/** A person's summary goes along under the new ids; one of ours is made anew where the French has changed. */
function summaryOf({ review, article, segments }: UpdatePlan): { summary: Review['summary']; stale: boolean } {
  const { summary } = review;
  const same = review.source.text === article.source.text;
  if (!summary.edited) return { summary: same ? summary : { ...summary, segments: [] }, stale: false };
  const now = summary.segments.map((id) => segments.find(({ earlier }) => earlier?.record.id === id));
  const found = now.flatMap((each) => (each === undefined ? [] : [each]));
  return {
    summary: {
      ...summary,
      segments: found.map(({ segment }) => segment.id),
      fr: found.map(({ segment, unit }) => shownText(segment.source, unit, article.source.text)).join(' '),
    },
    stale: found.length < now.length || found.some(({ earlier }) => earlier?.kind === 'changed'),
  };
}
