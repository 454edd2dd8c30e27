import type { RootContent } from 'mdast';
import { parseMarkdown, stringifyMarkdown } from '../../src/language/markdown.ts';

/** A block as it is written out, and the node that this reads as. */
export interface WrittenBlock {
  readonly markdown: string;
  readonly node: RootContent;
}

/** What ends HTML that only an end condition ends (CommonMark 0.31, kinds 1 to 5), by its start. */
const ENDS: readonly (readonly [start: RegExp, end: string])[] = [
  [/^<script/i, '</script>'],
  [/^<pre/i, '</pre>'],
  [/^<style/i, '</style>'],
  [/^<textarea/i, '</textarea>'],
  [/^<!--/, '-->'],
  [/^<\?/, '?>'],
  [/^<!\[CDATA\[/, ']]>'],
  [/^<!/, '>'],
];

/** Blocks that the end of the text may end; the end of any other block is its own. */
const OPEN: ReadonlySet<string> = new Set(['code', 'math', 'containerDirective']);

/**
 * A top-level block's Markdown: its own lines of the text, so that it reads in another document as it does here. What
 * only the end of the text ended (an open fence, directive or comment) is closed. `from` is where the block before it ends.
 */
export function blockMarkdown(text: string, node: RootContent, from: number): WrittenBlock {
  const raw = lines(text, node, from);
  if (node.type === 'html') return html(raw, node.value);
  if (!OPEN.has(node.type) || !isOpen(raw)) return { markdown: raw, node };
  for (const markdown of [stringifyMarkdown({ type: 'root', children: [node] }).trimEnd(), ...closed(raw)])
    if (!isOpen(markdown)) return { markdown, node: parseMarkdown(markdown).children[0] ?? node };
  return fenced(raw);
}

/** From the start of its first line: what is indented in it is so by that line's own indentation. */
function lines(text: string, node: RootContent, from: number): string {
  const own = node.position?.start.offset ?? 0;
  // An underlined heading is said to start with the definitions above it.
  const start = own < from ? from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0) : own;
  const end = node.position?.end.offset ?? text.length;
  const indent = /[ \t]*$/.exec(text.slice(Math.max(0, start - 100), start))?.[0].length ?? 0;
  return plainLines(text.slice(start - indent, end));
}

/** With line feeds, and without the character that Markdown has no place for. */
export function plainLines(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
}

/** Whether a paragraph after it would be taken for a part of it. */
function isOpen(markdown: string): boolean {
  const { children } = parseMarkdown(`${markdown}\n\nx`);
  const last = children.at(-1);
  return children.length < 2 || last?.type !== 'paragraph' || last.position?.start.offset !== markdown.length + 2;
}

function html(raw: string, value: string): WrittenBlock {
  const hidden = raw.replace(/<!--(\s*)interligne:/g, '<!--$1interligne_');
  const end = ENDS.find(([start]) => start.test(hidden.trimStart()))?.[1];
  const markdown = end !== undefined && isOpen(hidden) ? `${hidden}\n${end}` : hidden;
  if (isOpen(markdown)) return fenced(raw);
  return { markdown, node: { type: 'html', value: markdown === raw ? value : markdown } };
}

/** A directive may hold others that are open as well. */
function closed(raw: string): string[] {
  const fences = [...raw.matchAll(/^[ \t]*(:{3,})/gm)].map((match) => match[1] ?? ':::').reverse();
  return fences.map((_, index) => [raw, ...fences.slice(0, index + 1)].join('\n'));
}

function fenced(raw: string): WrittenBlock {
  const node = { type: 'code', lang: 'markdown', value: raw } as const;
  return { markdown: stringifyMarkdown({ type: 'root', children: [node] }).trimEnd(), node };
}
