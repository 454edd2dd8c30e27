import type { TermRow } from './term-rows.ts';

/** The columns of the audit sheet, in order. */
const columns = [
  'article',
  'segment',
  'line',
  'column',
  'source',
  'kind',
  'concept',
  'wanted',
  'english',
  'start',
  'end',
  'standing',
  'by',
  'allowed',
  'before',
] as const satisfies readonly (keyof TermRow)[];

/** The audit sheet as a table. */
export function termReportTable(rows: readonly TermRow[]): {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  return { header: columns, rows: rows.map((row) => columns.map((column) => cell(row[column]))) };
}

/** The audit sheet as data. */
export function termReportJson(rows: readonly TermRow[]): string {
  return `${JSON.stringify({ format: 'interligne-term-report', version: 1, rows }, null, 2)}\n`;
}

function cell(value: string | number | boolean | null): string {
  if (value === null) return '';
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}
