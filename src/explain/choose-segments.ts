import { UsageError } from '../errors.ts';
import type { ArticleView, SegmentView } from './article-view.ts';

/** Which segments to explain: one by its id, or those of a line of the source. */
export type SegmentWanted = { readonly id: string } | { readonly line: number };

/**
 * The segments that are wanted, in source order; all where nothing is. A line stands for the segments that have words on
 * it, else for the last one before it.
 *
 * @throws {UsageError} `unknown-segment` {segment, last} for an id that the article does not have.
 */
export function chooseSegments(article: ArticleView, wanted: readonly SegmentWanted[]): readonly SegmentView[] {
  if (wanted.length === 0) return article.segments;
  const chosen = new Set(wanted.flatMap((one) => ('id' in one ? [byId(article, one.id)] : byLine(article, one.line))));
  return article.segments.filter((segment) => chosen.has(segment));
}

function byId({ segments }: ArticleView, id: string): SegmentView {
  const found = segments.find((segment) => segment.id === id);
  if (!found) throw new UsageError('unknown-segment', { segment: id, last: segments.at(-1)?.id ?? '–' });
  return found;
}

function byLine({ segments }: ArticleView, line: number): readonly SegmentView[] {
  const here = segments.filter((segment) => segment.line <= line && line <= (segment.lastLine ?? segment.line));
  if (here.length > 0) return here;
  const before = segments.findLast((segment) => segment.line < line) ?? segments[0];
  return before ? [before] : [];
}
