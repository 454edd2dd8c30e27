import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { InputError } from './errors.ts';
import { appendRow, readCsv, rowOf } from './formats/index.ts';
import { decodeTerms, parseTerms, termsKind } from './load-terms.ts';
import { insertConcept } from './termbase/insert-concept.ts';
import { conceptOfTerm, type NewTerm, sameTerm } from './termbase/new-term.ts';
import { recordOf } from './termbase/table-of.ts';
import { makeUserLayer, type UserLayer } from './termbase/user-layer.ts';
import { freeId } from './termbase/user-layer-glossary.ts';
import { columnsOf } from './termbase/user-layer-table.ts';

/** A user's termbase with a term more, not written yet. */
export interface WithTerm {
  /** The file's whole content, in the encoding that it had. */
  readonly bytes: Uint8Array;
  readonly layer: UserLayer;
  readonly id: string;
}

/**
 * Adds a term to a user's termbase (JSON, CSV or TSV; a file that is not there is begun), leaving everything else in it
 * as it is.
 *
 * @throws {InputError} `terms-add-tbx` {path}; `terms-add-same` {path, french, english, id}; `terms-add-column` {path,
 *   column} where a table has no column for what was given; and what the readers throw.
 */
export async function addTerm(path: string, term: NewTerm): Promise<WithTerm> {
  const kind = termsKind(path);
  if (kind === 'tbx') throw new InputError('terms-add-tbx', { path });
  const bytes = await readFile(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Uint8Array();
    throw error;
  });
  const before = decodeTerms(bytes, path);
  const old = isBegun(before, kind) ? parseTerms(before, path).layer : makeUserLayer({});
  const same = sameTerm(old.concepts, term);
  if (same !== null)
    throw new InputError('terms-add-same', { path, french: term.french, english: term.english, id: same });
  const concept = conceptOfTerm(term);
  const id = freeId(null, term.french, old.concepts);
  const text = kind === 'json' ? insertConcept(before, id, concept) : withRow(before, id, recordOf(id, concept), path);
  const { layer } = parseTerms(text, path);
  return { bytes: encodeAs(text, bytes), layer, id: Object.keys(layer.concepts).at(-1) ?? id };
}

/** Columns of a table that is begun: those that `NewTerm` fills. */
const begun = ['fr', 'en', 'rule', 'kind', 'fr.acronym', 'fr.plural', 'countries', 'notes'] as const;

/** Whether there is a termbase to keep: a file without a concept is one, too, though it cannot be used. */
function isBegun(text: string, kind: 'json' | 'csv'): boolean {
  if (kind === 'csv' || text.trim() === '') return text.trim() !== '';
  try {
    const { concepts = {} } = JSON.parse(text);
    return Object.keys(concepts).length > 0;
  } catch {
    // The reader says what is wrong.
    return true;
  }
}

function withRow(text: string, id: string, record: Readonly<Record<string, string>>, path: string): string {
  const { id: _, ...given } = Object.fromEntries(
    Object.entries(record).map(([column, cell]) => [/^en\.preferred(?:_one)?$/u.test(column) ? 'en' : column, cell]),
  );
  const names = text.trim() === '' ? begun : readCsv(text, path).header;
  const columns = columnsOf(names).map((column) => (/^en\.preferred(?:_one)?$/u.test(column) ? 'en' : column));
  const lost = Object.keys(given).find((column) => !columns.includes(column));
  if (lost !== undefined) throw new InputError('terms-add-column', { path, column: lost });
  const cells = columns.map((column, index) =>
    columns.indexOf(column) === index ? (column === 'id' ? id : (given[column] ?? '')) : '',
  );
  if (text.trim() !== '') return appendRow(text, cells);
  const separator = extname(path).toLowerCase() === '.csv' ? ',' : '\t';
  return [names, cells].map((row) => `${rowOf(row, separator)}\n`).join('');
}

/** Text in the encoding of what stood in the file, with its byte-order mark. */
function encodeAs(text: string, { 0: first, 1: second, 2: third }: Uint8Array): Uint8Array {
  if (first === 0xff && second === 0xfe) return Buffer.from(`\uFEFF${text}`, 'utf16le');
  if (first === 0xfe && second === 0xff) return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  return Buffer.from(first === 0xef && second === 0xbb && third === 0xbf ? `\uFEFF${text}` : text);
}
