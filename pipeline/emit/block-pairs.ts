import type { RootContent } from 'mdast';
import { parseMarkdown } from '../../src/language/markdown.ts';
import type { Aligned } from '../../src/model/article.ts';
import type { AlignedSegment } from '../../src/model/segment.ts';
import type { Span } from '../../src/model/span.ts';
import { linePairs } from './line-pairs.ts';

/** Blocks of the source, the same of the English, and the segments in them. */
export interface BlockPair {
  readonly fr: RootContent[];
  readonly en: RootContent[];
  readonly segments: readonly AlignedSegment[];
}

/**
 * Pairs the top-level blocks of both articles. The English is the source patched, so they run in step; where a draft
 * has broken the structure after all, the rest is one pair, and still nothing is lost. Front matter is left out.
 */
export function blockPairs(article: Aligned, english: string): BlockPair[] {
  const fr = blocks(article.source.text, article.source.mode);
  const en = blocks(english, article.source.mode);
  const same = fr.length === en.length && fr.every((node, index) => node.type === en[index]!.type);
  if (!same) return [{ fr, en, segments: article.segments.filter((segment) => !isFrontMatter(article, segment)) }];
  return fr.flatMap((node, index) => {
    const other = en[index]!;
    const segments = within(article, node);
    const lines =
      node.type === 'paragraph'
        ? linePairs(raw(article.source.text, node), raw(english, other), spanOf(node), segments)
        : null;
    return lines ?? [{ fr: [node], en: [other], segments }];
  });
}

function blocks(text: string, mode: 'markdown' | 'lines'): RootContent[] {
  if (mode === 'lines') return lines(text);
  return parseMarkdown(text).children.filter((node) => node.type !== 'yaml' && !isToml(node));
}

function isToml(node: RootContent): boolean {
  // mdast-util-frontmatter's own node; mdast's types know YAML only.
  return (node.type as string) === 'toml';
}

function lines(text: string): RootContent[] {
  const found: RootContent[] = [];
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    if (line[0].trim() === '') continue;
    const [start, end] = [line.index, line.index + line[0].length];
    const point = (offset: number) => ({ line: 1, column: 1, offset });
    found.push({
      type: 'paragraph',
      children: [{ type: 'text', value: line[0] }],
      position: { start: point(start), end: point(end) },
    });
  }
  return found;
}

function spanOf(node: RootContent): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function raw(text: string, node: RootContent): string {
  const { start, end } = spanOf(node);
  return text.slice(start, end);
}

function within(article: Aligned, node: RootContent): readonly AlignedSegment[] {
  const { start, end } = spanOf(node);
  return article.segments.filter((segment) => segment.span.start >= start && segment.span.end <= end);
}

function isFrontMatter(article: Aligned, segment: AlignedSegment): boolean {
  return article.frontMatter !== null && segment.span.end <= article.frontMatter.end;
}
