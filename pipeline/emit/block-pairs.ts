import type { RootContent } from 'mdast';
import { parseMarkdown, stringifyMarkdown } from '../../src/language/markdown.ts';
import type { Aligned } from '../../src/model/article.ts';
import type { BilingualData } from '../../src/model/bilingual.ts';
import type { AlignedSegment } from '../../src/model/segment.ts';
import type { Span } from '../../src/model/span.ts';
import { blockMarkdown, plainLines, type WrittenBlock } from './block-markdown.ts';
import { articleBlocks, spanOf } from './blocks.ts';
import { linePairs } from './line-pairs.ts';
import { footnotePrefix, quotedBlock, writtenFrench } from './quoted-french.ts';

/** Blocks of the source, the same of the English, and the segments in them. */
export interface BlockPair {
  /** Its place among the pairs that hold segments, from 1; 0 for one that holds none. */
  readonly number: number;
  readonly fr: readonly RootContent[];
  /** Markdown of the French as a bilingual document has it: quoted, footnotes after the quote; empty for definitions. */
  readonly french: string;
  /** As they read in a bilingual document. Positions, where there are any, are in the English or in its line. */
  readonly en: readonly RootContent[];
  /** The Markdown of `en` as a bilingual document has it. */
  readonly english: string;
  readonly segments: readonly AlignedSegment[];
  /** An editor wrote the English blocks anew: they need not be the French ones. */
  readonly rewritten: boolean;
}

type Unnumbered = Omit<BlockPair, 'number' | 'rewritten'> & { readonly rewritten?: true };

/**
 * Pairs the top-level blocks of both articles. `english` is what `emitEnglish` gives as `document`: the source with its
 * targets patched in, so they run in step; where a draft has broken the structure after all, all is one pair, and still
 * nothing is lost. Blocks that an editor wrote anew take the place of those in `english`. Front matter is left out.
 */
export function blockPairs(
  article: Pick<Aligned, 'source' | 'segments' | 'frontMatter'>,
  english: string,
  rewritten: BilingualData['rewritten'] = {},
): BlockPair[] {
  let number = 0;
  return unnumbered(article, english, rewritten).map((pair) => ({
    number: pair.segments.length === 0 ? 0 : ++number,
    rewritten: false,
    ...pair,
  }));
}

function unnumbered(
  article: Pick<Aligned, 'source' | 'segments' | 'frontMatter'>,
  english: string,
  rewritten: BilingualData['rewritten'],
): Unnumbered[] {
  const { source, segments } = article;
  const fr = articleBlocks(source.text, source.mode);
  const en = articleBlocks(english, source.mode);
  const same = fr.length === en.length && fr.every((node, index) => node.type === en[index]!.type);
  const prefix = footnotePrefix(fr);
  if (!same) {
    const written = en.map((node, index) => blockMarkdown(english, node, endOf(en[index - 1])));
    const own = segments.filter((segment) => !isFrontMatter(article, segment));
    return [
      {
        fr,
        french: writtenFrench(fr, prefix),
        en: written.map(({ node }) => node),
        english: joined(written),
        segments: own,
      },
    ];
  }
  const inside = inOrder(segments);
  const written = (index: number): WrittenBlock =>
    source.mode === 'lines'
      ? { markdown: escaped(en[index]!), node: en[index]! }
      : blockMarkdown(english, en[index]!, endOf(en[index - 1]));
  const quoted = (node: RootContent, index: number): string =>
    source.mode === 'lines'
      ? writtenFrench([node], prefix)
      : quotedBlock(source.text, node, endOf(fr[index - 1]), prefix);
  return fr.flatMap((node, index) => {
    const other = en[index]!;
    const within = inside(spanOf(node));
    const anew = rewritten[String(spanOf(node).start)];
    const french = within.length === 0 ? '' : quoted(node, index);
    if (anew !== undefined)
      return [{ fr: [node], french, ...rewrittenBlock(anew, en), segments: within, rewritten: true }];
    const lines =
      source.mode === 'markdown' && node.type === 'paragraph' && other.type === 'paragraph'
        ? linePairs(
            { node, span: spanOf(node), raw: raw(source.text, node) },
            { node: other, span: spanOf(other), raw: raw(english, other) },
            within,
          )
        : null;
    if (lines !== null) return lines;
    const { markdown, node: own } = written(index);
    return [{ fr: [node], french, en: [own], english: markdown, segments: within }];
  });
}

/** An editor's blocks, read with the definitions of the article at hand. */
function rewrittenBlock(markdown: string, english: readonly RootContent[]): Pick<BlockPair, 'en' | 'english'> {
  const own = plainLines(markdown).trimEnd();
  const definitions = english.filter((node) => node.type === 'definition' || node.type === 'footnoteDefinition');
  const context = stringifyMarkdown({ type: 'root', children: definitions });
  const { children } = parseMarkdown(`${own}\n\n${context}`);
  return { en: children.filter((node) => (node.position?.start.offset ?? 0) < own.length), english: own };
}

function joined(written: readonly { readonly markdown: string }[]): string {
  return written.map(({ markdown }) => markdown).join('\n\n');
}

function escaped(node: RootContent): string {
  return plainLines(stringifyMarkdown({ type: 'root', children: [node] })).trimEnd();
}

function endOf(node: RootContent | undefined): number {
  return node === undefined ? 0 : spanOf(node).end;
}

function raw(text: string, node: RootContent): string {
  const { start, end } = spanOf(node);
  return text.slice(start, end);
}

/** Gives the segments within a span; spans are asked for in order, so each segment is looked at once. */
function inOrder(segments: readonly AlignedSegment[]): (span: Span) => readonly AlignedSegment[] {
  const order = new Map(segments.map((segment, index) => [segment, index]));
  const sorted = segments.toSorted((a, b) => a.span.start - b.span.start);
  let at = 0;
  return ({ start, end }) => {
    while (at < sorted.length && sorted[at]!.span.start < start) at++;
    const from = at;
    while (at < sorted.length && sorted[at]!.span.start < end) at++;
    const own = sorted.slice(from, at).filter((segment) => segment.span.end <= end);
    // A text within a placeable starts before sentences that come before it.
    return own.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  };
}

function isFrontMatter({ frontMatter }: Pick<Aligned, 'frontMatter'>, segment: AlignedSegment): boolean {
  return frontMatter !== null && segment.span.end <= frontMatter.end;
}
