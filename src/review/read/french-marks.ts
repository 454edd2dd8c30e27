import type { RootContent } from 'mdast';
import { joined } from './block-edit.ts';
import { plainText } from './block-texts.ts';
import { type EditorMark, isForBlock, type Unmarked, withoutMarks } from './editor-marks.ts';
import { leavesOf, type MarkdownReading } from './markdown-reading.ts';
import type { Remark } from './remarks.ts';
import type { WrittenBlock } from './written-document.ts';

/** The marks that an editor typed in the French of a block, by mistake. */
export function frenchMarks(document: MarkdownReading, nodes: readonly RootContent[], block: WrittenBlock): Unmarked {
  return withoutMarks(joined(leavesOf(document, nodes), document.text), plainText(block.french));
}

/** The segments that a mark in the French is for: the block's, or the one whose French is before it. */
export function idsOf(mark: EditorMark, french: string, { ids, pairs }: WrittenBlock): readonly string[] {
  if (isForBlock(mark)) return ids;
  let end = 0;
  let found = ids[0];
  for (const { id, source } of pairs.flatMap(({ segments }) => segments)) {
    const start = french.indexOf(source.text.replace(/\s+/g, ' '), end);
    if (start === -1 || start >= mark.at) continue;
    [found, end] = [id, start + 1];
  }
  return found === undefined ? [] : [found];
}

/** The plain French, without what was typed in it. */
export function withoutTyped(french: string, marks: readonly EditorMark[]): string {
  return marks.reduce((left, { text }) => left.replace(text, ''), french);
}

export function inFrench({ place, text }: EditorMark): Remark {
  return {
    ruleId: 'review-mark-in-french',
    severity: 'functional',
    at: place,
    segment: null,
    arguments: { mark: text },
  };
}
