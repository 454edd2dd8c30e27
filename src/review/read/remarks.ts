import { createLocator } from '../../model/line-column.ts';
import type { ReviewMessage } from '../review.ts';
import type { ApartText } from './kept-apart.ts';

/** A message whose place is still an offset of the document. */
export interface Remark extends Omit<ReviewMessage, 'line' | 'column'> {
  readonly at: number;
}

/** Remarks as messages, in the document's order; lines that were put in do not count. */
export function located(remarks: readonly Remark[], { text, inserted }: ApartText): ReviewMessage[] {
  const locate = createLocator(text);
  return remarks
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, ruleId, severity, segment, arguments: values }) => {
      const { line, column } = locate(at);
      const more = inserted.filter((offset) => offset < at).length;
      return { ruleId, severity, line: line - more, column, segment, arguments: values };
    });
}
