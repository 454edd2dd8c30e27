import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { type Processor, unified } from 'unified';
import { tokenizerExtensions, treeExtensions, writerExtensions } from './markdown-syntax.ts';

const processor = unified()
  .use(attachSyntax)
  .use(remarkParse)
  .use(remarkStringify, { bullet: '-', emphasis: '*', fences: true, listItemIndent: 'one', rule: '-' })
  .freeze();

/** Adds our Markdown to remark's: tables, footnotes, front matter, math, block directives. */
function attachSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ...tokenizerExtensions];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), ...treeExtensions];
  data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), ...writerExtensions];
}

/** Markdown as a tree, positions included: CommonMark, GFM, front matter, math, container and leaf directives. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}

/** A tree as Markdown, in the syntax that `parseMarkdown` reads. */
export function stringifyMarkdown(root: Root): string {
  return processor.stringify(root);
}
