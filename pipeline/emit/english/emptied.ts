import type { List, RootContent } from 'mdast';
import { articleBlocks, spanOf } from '../blocks.ts';
import { isCut } from './cut.ts';
import type { Patch } from './patch.ts';
import { referredNotes } from './referred-notes.ts';
import { renumbered } from './renumber.ts';
import type { EnglishInput, TranslatedUnit } from './translated-unit.ts';

/** A block that may hold others, as far as this file asks. */
type Block = RootContent & { readonly children?: readonly RootContent[] };

/** Blocks that go with their markers when all that they hold goes. Their kind is a string: directives are no mdast. */
const CONTAINERS: ReadonlySet<string> = new Set([
  'list',
  'listItem',
  'blockquote',
  'footnoteDefinition',
  'containerDirective',
]);

/**
 * Patches that take out whole what has no words left, for every sentence in it is cut: paragraphs and headings, and the
 * list items, lists, quotes and footnotes round them. A footnote that is still referred to stays, as do table cells.
 */
export function emptiedPatches(input: EnglishInput, units: readonly TranslatedUnit[]): Patch[] {
  const { text, mode } = input.source;
  const emptied = new Set(units.filter(({ segments }) => segments.length > 0 && segments.every(isCut)));
  if (emptied.size === 0 || mode === 'lines') return [];
  const referred = referredNotes(input, units);
  const blocks = articleBlocks(text, mode);
  return within(blocks);

  function within(nodes: readonly Block[]): Patch[] {
    // All that a block holds which stays by itself.
    if (nodes !== blocks && nodes.every(isGone)) return [];
    const patches: Patch[] = [];
    for (let from = 0; from < nodes.length; from++) {
      const node = nodes[from]!;
      if (!isGone(node)) {
        if (node.type === 'list' && node.ordered) patches.push(...renumbered(text, node as List, isGone));
        // A directive's label stands in its first line.
        if (CONTAINERS.has(node.type)) patches.push(...within((node.children ?? []).filter((each) => !isLabel(each))));
        continue;
      }
      let to = from;
      while (to + 1 < nodes.length && isGone(nodes[to + 1]!)) to++;
      const patch = removal(text, nodes, from, to);
      if (patch !== null) patches.push(patch);
      from = to;
    }
    return patches;
  }

  function isGone(node: Block): boolean {
    if (node.type === 'paragraph' || node.type === 'heading') {
      const { start, end } = spanOf(node);
      const own = units.filter(({ unit }) => unit.span.start >= start && unit.span.end <= end);
      return own.length > 0 && own.every((each) => emptied.has(each));
    }
    if (node.type === 'footnoteDefinition' && referred.has(node.identifier)) return false;
    const children: readonly Block[] = node.children ?? [];
    return CONTAINERS.has(node.type) && children.length > 0 && children.every(isGone);
  }
}

/** Takes neighbours out with the lines between them and the next one, else with those after the one before. */
function removal(source: string, nodes: readonly Block[], from: number, to: number): Patch | null {
  const [first, last] = [spanOf(nodes[from]!), spanOf(nodes[to]!)];
  const [before, after] = [nodes[from - 1], nodes[to + 1]];
  const line = lineStart(source, first.start);
  const prefix = source.slice(line, first.start);
  const ownsLine = /^[\s>]*$/.test(prefix);
  if (after === undefined) {
    if (before !== undefined) return { start: spanOf(before).end, end: last.end, text: '' };
    const blank = /^(?:[ \t]*(?:\r\n|\n|\r))*/.exec(source.slice(last.end))?.[0].length ?? 0;
    return { start: ownsLine ? line : first.start, end: last.end + blank, text: '' };
  }
  const next = spanOf(after).start;
  if (ownsLine) {
    const apart = before === undefined || after.type === 'listItem' || isApart(source.slice(spanOf(before).end, line));
    const eol = /\r\n|\n|\r/.exec(source.slice(first.start))?.[0] ?? '\n';
    return { start: line, end: lineStart(source, next), text: apart ? '' : prefix.trimEnd() + eol };
  }
  // Behind a marker, code is code by its fence only.
  return after.type === 'code' && !/^[`~]/.test(source.slice(next))
    ? null
    : { start: first.start, end: next, text: '' };
}

function isLabel({ data }: Block): boolean {
  return data !== undefined && 'directiveLabel' in data && data.directiveLabel === true;
}

/** Whether an empty line is in a gap. */
function isApart(gap: string): boolean {
  return /(?:\r\n|\n|\r)[ \t>]*(?:\r\n|\n|\r)/.test(gap);
}

function lineStart(source: string, offset: number): number {
  const line = Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1;
  return line === 0 && source.startsWith('\uFEFF') ? 1 : line;
}
