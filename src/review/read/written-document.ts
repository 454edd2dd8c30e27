import type { RootContent } from 'mdast';
import {
  type BlockPair,
  blockPairs,
  documentParts,
  emitEnglish,
  footnotePrefix,
  quotedFrench,
  type Row,
} from '../../../pipeline/emit/index.ts';
import { stringifyMarkdown } from '../../language/markdown.ts';
import type { BilingualData, Layout } from '../../model/bilingual.ts';
import { type MarkdownReading, readMarkdown, startOf } from './markdown-reading.ts';
import type { Recorded } from './recorded.ts';

/** A block of the article as the writer set it: what a document's block is compared with. */
export interface WrittenBlock {
  readonly kind: 'block' | 'table';
  /** The pairs it shows: one, or those of a table. */
  readonly pairs: readonly BlockPair[];
  readonly ids: readonly string[];
  readonly french: readonly RootContent[];
  /** Without segments: what stands once. */
  readonly english: readonly RootContent[];
  readonly rows: readonly Row[];
}

/** The body of a document as it is written when nobody has edited it. */
export interface WrittenDocument {
  readonly reading: MarkdownReading;
  readonly blocks: readonly WrittenBlock[];
  /** What French footnotes' labels start with. */
  readonly prefix: string;
}

/** Writes the body of a document and reads it: comments, French and English, no findings. */
export function writtenDocument(
  article: Recorded,
  rewritten: BilingualData['rewritten'],
  layout: Layout,
): WrittenDocument {
  const english = emitEnglish({ ...article, rewritten }).document;
  const pairs = blockPairs(article, english, rewritten);
  const prefix = footnotePrefix(pairs.flatMap(({ fr }) => fr));
  const blocks: Omit<WrittenBlock, 'french' | 'english'>[] = [];
  const starts: { readonly french: number; readonly english: number; readonly end: number }[] = [];
  let text = '';
  const write = (markdown: string) => {
    if (markdown !== '') text += `${markdown}\n\n`;
  };
  for (const part of documentParts(article, pairs, layout)) {
    const own = part.kind === 'block' ? [part.pair] : part.pairs;
    write('<!-- - -->');
    const french = text.length;
    if (part.kind === 'block' && part.pair.segments.length > 0) write(markdownOf(quotedFrench(part.pair.fr, prefix)));
    const start = text.length;
    write(part.kind === 'block' ? part.pair.english : tableOf(part.rows));
    const ids = own.flatMap(({ segments }) => segments.map(({ id }) => id));
    blocks.push({ kind: part.kind, pairs: own, ids, rows: part.kind === 'table' ? part.rows : [] });
    starts.push({ french, english: start, end: text.length });
  }
  const reading = readMarkdown(text);
  const between = (from: number, to: number) =>
    reading.nodes.filter((node) => startOf(node) >= from && startOf(node) < to);
  return {
    reading,
    prefix,
    blocks: blocks.map((block, index) => {
      const { french, english: start, end } = starts[index]!;
      return { ...block, french: between(french, start), english: between(start, end) };
    }),
  };
}

function markdownOf(children: RootContent[]): string {
  return stringifyMarkdown({ type: 'root', children }).trimEnd();
}

function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ segment, french, english }) => `| ${segment.id.slice(1)} | ${french} | ${english} | |`);
  return ['| № | | | |', '| --- | --- | --- | --- |', ...lines].join('\n');
}
