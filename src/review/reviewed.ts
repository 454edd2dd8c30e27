import { isOpenCritical, withAccepted } from '../../pipeline/emit/index.ts';
import type { Stages } from '../../pipeline/index.ts';
import type { Aligned, Checked, Emitted, Summarised, Translated } from '../model/article.ts';
import type { BilingualData } from '../model/bilingual.ts';
import type { AlignedSegment } from '../model/segment.ts';
import { acceptedOf } from './accepted-findings.ts';
import type { Review } from './review.ts';
import { isCut, withReviewed } from './reviewed-segments.ts';
import { isApproved } from './status-progress.ts';

/** What is asked of the pipeline. The parse stage must read the front-matter keys that the document was made with. */
export type ReviewStages = Pick<Stages, 'parse' | 'segment' | 'annotate' | 'align' | 'check' | 'summarise' | 'emit'>;

/**
 * The article that a bilingual document stands for, with the editor's English: checked, summed up and written out
 * anew. No word of the English is changed. A summary that a person wrote stays.
 */
export async function reviewed(review: Review, stages: ReviewStages, signal: AbortSignal): Promise<Emitted> {
  const segmented = await stages.segment(stages.parse(review.source), signal);
  const annotated = await stages.annotate(segmented, signal);
  const article = await withPlaces(withReviewed(annotated, review), stages, signal);
  return await finished(article, { ...review, removed: review.data.removed }, stages, signal);
}

/** What editors have made of an article, beside its segments' English. */
export interface Editing extends Pick<Review, 'segments' | 'added' | 'rewritten' | 'summary'> {
  readonly removed: BilingualData['removed'] | undefined;
}

/** The steps from a whole English on: checks, summaries, outputs. */
export async function finished(
  article: Aligned,
  review: Editing,
  stages: ReviewStages,
  signal: AbortSignal,
): Promise<Emitted> {
  const cut = new Set(review.segments.filter(isCut).map((segment) => segment.id));
  const accepted = acceptedOf(review.segments);
  const checked = withAccepted(withoutFindings(await stages.check(article, signal), cut), accepted);
  const summarised = withSummary(await stages.summarise(checked, signal), review);
  return withoutFindings(await stages.emit({ ...summarised, edits: { ...editsOf(review), accepted } }, signal), cut);
}

/**
 * Says where the annotations stand in the English: alignment is asked, and believed where it would change nothing. What
 * it would change stays: the words were aligned when they were made, and have been read since.
 */
export async function withPlaces(article: Translated, stages: ReviewStages, signal: AbortSignal): Promise<Aligned> {
  const asked = article.segments.map((segment) => ({
    ...segment,
    origin: { kind: 'engine', engine: '' } as const,
    state: 'translated' as const,
  }));
  const aligned = await stages.align({ ...article, segments: asked }, signal);
  return {
    ...article,
    segments: article.segments.map((segment, index): AlignedSegment => {
      const answer = aligned.segments[index];
      const same = answer?.target.text === segment.target.text;
      return { ...segment, placed: same ? answer.placed : [], draft: segment.target, repairs: [] };
    }),
  };
}

/** What was left out on purpose is not missing. */
function withoutFindings<Article extends Checked>(article: Article, cut: ReadonlySet<string>): Article {
  if (cut.size === 0) return article;
  const messages = article.messages.filter(({ segment }) => segment === null || !cut.has(segment));
  const draft = messages.some(isOpenCritical);
  return { ...article, messages, ...('draft' in article ? { draft } : {}) };
}

/** A person's summary stays, and so does one whose sentences nobody has touched; else it is made anew. */
function withSummary(article: Summarised, { summary, segments }: Editing): Summarised {
  const records = new Map(segments.map((segment) => [segment.id, segment]));
  const touched = (id: string) => {
    const record = records.get(id);
    return record === undefined || record.edited || record.kept || isCut(record);
  };
  if (!summary.edited && (summary.segments.length === 0 || summary.segments.some(touched))) return article;
  return { ...article, summary: { segments: summary.segments, fr: summary.fr, en: summary.en } };
}

function editsOf({ segments, added, rewritten, summary, removed }: Editing) {
  return {
    added,
    rewritten,
    notes: Object.fromEntries(segments.flatMap(({ id, notes }) => (notes === undefined ? [] : [[id, notes]]))),
    // Once somebody has read the new English, what it was before is of no more use.
    previous: Object.fromEntries(
      segments.flatMap(({ id, previous, state }) =>
        previous === undefined || isApproved(state) ? [] : [[id, previous]],
      ),
    ),
    summaryEdited: summary.edited ?? false,
    removed: removed ?? [],
  };
}
