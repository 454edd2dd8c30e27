import type { BlockContent, Blockquote, DefinitionContent, Nodes, PhrasingContent, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { stringifyMarkdown } from '../../src/language/markdown.ts';
import { ownLines, plainLines } from './block-markdown.ts';

/**
 * A French block as it stands beside its English: its own lines in a quote, or written anew where `quotedFrench` changes
 * more in them than footnote marks. `from` is where the block before it ends.
 */
export function quotedBlock(text: string, node: RootContent, from: number, prefix: string): string {
  return ownLinesQuoted(text, node, from, prefix) ?? writtenFrench([node], prefix);
}

/** Blocks as `quotedFrench` makes them, as Markdown. */
export function writtenFrench(nodes: readonly RootContent[], prefix: string): string {
  return plainLines(stringifyMarkdown({ type: 'root', children: quotedFrench(nodes, prefix) })).trimEnd();
}

/**
 * French blocks made fit to stand beside their English in one document: in a quote, headings as bold lines, so that the
 * outline is the English one; footnotes with labels of their own, so that neither language's notes hide the other's;
 * no definitions of links, which serve both languages, for the first one counts. Footnotes stand after the quote, where
 * any reader finds them.
 */
export function quotedFrench(nodes: readonly RootContent[], prefix: string): RootContent[] {
  const copies = nodes.flatMap((node) => changed(structuredClone(node), prefix));
  const inside = copies.filter(isQuotable);
  const quote: Blockquote = { type: 'blockquote', children: inside };
  return [...(inside.length === 0 ? [] : [quote]), ...copies.filter((node) => !isQuotable(node))];
}

/** What the labels of French footnotes start with: `fr-`, or longer where the article has labels that start so. */
export function footnotePrefix(nodes: readonly Nodes[]): string {
  const labels = nodes.flatMap(labelsOf);
  let prefix = 'fr-';
  while (labels.some((label) => label.startsWith(prefix))) prefix += '-';
  return prefix;
}

function labelsOf(node: Nodes): string[] {
  const own = node.type === 'footnoteDefinition' || node.type === 'footnoteReference' ? [node.identifier] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(labelsOf)] : own;
}

/** Null where more than footnote marks changes. The quote's end is the end of whatever is open in it. */
function ownLinesQuoted(text: string, node: RootContent, from: number, prefix: string): string | null {
  const places: number[] = [];
  let changes = false;
  visit(node, (each) => {
    if (each.type === 'heading' || each.type === 'definition' || each.type === 'footnoteDefinition') changes = true;
    if (each.type === 'footnoteReference' && each.position) places.push((each.position.start.offset ?? 0) + 2);
  });
  if (changes) return null;
  const [start, end] = ownLines(text, node, from);
  const edges = [start, ...places, end];
  const raw = plainLines(
    edges
      .slice(1)
      .map((edge, index) => text.slice(edges[index], edge))
      .join(prefix),
  );
  // A tab reaches less far behind a quote mark.
  if (/^[ \t>]*\t/m.test(raw)) return null;
  return raw
    .split('\n')
    .map((line) => (line.trim() === '' ? '>' : `> ${line}`))
    .join('\n');
}

function isQuotable(node: RootContent): node is BlockContent | DefinitionContent {
  return node.type !== 'footnoteDefinition' && node.type !== 'yaml';
}

/** A copy is changed in place; what it becomes: itself, another node or nothing. */
function changed(node: RootContent, prefix: string): RootContent[] {
  if (node.type === 'definition') return [];
  if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
    node.label = `${prefix}${node.label ?? node.identifier}`;
    node.identifier = `${prefix}${node.identifier}`;
  }
  if ('children' in node) {
    // A node's children are of the types that it may have, and none changes to one of another.
    node.children = node.children.flatMap((child) => changed(child, prefix)) as typeof node.children & never;
  }
  // Where a definition stood between two paragraphs, or a heading is one now, a line must be left blank.
  if (node.type === 'listItem' && node.children.slice(1).some(({ type }) => type === 'paragraph')) node.spread = true;
  if (node.type !== 'heading') return [node];
  // Bold in bold cannot be written.
  const children = node.children.flatMap(plain);
  return children.length === 0 ? [] : [{ type: 'paragraph', children: [{ type: 'strong', children }] }];
}

function plain(node: PhrasingContent): PhrasingContent[] {
  if (node.type === 'strong') return node.children.flatMap(plain);
  return [node];
}
