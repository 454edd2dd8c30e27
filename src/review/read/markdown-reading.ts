import type { Nodes, RootContent } from 'mdast';
import { parseMarkdown } from '../../language/markdown.ts';
import { markdownTokens } from '../../language/markdown-tokens.ts';
import { markdownUnits, type UnnumberedUnit } from '../../language/markdown-units.ts';

/** A document as a tree and as texts: offsets of both count in `text`, which has no byte-order mark. */
export interface MarkdownReading {
  readonly text: string;
  readonly nodes: readonly RootContent[];
  /** Sorted by start. */
  readonly units: readonly UnnumberedUnit[];
}

/** A block that holds words: its own text, and the texts within its placeables. */
export interface Leaf {
  readonly node: Nodes;
  /** Null where nothing but spaces is left. */
  readonly main: UnnumberedUnit | null;
  readonly nested: readonly UnnumberedUnit[];
}

const LEAVES: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'definition', 'leafDirective']);

export function readMarkdown(text: string): MarkdownReading {
  const units = markdownUnits(text, markdownTokens(text)).sort((a, b) => a.span.start - b.span.start);
  return { text, nodes: parseMarkdown(text).children, units };
}

export function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

export function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}

/** The blocks that hold words, in order, with what was read in them. */
export function leavesOf(reading: MarkdownReading, nodes: readonly Nodes[]): Leaf[] {
  return nodes.flatMap((node): Leaf[] => {
    if (LEAVES.has(node.type)) return [leaf(reading, node)];
    return 'children' in node ? leavesOf(reading, node.children) : [];
  });
}

function leaf({ units }: MarkdownReading, node: Nodes): Leaf {
  const [start, end] = [startOf(node), endOf(node)];
  const own: UnnumberedUnit[] = [];
  for (let at = firstFrom(units, start); at < units.length && units[at]!.span.start < end; at++) own.push(units[at]!);
  const isNested = ({ syntax }: UnnumberedUnit) => syntax === 'alt' || syntax === 'title';
  // A text and the text of an image it starts with may start at the same place.
  return { node, main: own.find((unit) => !isNested(unit)) ?? null, nested: own.filter(isNested) };
}

function firstFrom(units: readonly UnnumberedUnit[], start: number): number {
  let [low, high] = [0, units.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (units[middle]!.span.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
