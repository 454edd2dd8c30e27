import { InputError } from '../errors.ts';
import type { Glossary, GlossaryEntry, GlossaryTerm } from '../model/glossary.ts';
import type { ConceptEntry, EnglishEntry, FrenchEntry } from './entries.ts';
import { foldWord } from './fold.ts';
import { readConditions } from './read-conditions.ts';
import {
  englishLanguages,
  makeUserLayer,
  preferredKey,
  type Rule,
  type UserConcept,
  type UserLayer,
} from './user-layer.ts';

/** What a file gave, and which of its entries lack French or English. */
export interface Imported {
  readonly layer: UserLayer;
  /** Ids, or places in the file, of entries that were left out. */
  readonly skipped: readonly string[];
}

/**
 * Makes a user's termbase of a glossary. Ids that are none of ours give way to ones made of the French; terms in other
 * languages become notes.
 *
 * @throws {InputError} `terms-field` {path, field} when a condition of ours is broken.
 */
export function fromGlossary(glossary: Glossary, path: string): Imported {
  const concepts: Record<string, UserConcept> = {};
  const skipped: string[] = [];
  for (const [index, entry] of glossary.entries.entries()) {
    const terms = isForeign(entry.id) ? entry.terms.map(asAcronym) : entry.terms;
    const french = frenchOf(terms);
    const english = englishOf(terms);
    if (french === null || Object.keys(english).length === 0) skipped.push(entry.id ?? String(index + 1));
    else {
      const id = freeId(entry.id, french.preferred, concepts);
      concepts[id] = conceptOf(entry, id, french, english, path);
    }
  }
  return { layer: makeUserLayer(concepts, glossary.contexts ?? {}), skipped };
}

function conceptOf(
  entry: GlossaryEntry,
  id: string,
  french: FrenchEntry,
  english: Record<string, EnglishEntry>,
  path: string,
): UserConcept {
  const { match, countries, rule, ...texts } = entry.fields;
  const parse = (field: string, json: string): unknown => {
    try {
      return JSON.parse(json);
    } catch (cause) {
      throw new InputError('terms-field', { path, field: `${id}.${field}` }, { cause });
    }
  };
  const conditions = (json: string) =>
    readConditions(parse('match', json), (field) => new InputError('terms-field', { path, field: `${id}.${field}` }));
  const others = entry.terms.filter(({ language }) => !isFrench(language) && !isEnglish(language));
  const isShouted = /^[\p{Lu}\p{N}]{2,10}$/u.test(french.preferred) && isForeign(entry.id);
  const fields: Record<string, unknown> = {
    ...texts,
    ...(countries === undefined ? {} : { countries: parse('countries', countries) }),
    // « CHAT » of a glossary is no « chat ».
    ...(match === undefined ? (isShouted ? { match: { case: 'exact' } } : {}) : { match: conditions(match) }),
  };
  const isKept = entry.id !== null && isForeign(entry.id);
  return {
    entry: fields as Partial<ConceptEntry>,
    rule: (['preferred', 'forbidden'] as const satisfies readonly Rule[]).find((one) => one === rule) ?? 'forced',
    notes: [
      ...(isKept ? [`id: ${entry.id}`] : []),
      ...others.map(({ language, text }) => `${language}: ${text}`),
      ...entry.notes,
    ],
    french,
    english,
  };
}

/** Others call acronyms abbreviations; ours are short forms that stand before a name. */
function asAcronym(term: GlossaryTerm): GlossaryTerm {
  const isShouted = term.type === 'abbreviation' && /^[\p{Lu}\p{N}]{2,}$/u.test(term.text);
  return isShouted ? { ...term, type: 'acronym' } : term;
}

function isForeign(id: string | null): boolean {
  return id === null || !/^[a-z]+\.[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id);
}

/** The file's id where it is one of ours, else one made of the French; a figure keeps it from being another's. */
export function freeId(id: string | null, french: string, taken: Readonly<Record<string, unknown>>): string {
  const slug = foldWord(french)
    .replaceAll('œ', 'oe')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
  const wanted = id !== null && !isForeign(id) ? id : `user.${slug || 'term'}`;
  if (!Object.hasOwn(taken, wanted)) return wanted;
  let number = 2;
  while (Object.hasOwn(taken, `${wanted}-${number}`)) number++;
  return `${wanted}-${number}`;
}

function isFrench(language: string): boolean {
  return /^fr(?:-|$)/u.test(language);
}

function isEnglish(language: string): boolean {
  return /^en(?:-|$)/u.test(language);
}

function frenchOf(all: readonly GlossaryTerm[]): FrenchEntry | null {
  const terms = all.filter(({ language }) => isFrench(language));
  const full = terms.filter(({ type, standing }) => type === 'full' && standing === 'preferred');
  const plain = full.filter(({ number, feminine }) => number !== 'other' && !feminine);
  const acronyms = terms.filter(({ type, standing }) => type === 'acronym' && standing !== 'deprecated');
  const main = plain[0] ?? full[0] ?? terms.find(({ type }) => type === 'full') ?? acronyms[0] ?? terms[0];
  if (!main) return null;
  const plural = full.find((term) => term.number === 'other' && term !== main);
  const feminine = full.find((term) => term.feminine && term !== main);
  const acronym = acronyms.find((term) => term.standing === 'preferred' && term !== main);
  const rest = (standing: GlossaryTerm['standing']) =>
    terms.filter((term) => term.type === 'full' && term.standing === standing && term !== main);
  const extra = plain.filter((term) => term !== main);
  return {
    preferred: main.text,
    ...(plural ? { plural: plural.text } : {}),
    ...(feminine ? { feminine: feminine.text } : {}),
    ...listOf('admitted', [...extra, ...rest('admitted')]),
    ...listOf(
      'abbreviations',
      terms.filter(({ type }) => type === 'abbreviation'),
    ),
    ...(acronym ? { acronym: acronym.text } : {}),
    ...listOf(
      'acronyms',
      acronyms.filter((term) => term !== acronym && term !== main),
    ),
    ...listOf('deprecated', [
      ...rest('deprecated'),
      ...terms.filter(({ type, standing }) => type === 'acronym' && standing === 'deprecated'),
    ]),
  };
}

function listOf(key: string, terms: readonly GlossaryTerm[]): Record<string, string[]> {
  return terms.length > 0 ? { [key]: terms.map(({ text }) => text) } : {};
}

/** English by language; where the file has no plain `en`, American or else its first English stands for it. */
function englishOf(all: readonly GlossaryTerm[]): Record<string, EnglishEntry> {
  const terms = all.filter(({ language }) => isEnglish(language));
  const found: Record<string, EnglishEntry> = {};
  const base = ['en', 'en-US'].find((tag) => terms.some(({ language }) => language === tag)) ?? terms[0]?.language;
  for (const language of new Set(terms.map((term) => term.language))) {
    const known = language === base ? 'en' : englishLanguages.find((one) => one === language);
    const own = entryOf(
      terms.filter((term) => term.language === language),
      known === 'en',
    );
    if (known && Object.keys(own).length > 0) found[known] = own;
  }
  const isRendered = Object.keys(found.en ?? {}).some((key) => key.startsWith('preferred'));
  return isRendered ? found : {};
}

/** An entry needs a preferred term, an overlay over one does not. */
function entryOf(terms: readonly GlossaryTerm[], isBase: boolean): EnglishEntry {
  const entry: Record<string, string | string[]> = {};
  const push = (key: string, text: string) => {
    entry[key] = [...[entry[key] ?? []].flat(), text];
  };
  const hasPreferred =
    !isBase || terms.some(({ standing, type }) => standing === 'preferred' && type !== 'abbreviation');
  const isCountable = terms.some(({ type, text, number }) => type === 'full' && (number ?? numberOf(text)) === 'one');
  for (const { text, standing, type, number, country } of terms) {
    const of = (name: string) => (country === null ? name : `${name}_${country}`);
    if (type === 'abbreviation') push(of('abbreviations'), text);
    else if (standing === 'deprecated') push(of('deprecated'), text);
    else if (standing === 'admitted' && hasPreferred) push(of('admitted'), text);
    else {
      const kind = type === 'acronym' ? of('acronym') : of('preferred');
      const chosen = number ?? (type === 'acronym' ? (isCountable ? 'one' : 'none') : numberOf(text));
      const key = chosen === 'none' ? kind : `${kind}_${chosen}`;
      if (key in entry) push(of('admitted'), text);
      else entry[key] = text;
    }
  }
  // A glossary that has an acronym and nothing longer means it as the term.
  const { acronym, ...rest } = entry;
  const isAlone = isBase && acronym !== undefined && !Object.keys(entry).some((key) => key.startsWith('preferred'));
  return isAlone ? { preferred: acronym, ...rest } : entry;
}

function numberOf(text: string): 'one' | 'none' {
  return preferredKey(text) === 'preferred' ? 'none' : 'one';
}
