import { childrenOf, rawTextOf } from '../xml/xml-elements.ts';
import type { Node } from '../xml/xml-tree.ts';
import { child } from './read-inline.ts';
import { unitsIn } from './read-xliff.ts';

export interface Placed {
  readonly part: Node;
  /** The element that holds its notes. */
  readonly unit: Node;
}

/** Segments by id: `segment` of 2.1, `trans-unit` of 1.2. */
export function segmentsOf(root: Node): Map<string, Placed> {
  const files = childrenOf<Node>(root).filter(({ name }) => name === 'file');
  const found: [string, Placed][] = [];
  for (const file of files) {
    const body = child(file, 'body') ?? file;
    for (const unit of unitsIn(body, 'trans-unit')) found.push([unit.attributes.id ?? '', { part: unit, unit }]);
    for (const unit of unitsIn(file, 'unit'))
      for (const part of childrenOf<Node>(unit).filter(({ name }) => name === 'segment'))
        found.push([part.attributes.id ?? '', { part, unit }]);
  }
  return new Map(found);
}

/** The words of a segment's source, spaces made plain. */
export function sourceOf(part: Node): string {
  const source = child(part, 'source');
  return source === undefined ? '' : rawTextOf(source).replace(/\s+/gu, ' ').trim();
}
