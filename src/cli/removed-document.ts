import type { RootContent } from 'mdast';
import { stringifyMarkdown } from '../language/markdown.ts';
import type { RemovedRecord } from '../model/bilingual.ts';

/**
 * Sentences taken out, as a Markdown document of their own: each French, quoted, over its English. What the document
 * holds from earlier times stays before them.
 */
export function removedDocument(removed: readonly RemovedRecord[], title: string, before: string | null): string {
  const paragraph = (value: string) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, value }] });
  const blocks = removed.flatMap(({ text, english, notes = [] }): RootContent[] => [
    { type: 'blockquote', children: [paragraph(text)] },
    ...[english, ...notes].map(paragraph),
  ]);
  const sentences = stringifyMarkdown({ type: 'root', children: blocks });
  const heading: RootContent = { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] };
  const start = before?.trimEnd() || stringifyMarkdown({ type: 'root', children: [heading] }).trimEnd();
  return `${start}\n\n${sentences}`;
}
