import type { Table } from './read-csv.ts';

/** Writes a table as RFC 4180 has it: commas, `\r\n`, quotation marks where a cell needs them. */
export function writeCsv({ header, rows }: Table): string {
  return [header, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
