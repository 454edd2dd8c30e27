import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { parseMarkdown } from '../language/markdown.ts';
import type { Span } from '../model/span.ts';

/** Stands in an English text for a sentence that was left out, until it is taken away; no text holds it. */
export const CUT = '\uE000cut\uE000';

/** Markup round words that goes with the last of them. */
const PAIRS: ReadonlySet<string> = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference', 'textDirective']);
/** Blocks that go with the last sentence in them. Table cells and footnotes stay, empty: others count on them. */
const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'listItem', 'list', 'blockquote']);

/** An English article without the sentences that were left out, and without the blocks that held nothing else. */
export function withoutCuts(english: string): string {
  if (!english.includes(CUT)) return english;
  const spans: Span[] = [];
  gather(parseMarkdown(english), english, spans);
  const body = spans.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), english);
  // In front matter a key keeps a value.
  return body.replaceAll(new RegExp(`(?<=[:-] )${CUT}(?=[ \\t]*(?:[\\r\\n]|$))`, 'g'), "''").replaceAll(CUT, '');
}

/** Adds the ranges to take away below a node, in order. */
function gather(node: Nodes, text: string, spans: Span[]): void {
  if (!('children' in node)) return;
  const children: readonly Nodes[] = node.children;
  for (const [index, child] of children.entries()) {
    if (BLOCKS.has(child.type) && isOnlyCuts(child)) spans.push(block(node, index));
    else if (child.type === 'text' || (PAIRS.has(child.type) && isOnlyCuts(child))) inline(child, text, spans);
    else gather(child, text, spans);
  }
}

function isOnlyCuts(node: Nodes): boolean {
  if (node.type === 'text') return node.value.replaceAll(CUT, '').trim() === '';
  if (!('children' in node)) return false;
  return (
    (PAIRS.has(node.type) || BLOCKS.has(node.type)) && textOf(node).includes(CUT) && node.children.every(isOnlyCuts)
  );
}

/** To the start of the block after it, or from the end of the one before: what parts them goes too. */
function block(parent: Extract<Nodes, { readonly children: readonly Nodes[] }>, index: number): Span {
  const at = (step: number) => parent.children[index + step]?.position;
  const own = spanOf(parent.children[index]!);
  const after = at(1)?.start.offset;
  const before = at(-1)?.end.offset;
  if (after !== undefined) return { start: own.start, end: after };
  return before === undefined ? own : { start: before, end: own.end };
}

/** A sentence goes with the space after it; the last of a line with the space before. */
function inline(node: Nodes, text: string, spans: Span[]): void {
  const { start, end } = spanOf(node);
  const found = node.type === 'text' ? occurrences(text, start, end) : [{ start, end }];
  for (const span of found) {
    const after = /^[ \t]+(?=\S)/.exec(text.slice(span.end))?.[0].length;
    const before = /(?:(?:\r\n|\n|\r)[ \t>]*|[ \t]*)$/.exec(text.slice(Math.max(0, span.start - 200), span.start))![0];
    spans.push(
      after === undefined
        ? { start: span.start - before.length, end: span.end }
        : { start: span.start, end: span.end + after },
    );
  }
}

function occurrences(text: string, start: number, end: number): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(CUT, start); at !== -1 && at < end; at = text.indexOf(CUT, at + 1))
    found.push({ start: at, end: at + CUT.length });
  return found;
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
