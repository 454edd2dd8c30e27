import type { Emitted } from '../model/article.ts';
import { createLocator } from '../model/line-column.ts';
import type { Message, Severity } from '../model/message.ts';
import type { Text } from '../model/texts.ts';

/** An article's open findings, one a line with its place in the source, in the manner of vfile-reporter. */
export function report(article: Emitted, text: Text): string {
  const messages = article.messages.filter((message) => message.accepted !== true);
  if (messages.length === 0) return '';
  const at = createLocator(article.source.text);
  const rows = messages
    .toSorted((a, b) => a.place.start - b.place.start || a.ruleId.localeCompare(b.ruleId))
    .map((message) => [place(message, at), text(`severity.${message.severity}`), words(message, text), message.ruleId]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  const lines = rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  );
  return [article.source.path ?? '<stdin>', ...lines].join('\n');
}

/** How many open findings there are of each severity. */
export function countFindings(messages: readonly Message[]): Record<Severity, number> {
  const counts = { critical: 0, functional: 0, cosmetic: 0 };
  for (const message of messages) if (message.accepted !== true) counts[message.severity] += 1;
  return counts;
}

function place(message: Message, at: ReturnType<typeof createLocator>): string {
  const start = at(message.place.start);
  const end = at(message.place.end);
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}

function words(message: Message, text: Text): string {
  return text(`messages:${message.ruleId}`, message.arguments);
}
