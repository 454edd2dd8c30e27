import { attributesXml } from '../xml/write-xml.ts';
import { childrenOf } from '../xml/xml-elements.ts';
import type { Node } from '../xml/xml-tree.ts';
import { applied, type Patch } from './patch.ts';
import { segmentsOf, sourceOf } from './segments-of.ts';

interface Parsed {
  readonly text: string;
  readonly root: Node;
}

/** Whether an element is of a namespace that XLIFF and its modules do not have. */
export function isForeign({ uri }: Node): boolean {
  return uri !== '' && !uri.startsWith('urn:oasis:names:tc:xliff:');
}

/** A fresh file with the foreign elements and attributes that an old one has on the units whose French is the same. */
export function withForeign(old: Parsed, fresh: Parsed): string {
  const patches: Patch[] = [];
  const namespaces = foreignNamespaces(old.root, fresh.root);
  if (Object.keys(namespaces).length > 0) patches.push(inTag(fresh.root, namespaces));
  const bySource = new Map([...segmentsOf(old.root).values()].map((placed) => [sourceOf(placed.part), placed]));
  const done = new Set<Node>();
  const carry = (from: Node, to: Node) => {
    if (done.has(to)) return;
    done.add(to);
    const elements = childrenOf<Node>(from).filter(isForeign);
    const text = elements.map(({ start, end }) => old.text.slice(start, end)).join('');
    // XLIFF 2.1 has extensions before the content, 1.2 after it.
    const at = to.name === 'unit' ? to.contentStart : to.contentEnd;
    if (text !== '' && to.contentStart < to.end && to.name !== 'segment') patches.push({ start: at, end: at, text });
    const attributes = foreignAttributes(from, to);
    if (Object.keys(attributes).length > 0) patches.push(inTag(to, attributes));
  };
  for (const { part, unit } of segmentsOf(fresh.root).values()) {
    const match = bySource.get(sourceOf(part));
    if (match === undefined) continue;
    carry(match.unit, unit);
    carry(match.part, part);
  }
  return applied(fresh.text, patches);
}

/** Namespaces that the old root declares and the fresh one does not. */
function foreignNamespaces(old: Node, fresh: Node): Record<string, string> {
  const entries = Object.entries(old.attributes).filter(
    ([name]) => name.startsWith('xmlns:') && !(name in fresh.attributes),
  );
  return Object.fromEntries(entries);
}

function foreignAttributes(from: Node, to: Node): Record<string, string> {
  const entries = Object.entries(from.attributes).filter(
    ([name]) => name.includes(':') && !name.startsWith('xml:') && !(name in to.attributes),
  );
  return Object.fromEntries(entries);
}

/** Attributes at the end of an opening tag. */
function inTag(node: Node, attributes: Readonly<Record<string, string>>): Patch {
  const at = node.contentStart - (node.contentStart === node.end ? 2 : 1);
  return { start: at, end: at, text: attributesXml(attributes) };
}
