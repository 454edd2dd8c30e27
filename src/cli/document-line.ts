import { readComment } from '../../pipeline/emit/index.ts';
import { UsageError } from '../errors.ts';
import type { SegmentWanted } from '../explain/index.ts';

/**
 * The segments of a bilingual document's block, or row of its table, that a line stands in: those that the last comment
 * before its end names.
 *
 * @throws {UsageError} `explain-usage` where no comment does.
 */
export function segmentsAtLine(document: string, line: number): readonly SegmentWanted[] {
  const lines = document.split(/\r\n|\n|\r/).slice(0, line);
  for (const text of lines.toReversed()) {
    const row = /^\|\s*<!-- (s\d+) /.exec(text)?.[1];
    if (row !== undefined) return [{ id: row }];
    const comment = text.includes('<!--') ? readComment(text) : null;
    if (comment?.name === 'block' && comment.data !== null && typeof comment.data === 'object')
      return Object.keys(comment.data).map((id) => ({ id }));
  }
  throw new UsageError('explain-usage', {});
}
