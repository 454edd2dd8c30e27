import type { Editable } from '../../pipeline/emit/index.ts';
import type { Stages } from '../../pipeline/index.ts';
import type { Aligned, Checked, Emitted, Summarised, Translated } from '../model/article.ts';
import type { AlignedSegment } from '../model/segment.ts';
import type { Review } from './review.ts';
import { CUT, withoutCuts } from './reviewed-cut.ts';
import { isCut, withReviewed } from './reviewed-segments.ts';

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
  return await finished(article, review, stages, signal);
}

/** The steps from a whole English on: checks, summaries, outputs. */
export async function finished(
  article: Aligned,
  review: Pick<Review, 'segments' | 'added' | 'rewritten' | 'summary'>,
  stages: ReviewStages,
  signal: AbortSignal,
): Promise<Emitted> {
  const cut = new Set(review.segments.filter(isCut).map((segment) => segment.id));
  const checked = withoutFindings(await stages.check(article, signal), cut);
  const summarised = withSummary(await stages.summarise(checked, signal), review.summary);
  return await written({ ...summarised, edits: editsOf(review) }, cut, stages, signal);
}

/** The outputs. The bilingual document shows the mark where a sentence was left out, so that it can be taken back. */
async function written(
  article: Editable,
  cut: ReadonlySet<string>,
  stages: ReviewStages,
  signal: AbortSignal,
): Promise<Emitted> {
  if (cut.size === 0) return await stages.emit(article, signal);
  const shown = await stages.emit(withMark(article, cut, '{cut}'), signal);
  const { english } = await stages.emit(withMark(article, cut, CUT), signal);
  const { messages } = withoutFindings(shown, cut);
  return {
    ...shown,
    segments: article.segments,
    messages,
    draft: messages.some((message) => message.severity === 'critical'),
    english: withoutCuts(english),
    json: `${JSON.stringify({ ...JSON.parse(shown.json), english: withoutCuts(english) }, null, 2)}\n`,
  };
}

/** What stands alone in a sentence (a footnote mark, an image) goes with it; pairs round it keep their place. */
function withMark(article: Editable, cut: ReadonlySet<string>, mark: string): Editable {
  const placeables = new Map(article.units.map((unit) => [unit.id, unit.placeables]));
  const segments = article.segments.map((segment) => {
    if (!cut.has(segment.id)) return segment;
    const pairs = new Set(
      (placeables.get(segment.unit) ?? []).filter(({ close }) => close !== null).map(({ id }) => id),
    );
    const marks = segment.source.marks.filter(({ id }) => pairs.has(id));
    return {
      ...segment,
      source: { ...segment.source, marks },
      target: { text: mark, marks: marks.map(({ id }) => ({ id, start: 0, end: mark.length })) },
    };
  });
  return { ...article, segments };
}

/**
 * Says where the annotations stand in the English: alignment is asked, and believed where it would change nothing. What
 * it would change stays: the words were aligned when they were made, and have been read since.
 */
async function withPlaces(article: Translated, stages: ReviewStages, signal: AbortSignal): Promise<Aligned> {
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
  return { ...article, messages };
}

function withSummary(article: Summarised, summary: Review['summary']): Summarised {
  if (!summary.edited) return article;
  const { segments, fr, en } = summary;
  return { ...article, summary: { segments, fr, en } };
}

function editsOf({
  segments,
  added,
  rewritten,
  summary,
}: Pick<Review, 'segments' | 'added' | 'rewritten' | 'summary'>) {
  const approved = (state: string) => state === 'reviewed' || state === 'final';
  return {
    added,
    rewritten,
    notes: Object.fromEntries(segments.flatMap(({ id, notes }) => (notes === undefined ? [] : [[id, notes]]))),
    // Once somebody has read the new English, what it was before is of no more use.
    previous: Object.fromEntries(
      segments.flatMap(({ id, previous, state }) =>
        previous === undefined || approved(state) ? [] : [[id, previous]],
      ),
    ),
    summaryEdited: summary.edited ?? false,
  };
}
