import type { RootContent } from 'mdast';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../../src/language/markdown.ts';
import type { Source } from '../../src/model/article.ts';
import type { Span } from '../../src/model/span.ts';

/** The top-level blocks of an article in either language, front matter left out; in `lines` mode, a paragraph a line. */
export function articleBlocks(text: string, mode: Source['mode']): RootContent[] {
  if (mode === 'lines') return lines(text);
  const root = parseMarkdown(text);
  // A byte-order mark is skipped without being counted.
  if (text.startsWith('\uFEFF')) visit(root, ({ position }) => shift(position));
  return root.children.filter((node) => node.type !== 'yaml' && !isToml(node));
}

/** Where a block stands in its article's text. */
export function spanOf({ position }: RootContent): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

function shift(position: Position | undefined): void {
  for (const point of [position?.start, position?.end]) if (point !== undefined) point.offset = (point.offset ?? 0) + 1;
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
      children: [{ type: 'text', value: line[0].trim() }],
      position: { start: point(start), end: point(end) },
    });
  }
  return found;
}
