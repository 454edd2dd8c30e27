import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { unpackData } from '../../../pipeline/emit/index.ts';
import type { Source } from '../../model/article.ts';
import type { Texts } from '../../model/texts.ts';
import type { Review, ReviewedSegment, SourceHead } from '../review.ts';
import { conflictRemarks } from './conflict-markers.ts';
import { createDrafts, type Drafts } from './drafts.ts';
import { markForAll } from './editor-marks.ts';
import { keptApart } from './kept-apart.ts';
import { readMarkdown, startOf } from './markdown-reading.ts';
import { preambleOf } from './preamble.ts';
import { readBody } from './read-body.ts';
import { readHead } from './read-head.ts';
import { type ReadStages, type Recorded, recordedArticle } from './recorded.ts';
import { recoveredData } from './recovered-data.ts';
import { located } from './remarks.ts';
import { settledBlocks } from './settle-blocks.ts';
import { namedCuts } from './typed-marks.ts';
import { withWholeNotes } from './whole-notes.ts';
import { withWholeRows } from './whole-rows.ts';
import { writtenDocument } from './written-document.ts';

export { sentenceEnds } from './english-sentences.ts';
export type { ReadStages } from './recorded.ts';
export { headOf } from './recovered-data.ts';

export interface ReadOptions {
  /** The document's path, for what is said about it; null for standard input. */
  readonly path: string | null;
  /** `parse` must read the front-matter keys that the document was made with. */
  readonly stages: ReadStages;
  /** Headings and the legend are told by these. */
  readonly texts: Texts;
  /** Asked only where the document's data is damaged or gone; null where there is no such source. */
  readonly findSource: (head: SourceHead) => Promise<Source | null>;
}

/**
 * Reads a bilingual document back (docs/bilingual-format.md): what was written out, with the editor's changes in it.
 * Damage is repaired where it is certain what was meant; what is not is asked about in messages. No sentence is dropped
 * that an editor has not marked so.
 *
 * @throws {InputError} `bilingual-source` where the document's data is gone and no source is found; what `parse` throws.
 */
export async function readBilingual(text: string, options: ReadOptions): Promise<Review> {
  const { stages, texts } = options;
  const own = unpackData(text);
  const data = own ?? (await recoveredData(text, options.path, options.findSource, stages));
  const article = await recordedArticle(data, stages);
  const drafts = createDrafts(article.records);
  const original = text.replace(/^\uFEFF/, '');
  const apart = withWholeRows(
    keptApart(withWholeNotes(original, article.source.text)),
    new Map(article.segments.map(({ id, source }) => [id, source.text.replaceAll('\uFFFC', '')])),
  );
  const document = readMarkdown(apart.text);
  const cut = namedCuts(apart.text, article.source.text);
  const preamble = preambleOf(withoutMarksForAll(document.nodes, article, drafts), texts);
  const head = readHead(preamble, document, article, data, drafts, cut);
  const written = writtenDocument(article, data.rewritten, data.layout);
  const body = readBody({ document, nodes: preamble.body, written, article, drafts, texts, cut, lost: own === null });
  const segments = drafts.segments();
  const settled = settledBlocks(article, segments, data, body.changed);
  const lost =
    own === null
      ? [{ ruleId: 'review-data-gone', severity: 'functional' as const, at: 0, segment: null, arguments: {} }]
      : [];
  const conflicts = conflictRemarks(apart.text, article.source.text);
  const remarks = [
    ...lost,
    ...conflicts,
    ...apart.remarks,
    ...head.remarks,
    ...body.remarks,
    ...drafts.remarks,
    ...settled.remarks,
  ];
  return {
    data,
    source: article.source,
    segments: own === null ? segments.map((segment, index) => asRecovered(segment, data.segments[index])) : segments,
    added: settled.added,
    rewritten: settled.rewritten,
    title: head.title,
    summary: head.summary,
    messages: located(remarks, original, apart.inserted),
  };
}

/** Without data nobody can tell what an editor changed: origins are those that the document names. */
function asRecovered(
  segment: ReviewedSegment,
  record: Review['data']['segments'][number] | undefined,
): ReviewedSegment {
  if (record === undefined) return segment;
  const empty = segment.target.text.trim() === '';
  return { ...segment, origin: empty ? segment.origin : record.origin };
}

/** Carries out and takes out the lines that approve the whole article, wherever they stand. */
function withoutMarksForAll(nodes: readonly RootContent[], { segments }: Recorded, drafts: Drafts): RootContent[] {
  return nodes.filter((node) => {
    const mark = node.type === 'paragraph' ? markForAll(textOf(node), startOf(node)) : null;
    if (mark === null || segments.some(({ target }) => target.text.trim() === mark.text.trim())) return true;
    drafts.mark(mark, []);
    return false;
  });
}
