import { InputError } from '../../errors.ts';

export type Separator = ',' | ';' | '\t';

/** A table: its first row apart, every row as long as the first. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads CSV as RFC 4180 has it, with any line ending. The separator is the one of `,`, `;` and tab that the first row
 * has most of. Rows that are blank are passed over, short ones filled up.
 *
 * @throws {InputError} `csv-quote` {path, line} for a quotation mark that is not closed, or text after a closed one;
 *   `csv-row` {path, line} for a row with more cells than the first.
 */
export function readCsv(text: string, path: string): Table {
  const plain = text.replace(/^\uFEFF/u, '');
  const lines = cells(plain, separatorOf(plain), path);
  const [header, ...rows] = lines.filter(({ row }) => row.some((cell) => cell.trim() !== ''));
  if (!header) return { header: [], rows: [] };
  const width = header.row.length;
  return {
    header: header.row.map((name) => name.trim()),
    rows: rows.map(({ row, line }) => {
      if (row.slice(width).some((cell) => cell.trim() !== '')) throw new InputError('csv-row', { path, line });
      return Array.from({ length: width }, (_, index) => row[index] ?? '');
    }),
  };
}

/** The separator of a table: counted in the first row, leaving out what stands between quotation marks. */
export function separatorOf(text: string): Separator {
  let best: Separator = ',';
  const counts: Record<Separator, number> = { ',': 0, ';': 0, '\t': 0 };
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && /[\r\n]/u.test(character)) {
      if (Object.values(counts).some((count) => count > 0)) break;
    } else if (!isQuoted && (character === ',' || character === ';' || character === '\t')) counts[character]++;
  }
  for (const candidate of [',', ';', '\t'] as const) if (counts[candidate] > counts[best]) best = candidate;
  return best;
}

function cells(text: string, separator: Separator, path: string): { row: string[]; line: number }[] {
  const found: { row: string[]; line: number }[] = [];
  let row: string[] = [];
  let line = 1;
  let start = 1;
  let at = 0;
  const endRow = () => {
    found.push({ row, line: start });
    row = [];
    start = line;
  };
  while (at < text.length) {
    let cell: string;
    if (text[at] === '"') {
      const opened = line;
      let end = text.indexOf('"', at + 1);
      while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
      if (end === -1) throw new InputError('csv-quote', { path, line: opened });
      cell = text.slice(at + 1, end).replaceAll('""', '"');
      line += cell.split('\n').length - 1;
      at = end + 1;
      if (at < text.length && text[at] !== separator && text[at] !== '\r' && text[at] !== '\n')
        throw new InputError('csv-quote', { path, line });
    } else {
      const end = endOfCell(text, at, separator);
      cell = text.slice(at, end);
      at = end;
    }
    row.push(cell);
    if (text[at] === separator) {
      at++;
      if (at === text.length) row.push('');
      continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line++;
    endRow();
  }
  if (row.length > 0) endRow();
  return found;
}

function endOfCell(text: string, from: number, separator: Separator): number {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}
