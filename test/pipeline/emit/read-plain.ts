import type { Nodes, RootContent } from 'mdast';
import {
  blockPairs,
  documentParts,
  emitEnglish,
  footnotePrefix,
  quotedFrench,
  readComment,
} from '../../../pipeline/emit/index.ts';
import { parseMarkdown } from '../../../src/language/markdown.ts';
import type { Emitted } from '../../../src/model/article.ts';
import type { Layout } from '../../../src/model/bilingual.ts';

/** A document's body as it should read, and as it does: trees without places, a line each. */
export interface Reading {
  readonly meant: readonly string[];
  readonly read: readonly string[];
}

/**
 * Reads a document that nobody has edited, by what it was written from. French may be read `loosely`: that it is there,
 * not how it is marked up.
 */
export function readPlain(article: Emitted, layout: Layout, french: 'exactly' | 'loosely' = 'exactly'): Reading {
  const pairs = blockPairs(article, emitEnglish(article).document);
  const prefix = footnotePrefix(pairs.flatMap(({ fr }) => fr));
  const meant = documentParts(article, pairs, layout).flatMap((part) => {
    if (part.kind === 'table') return [`table ${part.rows.map(({ segment }) => segment.id).join(' ')}`];
    const { number, segments, fr, en } = part.pair;
    if (number === 0) return en.map(shape);
    const ids = segments.map(({ id }) => id).join(' ');
    return [`block ${number} ${ids}`, ...quotedFrench(fr, prefix).map(quoted), ...en.map(shape)];
  });
  return { meant, read: body(parseMarkdown(article.bilingual).children) };

  function quoted(node: RootContent): string {
    return french === 'exactly' ? shape(node) : node.type;
  }

  function body(nodes: readonly RootContent[]): string[] {
    const start = nodes.findIndex((node) => node.type === 'thematicBreak') + 1;
    const end = nodes.findLastIndex((node) => node.type === 'html' && readComment(node.value)?.name === 'legend') - 1;
    const lines: string[] = [];
    let [folded, before] = [false, ''];
    for (const node of nodes.slice(start, end)) {
      const comment = node.type === 'html' ? readComment(node.value) : null;
      if (comment?.name === 'findings') folded = true;
      if (!folded) {
        const isFrench = (before === 'block' && node.type === 'blockquote') || isFrenchNote(node);
        const line = isFrench ? quoted(node) : row(node);
        lines.push(comment?.name === 'block' ? `block ${comment.number} ${ids(comment.data)}` : line);
      }
      if (node.type === 'html' && node.value === '</details>') folded = false;
      before = comment?.name ?? '';
    }
    return lines;
  }

  function isFrenchNote(node: RootContent): boolean {
    return node.type === 'footnoteDefinition' && node.identifier.startsWith(prefix);
  }
}

function ids(data: unknown): string {
  return Object.keys(data ?? {}).join(' ');
}

/** A table of ours by its segments, of which every row has four cells; any other block by its shape. */
function row(node: RootContent): string {
  if (node.type !== 'table') return shape(node);
  const first = node.children.map((one) => (one.children.length === 4 ? one.children[0]?.children[0] : undefined));
  const found = first
    .slice(1)
    .map((cell) => (cell?.type === 'html' ? /^<!-- (s\d+) /.exec(cell.value)?.[1] : undefined));
  return found.length > 0 && found.every((id) => id !== undefined) ? `table ${found.join(' ')}` : shape(node);
}

/** A tree without what does not show. */
export function shape(node: Nodes): string {
  return JSON.stringify(bare(node));
}

/** In a quote, as French stands, it does not count how a reference or a list is spelled. */
function bare(node: Nodes, loose = false): unknown {
  const quoted = loose || node.type === 'blockquote';
  const left = new Set(['children', 'position', 'data', ...(quoted ? ['spread', 'referenceType'] : [])]);
  const own = Object.entries(node).filter(([key, value]) => !left.has(key) && value !== null && value !== undefined);
  const plain = own.map(([key, value]) => [
    key,
    typeof value === 'string' ? clean(value, quoted || node.type !== 'text') : value,
  ]);
  const children = 'children' in node ? { children: merged(node.children.map((child) => bare(child, quoted))) } : {};
  return { ...Object.fromEntries(plain), ...children };
}

function clean(text: string, quoted: boolean): string {
  const lines = text.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
  return quoted ? lines.replace(/\n +/g, '\n').replace(/\n+$/, '') : lines;
}

function merged(children: unknown[]): unknown[] {
  const result: { type?: string; value?: string }[] = [];
  for (const child of children as { type?: string; value?: string }[]) {
    const last = result.at(-1);
    if (child.type === 'text' && last?.type === 'text') last.value = `${last.value}${child.value}`;
    else result.push({ ...child });
  }
  return result;
}
