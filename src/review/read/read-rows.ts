import type { Table, TableRow } from 'mdast';
import type { AlignedSegment } from '../../model/segment.ts';
import { plainText, sameText } from './block-texts.ts';
import { type Group, rowId } from './document-groups.ts';
import { type EditorMark, withoutMarks } from './editor-marks.ts';
import { inFrench, withoutTyped } from './french-marks.ts';
import { endOf, leavesOf, type MarkdownReading, startOf } from './markdown-reading.ts';
import { type BodyInput, type BodyReading, type ChangedBlock, goneEnglish } from './read-body.ts';
import type { Remark } from './remarks.ts';
import { rowStateOf } from './row-state.ts';
import { type UnitEdit, unitEdit } from './unit-edit.ts';
import { noWords, type Words, wordsOf } from './words.ts';

/** Reads the rows of the document's tables, each a segment, against those that were written. */
export function readRows(groups: readonly Group[], input: BodyInput): BodyReading {
  const { written } = input;
  const remarks: Remark[] = [];
  const changed: ChangedBlock[] = [];
  const rows = groups.flatMap(({ table }) => table?.children.slice(1) ?? []);
  const byId = Map.groupBy(rows, (row) => rowId(row) ?? '');
  const known = new Set<TableRow>();
  for (const block of written.blocks.filter(({ kind }) => kind === 'table')) {
    const [table] = block.english.filter((node): node is Table => node.type === 'table');
    const meant = new Map(table?.children.slice(1).map((row, index) => [block.ids[index] ?? '', row]));
    for (const pair of block.pairs) {
      const edits: RowEdit[] = [];
      for (const segment of pair.segments) {
        const base = meant.get(segment.id);
        const rivals = byId.get(segment.id) ?? [];
        if (base === undefined) continue;
        const row = rivals.length > 1 ? nearest(rivals, base) : rivals[0];
        if (row === undefined) {
          const gone = goneEnglish([segment.id], 'review-row-gone', input);
          remarks.push({ ...remarkOn(gone.ruleId, segment, placeBefore(rows, segment)), ...gone });
          edits.push(keptRow(base, segment, input));
          continue;
        }
        for (const rival of rivals) {
          known.add(rival);
          if (rival !== row) remarks.push(remarkOn('review-row-doubled', segment, startOf(rival)));
        }
        edits.push(readRow(row, base, segment, input, remarks));
      }
      const touched = edits.filter(({ edit }) => edit.edited);
      if (touched.length > 0) changed.push(changedPair(pair.segments, edits, pair.fr[0]?.type === 'paragraph'));
    }
  }
  for (const row of rows.filter((each) => !known.has(each)))
    remarks.push({
      ruleId: 'review-row-unknown',
      severity: 'critical',
      at: startOf(row),
      segment: null,
      arguments: {},
    });
  return { changed, remarks };
}

interface RowEdit {
  readonly edit: UnitEdit;
  readonly at: number;
  readonly markdown: string;
}

function readRow(row: TableRow, base: TableRow, segment: AlignedSegment, input: BodyInput, remarks: Remark[]): RowEdit {
  const { document, written, article, drafts } = input;
  const unit = article.units.find(({ id }) => id === segment.unit)!;
  const [now, meant] = [cells(row, document), cells(base, written.reading)];
  const french = ({ children }: TableRow) => plainText(children.slice(1, 2)).replaceAll('|', '');
  const own = withoutMarks(now[1] ?? noWords, meant[1]?.text ?? '');
  for (const mark of own.marks) {
    drafts.mark(mark, [segment.id]);
    remarks.push({ ...inFrench(mark), segment: segment.id });
  }
  drafts.unclear(own.unclear, segment.id);
  const cut = own.marks.some(({ kind, names }) => kind === 'cut' && names.length === 0);
  if (!sameText(withoutTyped(french(row), own.marks), french(base)))
    remarks.push(remarkOn('review-french-edited', segment, startOf(row.children[1] ?? row)));
  const edit = unitEdit({
    unit,
    segments: [segment],
    written: meant[2] ?? noWords,
    now: now[2] ?? noWords,
    source: article.source.text,
    plain: article.source.mode === 'lines',
    cut: cut ? new Set([...input.cut, segment.id]) : input.cut,
  });
  const target = edit.targets[0] ?? null;
  drafts.target(segment.id, target, edit.cut.has(0));
  if (target !== null && target.text.trim() === '' && !edit.cut.has(0))
    remarks.push(remarkOn('review-sentence-gone', segment, startOf(row)));
  drafts.unclear(edit.unclear, segment.id);
  for (const mark of edit.marks) if (mark.kind !== 'cut' || mark.names.length > 0) drafts.mark(mark, [segment.id]);
  remarks.push(...readState(row, segment, input));
  const cell = row.children[2];
  return {
    edit,
    at: startOf(cell ?? row),
    markdown: edit.cut.has(0) || cell === undefined ? '' : cellMarkdown(cell, document, edit.marks),
  };
}

/** A row that is gone, as it was written. */
function keptRow(base: TableRow, segment: AlignedSegment, { written, article, cut }: BodyInput): RowEdit {
  const unit = article.units.find(({ id }) => id === segment.unit)!;
  const meant = cells(base, written.reading)[2] ?? noWords;
  const plain = article.source.mode === 'lines';
  const source = article.source.text;
  const edit = unitEdit({ unit, segments: [segment], written: meant, now: meant, source, plain, cut });
  const cell = base.children[2];
  return { edit, at: 0, markdown: cell === undefined ? '' : cellMarkdown(cell, written.reading, []) };
}

function cells(row: TableRow, reading: MarkdownReading): Words[] {
  return row.children.map((cell) => {
    const main = leavesOf(reading, [cell])[0]?.main ?? null;
    return main === null ? noWords : wordsOf(main, reading.text, true);
  });
}

/** A state that an editor typed beside or in place of the one that was written, and marks. */
function readState(row: TableRow, segment: AlignedSegment, { document, drafts }: BodyInput): Remark[] {
  const cell = row.children[3];
  if (cell === undefined) return [];
  const raw = document.text.slice(startOf(cell), endOf(cell));
  const { states, marks, unclear, unknown } = rowStateOf(raw, startOf(cell));
  const typed = states.filter((state) => state !== segment.state).at(-1);
  if (typed !== undefined) drafts.state(segment.id, typed);
  for (const mark of marks) drafts.mark(mark, [segment.id]);
  drafts.unclear(unclear, segment.id);
  if (unknown === '') return [];
  return [{ ...remarkOn('review-state-unknown', segment, startOf(cell)), arguments: { words: unknown } }];
}

function nearest(rows: readonly TableRow[], base: TableRow): TableRow {
  const french = plainText(base.children.slice(1, 2));
  const english = plainText(base.children.slice(2, 3));
  const own = rows.filter((row) => sameText(plainText(row.children.slice(1, 2)), french));
  const edited = own.filter((row) => !sameText(plainText(row.children.slice(2, 3)), english));
  return edited[0] ?? own[0] ?? rows[0]!;
}

function changedPair(segments: readonly AlignedSegment[], rows: readonly RowEdit[], prose: boolean): ChangedBlock {
  const markdown = rows
    .map((row) => row.markdown)
    .filter((raw) => raw !== '')
    .join(' ');
  return {
    ids: segments.map(({ id }) => id),
    at: rows.find(({ edit }) => edit.edited)?.at ?? 0,
    edits: rows.map(({ edit }) => edit),
    markdown: prose && rows.length === segments.length ? markdown : null,
    anew: false,
  };
}

function cellMarkdown(
  cell: TableRow['children'][number],
  { text }: MarkdownReading,
  marks: readonly EditorMark[],
): string {
  let out = '';
  let at = startOf(cell);
  for (const { place, end } of marks.toSorted((a, b) => a.place - b.place)) {
    out += text.slice(at, place).trimEnd();
    at = end;
  }
  return (out + text.slice(at, endOf(cell)))
    .trim()
    .replace(/^\|\s*|\s*(?<!\\)\|$/g, '')
    .replaceAll('\\|', '|')
    .replace(/<br\s*\/?>/gi, '\\\n');
}

/** Where the row of an earlier segment stands. */
function placeBefore(rows: readonly TableRow[], { id }: AlignedSegment): number {
  const number = Number(id.slice(1));
  const before = rows.filter((row) => Number(rowId(row)?.slice(1) ?? Number.POSITIVE_INFINITY) < number).at(-1);
  return before === undefined ? 0 : startOf(before);
}

function remarkOn(ruleId: string, { id }: AlignedSegment, at: number): Remark {
  return { ruleId, severity: 'functional', at, segment: id, arguments: {} };
}
