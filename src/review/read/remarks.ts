import { createLocator } from '../../model/line-column.ts';
import type { ReviewMessage } from '../review.ts';

/** A message whose place is still an offset of the document. */
export interface Remark extends Omit<ReviewMessage, 'line' | 'column'> {
  readonly at: number;
}

/** Remarks as messages, in the document's order. */
export function located(remarks: readonly Remark[], text: string): ReviewMessage[] {
  const locate = createLocator(text);
  return remarks
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, ruleId, severity, segment, arguments: values }) => {
      const { line, column } = locate(at);
      return { ruleId, severity, line, column, segment, arguments: values };
    });
}
