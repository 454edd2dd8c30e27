import type { Nodes, RootContent, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { readComment } from '../../../pipeline/emit/index.ts';
import type { Texts } from '../../model/texts.ts';
import { isSegmentTable } from './document-groups.ts';
import { leavesOf, type MarkdownReading } from './markdown-reading.ts';
import { noWords, type Words, wordsOf } from './words.ts';

/** What stands above an article's body in a document. */
export interface Preamble {
  /** The first heading; null where there is none. */
  readonly title: RootContent | null;
  /** The blocks of the English summary; null without the section. */
  readonly summary: readonly RootContent[] | null;
  /** The table of key facts. */
  readonly facts: Table | null;
  /** Rows of the table of front matter, by key. */
  readonly frontMatter: ReadonlyMap<string, Nodes>;
  /** What is a document's of its own: the article's body, and all that could not be told. */
  readonly body: readonly RootContent[];
}

/** Reads what stands above the body, as far as the rule that ends it, or the first block that is none of it. */
export function preambleOf(nodes: readonly RootContent[], texts: Texts): Preamble {
  const english = texts.en('document:summary');
  const french = texts.fr('document:summary');
  let title: RootContent | null = null;
  let summary: RootContent[] | null = null;
  let section = 'none' as 'none' | 'english' | 'other' | 'facts' | 'table';
  let facts: Table | null = null;
  const frontMatter = new Map<string, Nodes>();
  for (const [at, node] of nodes.entries()) {
    const rest = () => ({ title, summary, facts, frontMatter, body: nodes.slice(at) });
    const comment = node.type === 'html' ? readComment(node.value) : null;
    if (node.type === 'thematicBreak') return { ...rest(), body: nodes.slice(at + 1) };
    if (comment?.name === 'block' || comment?.name === 'legend' || isSegmentTable(node)) return rest();
    if (comment !== null) {
      section = comment.name === 'front-matter' ? 'table' : section;
      continue;
    }
    if (node.type === 'heading' && node.depth === 1 && title === null && section === 'none') title = node;
    else if (node.type === 'heading' && node.depth === 2) {
      const words = textOf(node).trim();
      const listed = words.includes(texts.en('document:facts'));
      if (words !== english && words !== french && !listed) return rest();
      section = words === english && summary === null ? 'english' : listed ? 'facts' : 'other';
      if (section === 'english') summary = [];
    } else if (section === 'english') summary?.push(node);
    else if (section === 'facts' && isTable(node)) facts ??= node;
    else if (section === 'table' && isTable(node)) readTable(node, frontMatter);
    else if (section === 'none' && title === null) return rest();
  }
  return { title, summary, facts, frontMatter, body: [] };
}

function isTable(node: RootContent): node is Table {
  return node.type === 'table';
}

function readTable(table: Table, into: Map<string, Nodes>): void {
  for (const row of table.children.slice(1)) {
    const [key, , english] = row.children;
    if (key !== undefined && english !== undefined) into.set(textOf(key).trim(), english);
  }
}

/** The words of some blocks, one after the other. */
export function wordsIn(reading: MarkdownReading, nodes: readonly Nodes[]): Words[] {
  return leavesOf(reading, nodes).map(({ main }) => (main === null ? noWords : wordsOf(main, reading.text)));
}
