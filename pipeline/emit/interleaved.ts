import { stringifyMarkdown } from '../../src/language/markdown.ts';
import type { Texts } from '../../src/model/texts.ts';
import type { BlockPair } from './block-pairs.ts';
import { comment, marks } from './comments.ts';
import type { Editable } from './edits.ts';
import { detailsBlocks, foldedBeside } from './folded.ts';

export interface PairContext {
  readonly article: Editable;
  readonly texts: Texts;
}

/** A pair as Markdown: marker, French in a quote, English, what is folded. Blocks without segments stand once. */
export function interleaved(pair: BlockPair, { article, texts }: PairContext): string {
  if (pair.segments.length === 0) return pair.english;
  return [
    comment('block', marks(pair.segments), pair.number).value,
    pair.french,
    pair.english,
    stringifyMarkdown({
      type: 'root',
      children: foldedBeside(pair.segments, article, texts).flatMap(detailsBlocks),
    }).trimEnd(),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}
