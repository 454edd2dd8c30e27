import { attributesXml } from '../xml/write-xml.ts';
import type { Node } from '../xml/xml-tree.ts';

/** A change to a text: what stands from `start` to `end` gives way. */
export interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with patches that do not overlap. */
export function applied(text: string, patches: readonly Patch[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, text: words } of patches.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    out += text.slice(at, start) + words;
    at = end;
  }
  return out + text.slice(at);
}

/** Sets some attributes of an element as another has them; those that it lacks are taken out. */
export function attributesPatch(node: Node, names: readonly string[], other: Node): Patch[] {
  if (names.every((name) => node.attributes[name] === other.attributes[name])) return [];
  const values = Object.fromEntries(names.map((name) => [name, other.attributes[name]]));
  const attributes: Record<string, string | undefined> = { ...node.attributes, ...values };
  const written = node.prefix === '' ? node.name : `${node.prefix}:${node.name}`;
  const start = node.start + 1 + written.length;
  const close = node.contentStart === node.end ? '/>' : '>';
  return [{ start, end: node.contentStart, text: `${attributesXml(attributes)}${close}` }];
}
