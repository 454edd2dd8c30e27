import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { stringifyMarkdown } from '../../src/language/markdown.ts';
import { markdownTokens } from '../../src/language/markdown-tokens.ts';
import { markdownUnits } from '../../src/language/markdown-units.ts';
import type { Aligned } from '../../src/model/article.ts';
import type { Layout } from '../../src/model/bilingual.ts';
import type { AlignedSegment } from '../../src/model/segment.ts';
import type { BlockPair } from './block-pairs.ts';
import { cutTarget, isCut } from './english/cut.ts';
import type { EscapeLevel } from './english/escape.ts';
import { settle } from './english/settle.ts';
import { placesOf } from './english/translated-unit.ts';
import { type Cell, readsAs, writeCell } from './english/write-cell.ts';
import { footnotePrefix } from './quoted-french.ts';

/** A row of a document's table: a segment's text in each language, as Markdown of a cell. */
export interface Row {
  readonly segment: AlignedSegment;
  readonly french: string;
  readonly english: string;
}

/** What a bilingual document's body consists of: pairs that stand block under block, and runs of pairs set in a table. */
export type Part =
  | { readonly kind: 'block'; readonly pair: BlockPair }
  | { readonly kind: 'table'; readonly pairs: readonly BlockPair[]; readonly rows: readonly Row[] };

type Article = Pick<Aligned, 'source' | 'units'>;

/** Divides the pairs of a document's body by its layout. A pair goes into a table where every cell reads as it should. */
export function documentParts(article: Article, pairs: readonly BlockPair[], layout: Layout): Part[] {
  if (layout === 'interleaved') return pairs.map((pair) => ({ kind: 'block', pair }));
  const fitting = pairs.filter((pair) => fits(pair, article));
  const rows = fittingRows(article, fitting, pairs);
  const parts: Part[] = [];
  for (const pair of pairs) {
    const own = rows.get(pair);
    const last = parts.at(-1);
    if (own === undefined) parts.push({ kind: 'block', pair });
    else if (last?.kind === 'table')
      parts[parts.length - 1] = { kind: 'table', pairs: [...last.pairs, pair], rows: [...last.rows, ...own] };
    else parts.push({ kind: 'table', pairs: [pair], rows: own });
  }
  return parts;
}

const FITTING: ReadonlySet<string> = new Set(['paragraph', 'list', 'listItem', 'blockquote']);

/** Prose, in lists and quotes or not. What has texts within its markup, as an image has, stands in blocks. */
function fits({ fr, en, segments, rewritten }: BlockPair, { units }: Article): boolean {
  if (segments.length === 0 || rewritten || fr.length !== 1 || en.length !== 1) return false;
  const own = new Set(segments.map(({ unit }) => unit));
  const prose = units.every(({ id, syntax }) => !own.has(id) || syntax === 'inline' || syntax === 'line');
  return prose && [...fr, ...en].every(isProse);
}

function isProse(node: Nodes): boolean {
  if (!FITTING.has(node.type)) return false;
  return node.type === 'paragraph' || ('children' in node && node.children.every(isProse));
}

/** Cells are written, read, and those that do not read as meant written again with every special character escaped. */
function fittingRows(
  article: Article,
  fitting: readonly BlockPair[],
  pairs: readonly BlockPair[],
): Map<BlockPair, Row[]> {
  const prefix = footnotePrefix(pairs.flatMap(({ fr }) => fr));
  const context = definitions(pairs, prefix);
  const segments = fitting.flatMap((pair) => pair.segments);
  const write = (segment: AlignedSegment, level: EscapeLevel) => cells(article, segment, prefix, level);
  const first = new Map(segments.map((segment) => [segment, write(segment, 'light')]));
  const faulty = misread(first, context);
  const second = new Map([...faulty].map((segment) => [segment, write(segment, 'full')]));
  const lost = misread(second, context);
  const result = new Map<BlockPair, Row[]>();
  for (const pair of fitting) {
    if (pair.segments.some((segment) => lost.has(segment))) continue;
    result.set(
      pair,
      pair.segments.map((segment) => {
        const [french, english] = second.get(segment) ?? first.get(segment)!;
        return { segment, french: french.markdown, english: english.markdown };
      }),
    );
  }
  return result;
}

function cells({ source, units }: Article, segment: AlignedSegment, prefix: string, level: EscapeLevel): [Cell, Cell] {
  const unit = units.find(({ id }) => id === segment.unit)!;
  const places = placesOf(unit);
  const { target } = isCut(segment) ? { target: cutTarget(segment, places) } : settle(segment, places);
  // Without English the French stands in the article too.
  const english = target.text === '' ? segment.source : target;
  const settings = { source: source.text, unit, level: unit.syntax === 'line' ? ('full' as const) : level };
  return [
    writeCell(segment, segment.source, { ...settings, prefix }),
    writeCell(segment, english, { ...settings, prefix: '' }),
  ];
}

/** Segments of which a cell does not read as meant, in a table that holds them all. */
function misread(written: ReadonlyMap<AlignedSegment, [Cell, Cell]>, context: string): Set<AlignedSegment> {
  const rows = [...written].flatMap(([segment, pair]) => pair.map((cell) => ({ segment, cell })));
  const lines = ['| x |', '| - |', ...rows.map(({ cell }) => `| ${cell.markdown} |`)];
  const table = `${lines.join('\n')}\n\n${context}`;
  const read = markdownUnits(table, markdownTokens(table)).filter(({ syntax }) => syntax === 'cell');
  const faulty = new Set<AlignedSegment>();
  let at = lines[0]!.length + lines[1]!.length + 2;
  let next = 1;
  for (const { segment, cell } of rows) {
    const end = at + cell.markdown.length + 4;
    const found = [];
    while (next < read.length && read[next]!.span.start < end) found.push(read[next++]!);
    const empty = found.length === 0 && cell.text === '';
    if (!empty && !(found.length === 1 && readsAs(cell, found[0]!, table))) faulty.add(segment);
    at = end + 1;
  }
  return faulty;
}

/** What references in a cell refer to, in either language. */
function definitions(pairs: readonly BlockPair[], prefix: string): string {
  const found: string[] = [];
  const define = (node: Parameters<typeof stringifyMarkdown>[0]['children'][number]) =>
    found.push(stringifyMarkdown({ type: 'root', children: [node] }));
  for (const root of pairs.flatMap(({ fr }) => fr)) {
    visit(root, (node) => {
      if (node.type === 'definition') define({ ...node, url: 'x', title: null });
      if (node.type !== 'footnoteDefinition') return;
      const { identifier, label } = node;
      for (const lead of ['', prefix])
        define({ type: node.type, identifier: lead + identifier, label: lead + (label ?? identifier), children: [] });
    });
  }
  return found.join('\n');
}
