import type { Nodes, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
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
const FENCE = /^[ \t]*(:{3,}|`{3,}|~{3,}|\${2,})/gm;
/** Blocks that the end of the text may end; the end of any other block is its own. */
const OPEN: ReadonlySet<string> = new Set(['code', 'math', 'containerDirective']);

/**
 * A top-level block's Markdown: its own lines of the text, so that it reads in another document as it does here. What
 * only the end of the text ended (an open fence, directive or comment) is closed. `from` is where the block before it ends.
 */
export function blockMarkdown(text: string, node: RootContent, from: number): WrittenBlock {
  const raw = plainLines(text.slice(...ownLines(text, node, from)));
  if (node.type === 'html') return html(raw, node.value);
  if (!OPEN.has(node.type) || !isOpen(raw)) return { markdown: raw, node };
  const markdown = closings(raw).find((each) => !isOpen(each) && openables(parseMarkdown(each)) === openables(node));
  if (markdown !== undefined) return { markdown, node };
  const anew = stringifyMarkdown({ type: 'root', children: [node] }).trimEnd();
  return isOpen(anew) ? fenced(raw) : { markdown: anew, node };
}

/** Where a block's lines start and end: what is indented in it is so by its first line's own indentation. */
export function ownLines(text: string, { position }: RootContent, from: number): [start: number, end: number] {
  const own = position?.start.offset ?? 0;
  // An underlined heading is said to start with the definitions above it.
  const start = own < from ? from + (/^\s*/.exec(text.slice(from))?.[0].length ?? 0) : own;
  const indent = /[ \t]*$/.exec(text.slice(Math.max(0, start - 100), start))?.[0].length ?? 0;
  return [start - indent, position?.end.offset ?? text.length];
}

/** With line feeds, and without the character that Markdown has no place for. */
export function plainLines(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
}

/** Whether a paragraph after a block would be taken for a part of it. */
function isOpen(markdown: string): boolean {
  const { children } = parseMarkdown(`${markdown}\n\nx`);
  const last = children.at(-1);
  return children.length !== 2 || last?.type !== 'paragraph' || last.position?.start.offset !== markdown.length + 2;
}

/** How many blocks that may be open are in a tree. */
function openables(root: Nodes): number {
  let count = 0;
  visit(root, ({ type }) => {
    if (OPEN.has(type)) count++;
  });
  return count;
}

function html(raw: string, value: string): WrittenBlock {
  const hidden = raw.replace(/<!--(\s*)interligne:/g, '<!--$1interligne_');
  const end = ENDS.find(([start]) => start.test(hidden.trimStart()))?.[1];
  const markdown = end !== undefined && isOpen(hidden) ? `${hidden}\n${end}` : hidden;
  if (isOpen(markdown)) return fenced(raw);
  return { markdown, node: { type: 'html', value: markdown === raw ? value : markdown } };
}

/** With one of its fences more, or with several: a directive may hold others, or code, that are open as well. */
function closings(raw: string): string[] {
  const fences = [...raw.matchAll(FENCE)].map((match) => match[1] ?? '').reverse();
  const single = [...new Set(fences)].map((fence) => `${raw}\n${fence}`);
  return [...single, ...fences.slice(0, 20).map((_, index) => [raw, ...fences.slice(0, index + 1)].join('\n'))];
}

function fenced(raw: string): WrittenBlock {
  const node = { type: 'code', lang: 'markdown', value: raw } as const;
  return { markdown: stringifyMarkdown({ type: 'root', children: [node] }).trimEnd(), node };
}
