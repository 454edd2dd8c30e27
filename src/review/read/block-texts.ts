import type { Nodes, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { wordOverlap } from '../../language/word-overlap.ts';

/** The plain words of some blocks, for telling which they are. */
export function plainText(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => ownText(node))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function ownText(node: Nodes): string {
  if (
    node.type === 'listItem' ||
    node.type === 'list' ||
    node.type === 'blockquote' ||
    node.type === 'footnoteDefinition' ||
    node.type === 'table' ||
    node.type === 'tableRow'
  )
    return node.children.map((child) => ownText(child)).join(' ');
  return textOf(node, { includeHtml: false });
}

/** Whether two texts are the same but for spaces and the quotes that formatters change in code. */
export function sameText(a: string, b: string): boolean {
  const bare = (text: string) => text.replace(/[\s"'`;,()]+/g, '');
  return bare(a) === bare(b);
}

/** How alike some blocks and a text are, 0–1. */
export function likeness(nodes: readonly RootContent[], text: string): number {
  const own = plainText(nodes);
  return sameText(own, text) && own !== '' ? 1 : wordOverlap(own, text);
}
