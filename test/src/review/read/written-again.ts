import { createEmit, withAdded } from '../../../../pipeline/emit/index.ts';
import { segment as cut } from '../../../../pipeline/segment/index.ts';
import type { Emitted } from '../../../../src/model/article.ts';
import type { Layout } from '../../../../src/model/bilingual.ts';
import type { Review } from '../../../../src/review/review.ts';
import { options, texts } from './reading-back.ts';

/** Writes an article out as an editor left it. */
export async function writtenAgain(review: Review, layout: Layout = 'interleaved'): Promise<Emitted> {
  const { source, segments, added, rewritten, summary, data } = review;
  const signal = new AbortController().signal;
  const article = await cut(options.stages.parse(source), signal);
  const byId = new Map(segments.map((segment) => [segment.id, segment]));
  const emit = createEmit({ texts, to: 'en-US', better: null, layout, frontMatterKeys: data.frontMatterKeys });
  const whole = article.segments.map((segment) => {
    const { target, state, origin } = byId.get(segment.id)!;
    const rest = { annotations: [], match: null, repeatOf: null, placed: [], draft: target, repairs: [] };
    return { ...segment, ...rest, target, state, origin };
  });
  const base = { ...article, units: withAdded(article.units, added), segments: whole, engine: data.engine };
  return await emit({ ...base, checked: true, summary, facts: [], edits: { added, rewritten } }, signal);
}
