import type { Emitted } from '../model/article.ts';
import { createLocator } from '../model/line-column.ts';
import type { Text } from '../model/texts.ts';
import type { OpenPoints } from '../review/index.ts';
import { columns } from './table.ts';

const LONGEST = 60;

/** What keeps an article from being published, one a line, findings with their place in the French. */
export function openLines(article: Emitted, open: OpenPoints, text: Text): string[] {
  const at = createLocator(article.source.text);
  const place = (offset: number) => `${at(offset).line}:${at(offset).column}`;
  const segments = new Map(article.segments.map((segment) => [segment.id, segment]));
  const findings = open.findings.map((message) => [
    place(message.place.start),
    message.segment ?? '',
    text(`messages:${message.ruleId}`, message.arguments),
  ]);
  const questions = open.questions.map((message) => [
    '',
    message.segment ?? '',
    text(`messages:${message.ruleId}`, message.arguments),
  ]);
  const unreviewed = open.unreviewed.flatMap((id) => {
    const segment = segments.get(id);
    if (segment === undefined) return [];
    const words = text('publish.unreviewed', { text: shortened(segment.target.text) });
    return [[place(segment.span.start), id, words]];
  });
  return columns([...findings, ...questions, ...unreviewed]);
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}
