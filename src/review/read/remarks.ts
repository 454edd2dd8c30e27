import { createLocator } from '../../model/line-column.ts';
import type { ReviewMessage } from '../review.ts';

/** A message whose place is still an offset of the document. */
export interface Remark extends Omit<ReviewMessage, 'line' | 'column'> {
  readonly at: number;
}

/**
 * Remarks as messages, in the document's order. Their offsets count in a text into which a character has been put at each
 * of the `inserted` offsets.
 */
export function located(remarks: readonly Remark[], document: string, inserted: readonly number[]): ReviewMessage[] {
  const locate = createLocator(document);
  return remarks
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, ruleId, severity, segment, arguments: values }) => {
      const more = inserted.filter((offset) => offset < at).length;
      return { ruleId, severity, ...locate(at - more), segment, arguments: values };
    });
}
