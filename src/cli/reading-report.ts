import type { Text } from '../model/texts.ts';
import type { ReviewMessage } from '../review/index.ts';
import { columns } from './table.ts';

/** What reading a document back had to say, one a line with its place in the document. */
export function readingReport(path: string, messages: readonly ReviewMessage[], text: Text): string {
  if (messages.length === 0) return '';
  const rows = messages.map((message) => [
    `  ${message.line}:${message.column}`,
    text(`severity.${message.severity}`),
    text(`messages:${message.ruleId}`, message.arguments),
    message.ruleId,
  ]);
  return [path, ...columns(rows)].join('\n');
}
