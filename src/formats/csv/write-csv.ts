import { type Separator, separatorOf, type Table } from './read-csv.ts';

/** Writes a table as RFC 4180 has it: commas, `\r\n`, quotation marks where a cell needs them. */
export function writeCsv({ header, rows }: Table): string {
  return [header, ...rows].map((row) => `${rowOf(row, ',')}\r\n`).join('');
}

/** A table's text with a row appended in its own separator and line ending; what stood there stays as it is. */
export function appendRow(text: string, cells: readonly string[]): string {
  const ending = /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';
  const gap = text === '' || /[\r\n]$/u.test(text) ? '' : ending;
  return `${text}${gap}${rowOf(cells, separatorOf(text))}${ending}`;
}

/** A row's text, without its line ending. */
export function rowOf(cells: readonly string[], separator: Separator): string {
  return cells.map(quoted).join(separator);
}

function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
