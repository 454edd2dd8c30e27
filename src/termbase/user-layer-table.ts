import { InputError } from '../errors.ts';
import type { ConceptEntry, EnglishEntry, FrenchEntry } from './entries.ts';
import { readConditions } from './read-conditions.ts';
import { englishLanguages, makeUserLayer, preferredKey, type Rule, type UserConcept } from './user-layer.ts';
import { freeId, type Imported } from './user-layer-glossary.ts';

/** Rows under a header, as CSV has them. */
export interface TermTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Names of columns in other people's files, and the one they stand for. */
const otherNames: Readonly<Record<string, string>> = {
  french: 'fr',
  'fr-fr': 'fr',
  francais: 'fr',
  english: 'en',
  anglais: 'en',
  note: 'notes',
  remarque: 'notes',
  remarques: 'notes',
  comment: 'notes',
  commentaire: 'notes',
  status: 'rule',
  statut: 'rule',
  acronym: 'fr.acronym',
  sigle: 'fr.acronym',
  plural: 'fr.plural',
  pluriel: 'fr.plural',
  admitted: 'en.admitted',
  admis: 'en.admitted',
  forbidden: 'en.deprecated',
  interdit: 'en.deprecated',
  country: 'countries',
  pays: 'countries',
};
const ruleNames: Readonly<Record<string, Rule>> = {
  '': 'forced',
  forced: 'forced',
  force: 'forced',
  impose: 'forced',
  preferred: 'preferred',
  prefere: 'preferred',
  forbidden: 'forbidden',
  interdit: 'forbidden',
};
const lists = new Set(['admitted', 'abbreviations', 'acronyms', 'deprecated']);

/**
 * Makes a user's termbase of a table: a concept a row. Columns are `fr` and `en`, and as needed those of the JSON
 * (`kind`, `fr.plural`, `en.admitted`, `en-GB.preferred_one`…), several terms of a cell being parted by `|`.
 *
 * @throws {InputError} `terms-columns` {path} when `fr` or `en` is missing; `terms-field` {path, field}.
 */
export function fromTable({ header, rows }: TermTable, path: string): Imported {
  const columns = columnsOf(header);
  const has = (name: string) => columns.some((column) => column === name || column.startsWith(`${name}.preferred`));
  if (!has('fr') || !(has('en') || columns.includes('en.deprecated'))) throw new InputError('terms-columns', { path });
  const concepts: Record<string, UserConcept> = {};
  const contexts: Record<string, string[]> = {};
  const skipped: string[] = [];
  for (const [index, row] of rows.entries()) {
    const cells = columns.flatMap((column, at) => {
      const cell = row[at]?.trim() ?? '';
      return cell === '' ? [] : [[column, cell] as const];
    });
    const refuse = (column: string) => new InputError('terms-field', { path, field: `${index + 2}: ${column}` });
    const id = cells.find(([column]) => column === 'id')?.[1] ?? null;
    const french = cells.find(([column]) => column === 'fr')?.[1] ?? '';
    if (id?.startsWith('@')) contexts[id.slice(1)] = split(french);
    else {
      const concept = conceptOf(cells, refuse);
      if (concept) concepts[freeId(id, concept.french.preferred ?? french, concepts)] = concept;
      else skipped.push(String(index + 2));
    }
  }
  return { layer: makeUserLayer(concepts, contexts), skipped };
}

/** The columns that a first row means. */
export function columnsOf(header: readonly string[]): string[] {
  const named = header.map(columnOf);
  // « source » is where a rendering comes from, but beside « target » the French.
  const isPair = named.includes('target') && !named.includes('fr');
  return named.map((name) => (isPair && name === 'source' ? 'fr' : isPair && name === 'target' ? 'en' : name));
}

function columnOf(name: string): string {
  const plain = name.trim();
  const folded = plain.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const language = englishLanguages.find((one) => one.toLowerCase() === folded);
  return otherNames[folded] ?? language ?? (folded === 'source' || folded === 'target' ? folded : plain);
}

function conceptOf(
  cells: readonly (readonly [string, string])[],
  refuse: (column: string) => InputError,
): UserConcept | null {
  const entry: Record<string, unknown> = {};
  const french: Record<string, string | string[]> = {};
  const english: Record<string, Record<string, string | string[]>> = {};
  const notes: string[] = [];
  let rule: Rule = 'forced';
  for (const [column, cell] of cells) {
    const [language = '', key = ''] = /^(fr|en(?:-\p{Lu}{2})?)(?:\.(\w+))?$/u.exec(column)?.slice(1) ?? [];
    if (column === 'id') continue;
    if (column === 'notes') notes.push(...split(cell));
    else if (column === 'rule') {
      const named = ruleNames[cell.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()];
      if (named === undefined) throw refuse(column);
      rule = named;
    } else if (column === 'match')
      entry.match = readConditions(
        parse(cell, () => refuse(column)),
        refuse,
      );
    else if (column === 'countries') entry.countries = split(cell);
    else if (/^(?:kind|nato|service|definition|source)$/u.test(column)) entry[column] = cell;
    else if (language === 'fr') put(french, key || 'preferred', cell);
    else if (language !== '') {
      const terms = english[language] ?? {};
      put(terms, key || preferredKey(split(cell)[0] ?? ''), cell);
      english[language] = terms;
    } else notes.push(`${column}: ${cell}`);
  }
  const isWhole =
    typeof french.preferred === 'string' && Object.values(english).some((terms) => Object.keys(terms).length > 0);
  if (!isWhole) return null;
  return {
    entry: entry as Partial<ConceptEntry>,
    rule,
    notes,
    french: french as Partial<FrenchEntry>,
    english: english as Record<string, EnglishEntry>,
  };
}

/** Several terms in a cell of one term: the first is preferred, the others are admitted. */
function put(terms: Record<string, string | string[]>, key: string, cell: string): void {
  const [first = '', ...others] = split(cell);
  const isList = lists.has(key.split('_')[0] ?? '');
  const name = isList ? key : 'admitted';
  if (!isList) terms[key] = first;
  const more = isList ? [first, ...others] : others;
  if (more.length > 0) terms[name] = [...[terms[name] ?? []].flat(), ...more];
}

function split(cell: string): string[] {
  return cell
    .split(/(?<!\\)\|/u)
    .map((term) => term.replaceAll('\\|', '|').trim())
    .filter((term) => term !== '');
}

function parse(json: string, refuse: () => InputError): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw refuse();
  }
}
