import type { Paragraph } from 'mdast';
import { parseMarkdown } from '../../src/language/markdown.ts';
import type { AlignedSegment } from '../../src/model/segment.ts';
import type { Span } from '../../src/model/span.ts';
import type { BlockPair } from './block-pairs.ts';

const LINE = /[^\r\n]+/g;

/**
 * Many articles set a paragraph a line, without blank lines between them: to Markdown that is one paragraph. Where its
 * line ends all fall between sentences, each line is a block of its own for a reader. Null where they do not, or where
 * a line by itself would read as something else.
 */
export function linePairs(
  french: string,
  english: string,
  span: Span,
  segments: readonly AlignedSegment[],
): BlockPair[] | null {
  const fr = [...french.matchAll(LINE)];
  const en = [...english.matchAll(LINE)];
  if (fr.length < 2 || fr.length !== en.length || /[[\]]/.test(french)) return null;
  const pairs = fr.map((line, index) => {
    const [start, end] = [span.start + line.index, span.start + line.index + line[0].length];
    return {
      fr: paragraphs(line[0]),
      en: paragraphs(en[index]![0]),
      segments: segments.filter((segment) => segment.span.start >= start && segment.span.end <= end),
    };
  });
  const whole = pairs.reduce((count, pair) => count + pair.segments.length, 0) === segments.length;
  return whole && pairs.every((pair) => pair.fr.length === 1 && pair.en.length === 1) ? pairs : null;
}

function paragraphs(line: string): Paragraph[] {
  const { children } = parseMarkdown(line);
  return children.length === 1 && children[0]?.type === 'paragraph' ? [children[0]] : [];
}
