import type { Nodes, Root } from 'mdast';
import { parseMarkdown } from '../../../../src/language/markdown.ts';

/** mdast without words and places: what must be the same in both languages. */
export function structure(text: string): unknown[] {
  return children(parseMarkdown(text));
}

function children(node: Nodes | Root): unknown[] {
  if (!('children' in node)) return [];
  return node.children.filter((child) => child.type !== 'text' && child.type !== 'break').map(shape);
}

function shape(node: Nodes): unknown {
  const {
    position,
    children: _,
    title,
    alt,
    label,
    referenceType,
    ...rest
  } = { title: null, alt: null, label: null, referenceType: null, ...node } as Nodes & Record<string, unknown>;
  void position;
  void label;
  void referenceType;
  if (node.type === 'yaml') return ['yaml'];
  return [rest, title ? 'title' : '', alt ? 'alt' : '', ...children(node)];
}
