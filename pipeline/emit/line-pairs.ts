import type { Paragraph } from 'mdast';
import { parseMarkdown } from '../../src/language/markdown.ts';
import type { AlignedSegment } from '../../src/model/segment.ts';
import type { Span } from '../../src/model/span.ts';
import type { BlockPair } from './block-pairs.ts';
import { quotedBlock } from './quoted-french.ts';

const LINE = /[^\r\n]+/g;

export interface ParagraphText {
  readonly node: Paragraph;
  /** Its place in its text, and what stands there. */
  readonly span: Span;
  readonly raw: string;
}

/**
 * Many articles set a paragraph a line, without blank lines between them: to Markdown that is one paragraph. Where its
 * line ends all fall between sentences, each line is a block of its own for a reader. Null where they do not, where
 * inline markup goes on from line to line, or where a line by itself would read as something else.
 */
export function linePairs(
  french: ParagraphText,
  english: ParagraphText,
  segments: readonly AlignedSegment[],
): Omit<BlockPair, 'number' | 'rewritten'>[] | null {
  const lines = [...french.raw.matchAll(LINE)];
  const others = [...english.raw.matchAll(LINE)];
  if (lines.length < 2 || lines.length !== others.length || /[[\]]/.test(french.raw)) return null;
  if (!withinLines(french) || !withinLines(english)) return null;
  const pairs = lines.map((line, index) => {
    const [start, end] = [french.span.start + line.index, french.span.start + line.index + line[0].length];
    const last = index === lines.length - 1;
    const markdown = last ? (others[index]?.[0] ?? '') : withoutBreak(others[index]?.[0] ?? '');
    const own = last ? line[0] : withoutBreak(line[0]);
    const fr = paragraphs(own);
    return {
      fr,
      french: fr.map((node) => quotedBlock(own, node, 0, '')).join('\n'),
      en: paragraphs(markdown),
      english: markdown.trim(),
      segments: segments.filter((segment) => segment.span.start >= start && segment.span.end <= end),
    };
  });
  const whole = pairs.reduce((count, pair) => count + pair.segments.length, 0) === segments.length;
  const parted = pairs.every((pair) => pair.fr.length === 1 && pair.en.length === 1 && pair.segments.length > 0);
  return whole && parted ? pairs : null;
}

function paragraphs(line: string): Paragraph[] {
  const { children } = parseMarkdown(line);
  return children.length === 1 && children[0]?.type === 'paragraph' ? [children[0]] : [];
}

/** Whether no line end lies in inline markup. */
function withinLines({ node, span, raw }: ParagraphText): boolean {
  return node.children.every((child) => {
    if (child.type === 'text' || child.type === 'break' || child.position === undefined) return true;
    const { start, end } = child.position;
    return !/[\r\n]/.test(raw.slice((start.offset ?? 0) - span.start, (end.offset ?? 0) - span.start));
  });
}

/** A backslash at a line's end is a line break, which the end of a block is anyway. */
function withoutBreak(line: string): string {
  return line.replace(/(?<!\\)((?:\\\\)*)\\$/, '$1');
}
