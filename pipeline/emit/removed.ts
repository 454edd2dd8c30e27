import type { Blockquote, RootContent } from 'mdast';
import type { RemovedRecord } from '../../src/model/bilingual.ts';
import type { Texts } from '../../src/model/texts.ts';
import { comment } from './comments.ts';
import { html, paragraph, text } from './nodes.ts';

/** Folded, at the document's end: sentences whose French was taken out, so that no work is lost. Empty without any. */
export function removedSection(removed: readonly RemovedRecord[] | undefined, texts: Texts): RootContent[] {
  if (removed === undefined || removed.length === 0) return [];
  const summary = texts.en('document:removed', { count: removed.length });
  return [
    html(`<details><summary>${summary}</summary>${comment('removed').value}`),
    ...removed.flatMap(({ text: french, english, state, notes = [] }): RootContent[] => [
      { type: 'blockquote', children: [paragraph(text(french))] } satisfies Blockquote,
      paragraph(text(english), text(' '), { type: 'inlineCode', value: state }),
      ...notes.map((note) => paragraph({ type: 'emphasis', children: [text(note)] })),
    ]),
    html('</details>'),
  ];
}
