import { stringifyMarkdown } from '../../src/language/markdown.ts';
import type { Texts } from '../../src/model/texts.ts';
import type { BlockPair } from './block-pairs.ts';
import { comment, marks } from './comments.ts';
import type { Editable } from './edits.ts';
import { detailsBlocks, foldedBeside } from './folded.ts';
import { quotedFrench } from './quoted-french.ts';

export interface PairContext {
  readonly article: Editable;
  readonly texts: Texts;
  /** What the labels of French footnotes start with. */
  readonly prefix: string;
}

/** A pair as Markdown: marker, French in a quote, English, what is folded. Blocks without segments stand once. */
export function interleaved(pair: BlockPair, { article, texts, prefix }: PairContext): string {
  if (pair.segments.length === 0) return pair.english;
  return [
    comment('block', marks(pair.segments), pair.number).value,
    stringifyMarkdown({ type: 'root', children: quotedFrench(pair.fr, prefix) }).trimEnd(),
    pair.english,
    stringifyMarkdown({
      type: 'root',
      children: foldedBeside(pair.segments, article, texts).flatMap(detailsBlocks),
    }).trimEnd(),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
