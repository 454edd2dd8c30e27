import type { Nodes, RootContent } from 'mdast';

/**
 * A French block made fit to stand beside its English in one document: headings become bold lines, so that the outline
 * is the English one, and footnotes get labels of their own, so that neither language's notes hide the other's.
 */
export function forQuote(node: RootContent): RootContent {
  const copy = relabel(structuredClone(node));
  if (copy.type !== 'heading') return copy;
  return { type: 'paragraph', children: [{ type: 'strong', children: copy.children }] };
}

function relabel<Node extends Nodes>(node: Node): Node {
  if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
    node.identifier = `fr-${node.identifier}`;
    node.label = `fr-${node.label ?? node.identifier}`;
  }
  if ('children' in node) for (const child of node.children) relabel(child);
  return node;
}
