import type { RootContent } from 'mdast';
import { stringifyMarkdown } from '../language/markdown.ts';
import type { RemovedRecord } from '../model/bilingual.ts';

/** Sentences taken out, as a Markdown document of their own: each French, quoted, over its English. */
export function removedDocument(removed: readonly RemovedRecord[], title: string): string {
  const paragraph = (value: string) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, value }] });
  return stringifyMarkdown({
    type: 'root',
    children: [
      { type: 'heading', depth: 1, children: [{ type: 'text', value: title }] },
      ...removed.flatMap(({ text, english, notes = [] }): RootContent[] => [
        { type: 'blockquote', children: [paragraph(text)] },
        ...[english, ...notes].map(paragraph),
      ]),
    ],
  });
}
