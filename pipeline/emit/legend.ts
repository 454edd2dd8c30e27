import type { PhrasingContent, RootContent } from 'mdast';
import type { Texts } from '../../src/model/texts.ts';
import { comment } from './comments.ts';
import { paragraph, table, text } from './nodes.ts';

/** What an editor types, and the key of what it means. */
const marks: readonly (readonly [mark: string, key: string])[] = [
  ['{ok}', 'ok'],
  ['{final}', 'final'],
  ['{ok s5 s6}', 'named'],
  ['{ok all}', 'all'],
  ['{accept}', 'accept'],
  ['{note: …}', 'note'],
  ['{cut}', 'cut'],
  ['{keep}', 'keep'],
];

/** How the document is worked on, in both languages. */
export function legend(texts: Texts): RootContent[] {
  const { en, fr } = texts;
  const code = (value: string): PhrasingContent => ({ type: 'inlineCode', value });
  return [
    comment('legend'),
    paragraph(
      { type: 'strong', children: [text(en('document:legend.title'))] },
      text(` ${en('document:legend.about')}`),
    ),
    paragraph(
      { type: 'strong', children: [text(fr('document:legend.title'))] },
      text(` ${fr('document:legend.about')}`),
    ),
    table([
      ['', en('document:language'), fr('document:language')],
      ...marks.map(([mark, key]) => [code(mark), en(`document:legend.${key}`), fr(`document:legend.${key}`)]),
    ]),
  ];
}
