import type { Checked, EngineStatement } from '../model/article.ts';
import { createLocator, type LineColumn } from '../model/line-column.ts';
import type { Message } from '../model/message.ts';
import type { AlignedSegment } from '../model/segment.ts';
import type { Variant } from '../termbase/termbase.ts';

/** What of a segment its explanation needs: what an aligned article and its data have in common. */
export interface SegmentView
  extends LineColumn,
    Pick<
      AlignedSegment,
      'id' | 'span' | 'source' | 'target' | 'draft' | 'state' | 'origin' | 'annotations' | 'placed' | 'repairs'
    > {
  /** The line of the source on which it ends, where that is known. */
  readonly lastLine: number | null;
  /** What editors said about it; only where the article was read from a document of theirs. */
  readonly notes?: readonly string[];
}

/** An article translated and checked, from the pipeline or from its data. */
export interface ArticleView {
  readonly path: string | null;
  readonly name: string;
  /** English variant. */
  readonly to: Variant;
  readonly engine: EngineStatement;
  readonly segments: readonly SegmentView[];
  readonly messages: readonly Message[];
}

/** An article as the pipeline has it after `check`; with editors' notes by segment id, as a document has it. */
export function viewOf(article: Checked, to: Variant, notes?: ReadonlyMap<string, readonly string[]>): ArticleView {
  const at = createLocator(article.source.text);
  const { path, name } = article.source;
  const segments = article.segments.map(
    ({ id, span, source, target, draft, state, origin, annotations, placed, repairs }): SegmentView => ({
      id,
      span,
      ...at(span.start),
      lastLine: at(Math.max(span.start, span.end - 1)).line,
      source,
      target,
      draft,
      state,
      origin,
      annotations,
      placed,
      repairs,
      ...(notes === undefined ? {} : { notes: notes.get(id) ?? [] }),
    }),
  );
  return { path, name, to, engine: article.engine, segments, messages: article.messages };
}
