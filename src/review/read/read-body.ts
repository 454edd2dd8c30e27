import type { RootContent } from 'mdast';
import type { Texts } from '../../model/texts.ts';
import { type BlockEdit, blockEdit } from './block-edit.ts';
import { plainText, sameText } from './block-texts.ts';
import { documentGroups } from './document-groups.ts';
import type { Drafts } from './drafts.ts';
import { isForBlock } from './editor-marks.ts';
import { frenchMarks, idsOf, inFrench, withoutTyped } from './french-marks.ts';
import { isQuote, type Laid, layGroups } from './lay-groups.ts';
import { type MarkdownReading, startOf } from './markdown-reading.ts';
import { readRows } from './read-rows.ts';
import type { Recorded } from './recorded.ts';
import type { Remark } from './remarks.ts';
import type { UnitEdit } from './unit-edit.ts';
import { withoutUnsegmented } from './unsegmented.ts';
import type { WrittenBlock, WrittenDocument } from './written-document.ts';

/** A block that an editor changed, and how it is to read now. */
export interface ChangedBlock {
  readonly ids: readonly string[];
  readonly at: number;
  readonly edits: readonly UnitEdit[];
  /** As it stands in the document; null where no block of Markdown can be made of it. */
  readonly markdown: string | null;
  /** Its structure is not the source's, so that it can only stand as it is written. */
  readonly anew: boolean;
}

export interface BodyReading {
  readonly changed: readonly ChangedBlock[];
  readonly remarks: readonly Remark[];
}

export interface BodyInput {
  readonly document: MarkdownReading;
  readonly nodes: readonly RootContent[];
  readonly written: WrittenDocument;
  readonly article: Recorded;
  readonly drafts: Drafts;
  readonly texts: Texts;
  /** Segments that are left out by their names. */
  readonly cut: ReadonlySet<string>;
  /** The document's data is gone: there is no English but what stands in it. */
  readonly lost: boolean;
}

/** Reads the body of a document: lays its groups on the article's blocks, and takes each block's changes in. */
export function readBody(input: BodyInput): BodyReading {
  const { written } = input;
  const all = documentGroups(input.nodes, input.texts);
  const own = withoutUnsegmented(all, written.blocks);
  const { laid, remarks } = layGroups(own.groups, written);
  const found = [...own.remarks, ...remarks];
  const changed: ChangedBlock[] = [];
  for (const each of laid) {
    const read = readBlock(each, input);
    found.push(...read.remarks);
    if (read.changed !== null) changed.push(read.changed);
  }
  const seen = new Set(laid.flatMap(({ block }) => block.ids));
  for (const block of written.blocks.filter(({ kind, ids }) => kind === 'block' && ids.some((id) => !seen.has(id)))) {
    found.push(goneRemark(block, input, laid));
  }
  const tables = readRows(own.groups, input);
  return { changed: [...changed, ...tables.changed], remarks: [...found, ...tables.remarks] };
}

/** A block that is not there is missed where the one before it in the article stands. */
function goneRemark(block: WrittenBlock, input: BodyInput, laid: readonly Laid[]): Remark {
  const number = block.pairs[0]?.number ?? 0;
  const before = laid.filter((each) => (each.block.pairs[0]?.number ?? 0) < number).at(-1);
  const at = Math.min(before?.group.at ?? 0, input.document.text.length);
  const gone = goneEnglish(block.ids, 'review-block-gone', input);
  return {
    ...gone,
    at,
    segment: block.ids[0] ?? null,
    arguments: { block: number },
  };
}

/** What is said of segments whose English is not in the document: it is kept (`ruleId`), or lost with the data. */
export function goneEnglish(
  ids: readonly string[],
  ruleId: string,
  { drafts, lost }: BodyInput,
): Pick<Remark, 'ruleId' | 'severity'> {
  for (const id of ids) {
    drafts.gone(id);
    if (lost) drafts.state(id, 'initial');
  }
  return lost ? { ruleId: 'review-english-lost', severity: 'critical' } : { ruleId, severity: 'functional' };
}

function readBlock({ group, block }: Laid, input: BodyInput): { changed: ChangedBlock | null; remarks: Remark[] } {
  const { document, written, article, drafts } = input;
  const { french, english } = sides(group.nodes, block, written.prefix);
  const remarks: Remark[] = [];
  const remark = (ruleId: string, at: number) =>
    remarks.push({ ruleId, severity: 'functional', at, segment: block.ids[0] ?? null, arguments: {} });
  const own = frenchMarks(document, french, block);
  const marked = own.marks.map((mark) => ({ mark, ids: idsOf(mark, own.words.text, block) }));
  for (const { mark, ids } of marked) {
    drafts.mark(mark, ids);
    remarks.push({ ...inFrench(mark), segment: ids[0] ?? null });
  }
  drafts.unclear(own.unclear, block.ids[0] ?? null);
  const cut = new Set([...input.cut, ...marked.flatMap(({ mark, ids }) => (mark.kind === 'cut' ? ids : []))]);
  const same = sameText(withoutTyped(plainText(french), own.marks), plainText(block.french));
  // A document that was cut off has the beginning of its last French.
  const cutOff = input.lost && english.length === 0;
  if (french.length === 0 ? block.french.length > 0 : !same && !cutOff)
    remark(
      french.length === 0 ? 'review-french-gone' : 'review-french-edited',
      startOf(french[0] ?? group.nodes[0] ?? ({} as RootContent)) || group.at,
    );
  for (const note of group.notes) drafts.mark(note, block.ids.slice(-1));
  if (english.length === 0) {
    const gone = goneEnglish(block.ids, 'review-english-gone', input);
    remarks.push({ ...gone, at: group.at, segment: block.ids[0] ?? null, arguments: {} });
    return { changed: null, remarks };
  }
  const segments = block.pairs.flatMap((pair) => pair.segments);
  const rewritten = block.pairs.some((pair) => pair.rewritten);
  const edit = blockEdit({
    document,
    nodes: english,
    written: written.reading,
    english: block.english,
    segments,
    article,
    rewritten,
    cut,
  });
  const at = startOf(english[0]!);
  remarks.push(...takeIn(edit, block.ids, article, drafts, at));
  const edited = edit.units.some((unit) => unit.edited) || edit.anew;
  return {
    changed: edited ? { ids: block.ids, at, edits: edit.units, markdown: edit.markdown, anew: edit.anew } : null,
    remarks,
  };
}

/** Takes a block's English and marks into the drafts; what became of sentences that have none is remarked on. */
export function takeIn(
  edit: Pick<BlockEdit, 'units' | 'marks'>,
  ids: readonly string[],
  article: Recorded,
  drafts: Drafts,
  at: number,
): Remark[] {
  const remarks: Remark[] = [];
  const known = new Map(article.segments.map((segment) => [segment.id, segment]));
  for (const unit of edit.units) {
    const own = edit.units.length === 1 ? ids : ids.filter((id) => known.get(id)?.unit === unit.unit.id);
    for (const [index, id] of own.entries()) {
      const target = unit.targets[index] ?? null;
      drafts.target(id, target, unit.cut.has(index));
      const empty = target !== null && target.text.trim() === '' && !unit.cut.has(index);
      if (empty)
        remarks.push({ ruleId: 'review-sentence-gone', severity: 'functional', at, segment: id, arguments: {} });
    }
    drafts.unclear(unit.unclear, own[0] ?? null);
    for (const mark of unit.marks) {
      const place = isForBlock(mark) ? ids : own.slice(mark.segment, mark.segment + 1);
      if (mark.kind !== 'cut' || mark.names.length > 0) drafts.mark(mark, place);
    }
  }
  for (const mark of edit.marks) drafts.mark(mark, isForBlock(mark) ? ids : ids.slice(-1));
  return remarks;
}

interface Sides {
  readonly french: readonly RootContent[];
  readonly english: readonly RootContent[];
}

/** Parts a block's French from its English. */
function sides(nodes: readonly RootContent[], block: WrittenBlock, prefix: string): Sides {
  const french: RootContent[] = [];
  const english: RootContent[] = [];
  const texts = { french: plainText(block.french), english: plainText(block.english) };
  const quoted = block.french.some(({ type }) => type === 'blockquote');
  const exact = nodes.find((node) => node.type === 'blockquote' && sameText(plainText([node]), texts.french));
  for (const node of nodes) {
    const note = node.type === 'footnoteDefinition' && node.identifier.startsWith(prefix);
    const quote = node.type === 'blockquote' && quoted && !french.some(({ type }) => type === 'blockquote');
    const own = exact === undefined ? isFrench(node, nodes, block, texts) : node === exact;
    if (note || (quote && own)) french.push(node);
    else english.push(node);
  }
  return { french, english };
}

/** A first quote is the French, unless it has the very words of an English that is a quote as well. */
function isFrench(
  node: RootContent,
  nodes: readonly RootContent[],
  block: WrittenBlock,
  texts: { french: string; english: string },
): boolean {
  if (!isQuote(node, '')) return false;
  const own = plainText([node]);
  const quotes = nodes.filter(({ type }) => type === 'blockquote').length;
  const english = block.english.some(({ type }) => type === 'blockquote');
  return !english || (quotes > 1 && !sameText(own, texts.english));
}
