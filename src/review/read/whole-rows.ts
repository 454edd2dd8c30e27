import type { TableRow } from 'mdast';
import { wordOverlap } from '../../language/word-overlap.ts';
import { plainText, sameText } from './block-texts.ts';
import { isSegmentTable, rowId } from './document-groups.ts';
import type { ApartText } from './kept-apart.ts';
import { endOf, readMarkdown, startOf } from './markdown-reading.ts';
import type { Remark } from './remarks.ts';
import { rowStateOf } from './row-state.ts';

export interface WholeRows extends ApartText {
  readonly remarks: readonly Remark[];
}

/** A row's cells: number, French, English, state. */
const CELLS = 4;

/**
 * Escapes the bars that an editor typed in the cells of our rows: to Markdown, each starts another cell. The last cell is
 * the state, and the French is known (`french`, by segment id); what stands between them is English. Where the French or
 * the state is not as it was written, the row is asked about.
 */
export function withWholeRows({ text, inserted }: ApartText, french: ReadonlyMap<string, string>): WholeRows {
  if (!/^\|.*№/m.test(text)) return { text, inserted, remarks: [] };
  const rows = readMarkdown(text)
    .nodes.filter(isSegmentTable)
    .flatMap((table) => table.children.slice(1))
    .filter((row) => row.children.length > CELLS);
  const bars: number[] = [];
  const unsure: TableRow[] = [];
  for (const row of rows) {
    const known = french.get(rowId(row) ?? '') ?? '';
    const last = row.children.length - 1;
    const split = frenchEnd(row, known);
    const state = rowStateOf(text.slice(startOf(row.children[last]!), endOf(row.children[last]!)), 0);
    if (!sameText(plainOf(row, split), known) || state.unknown !== '') unsure.push(row);
    for (let at = 2; at < last; at++) if (at !== split) bars.push(startOf(row.children[at]!));
  }
  const shift = (at: number) => at + bars.filter((bar) => bar <= at).length;
  let out = text;
  for (const bar of bars.toReversed()) out = `${out.slice(0, bar)}\\${out.slice(bar)}`;
  return {
    text: out,
    inserted: [...inserted.map(shift), ...bars.map((bar) => shift(bar) - 1)].sort((a, b) => a - b),
    remarks: unsure.map((row) => ({
      ruleId: 'review-row-cells',
      severity: 'critical',
      at: shift(startOf(row)),
      segment: rowId(row),
      arguments: {},
    })),
  };
}

/** The first cell after the French: the French is as many cells as are most like it. */
function frenchEnd(row: TableRow, french: string): number {
  let [best, top] = [2, -1];
  for (let end = 2; end < row.children.length - 1; end++) {
    const own = plainOf(row, end);
    const score = sameText(own, french) ? 2 : wordOverlap(own, french);
    if (score > top) [best, top] = [end, score];
  }
  return best;
}

function plainOf(row: TableRow, end: number): string {
  return plainText(row.children.slice(1, end)).replaceAll('\uFFFC', '');
}
