import { createHash } from 'node:crypto';
import { InputError } from '../errors.ts';
import type { ConceptEntry, EnglishEntry, FrenchEntry, Layer } from './entries.ts';
import { readConditions } from './read-conditions.ts';

/**
 * What a user's English does to the shipped one of the same French. `forced`: no other English is right; `preferred`:
 * ours stays admitted; `forbidden`: it is wrong, ours is right.
 */
export type Rule = 'forced' | 'preferred' | 'forbidden';

/** A concept as a user gives it: what is left out comes from the shipped concept of the same id or French, or a default. */
export interface UserConcept {
  readonly entry: Partial<ConceptEntry>;
  readonly rule: Rule;
  /** Notes of the file it comes from, kept for whoever reads them. */
  readonly notes: readonly string[];
  readonly french: Partial<FrenchEntry>;
  /** By language: `en`, `en-US`, `en-GB`. */
  readonly english: Readonly<Record<string, EnglishEntry>>;
}

/** A user's own termbase, by concept id. */
export interface UserLayer {
  readonly concepts: Readonly<Record<string, UserConcept>>;
  readonly contexts: Readonly<Record<string, readonly string[]>>;
  readonly hash: string;
}

export const englishLanguages = ['en', 'en-US', 'en-GB'] as const;
export const rules: readonly Rule[] = ['forced', 'preferred', 'forbidden'];
const texts = ['kind', 'nato', 'service', 'definition', 'source'] as const;

/**
 * Reads a user's termbase from its JSON: `concepts` by id, each with `fr`, `en` and what `concepts.json` takes; `fr` and
 * `en` may be a plain string. See docs/termbase.md.
 *
 * @throws {InputError} `terms-json` when it is no JSON, `terms-field` {path, field} when a field has the wrong form.
 */
export function parseUserLayer(text: string, path: string): UserLayer {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new InputError('terms-json', { path, reason: cause instanceof Error ? cause.message : '' }, { cause });
  }
  const refuse = (field: string) => new InputError('terms-field', { path, field });
  const whole = record(value, '{…}', refuse);
  const concepts = Object.entries(record(whole.concepts ?? {}, 'concepts', refuse)).map(
    ([id, concept]) => [id, readConcept(id, concept, refuse)] as const,
  );
  const contexts = Object.entries(record(whole.contexts ?? {}, 'contexts', refuse)).map(
    ([name, words]) => [name, list(words, `contexts.${name}`, refuse)] as const,
  );
  if (concepts.length === 0) throw refuse('concepts');
  return makeUserLayer(Object.fromEntries(concepts), Object.fromEntries(contexts));
}

/** A user layer of what was read, with its hash. */
export function makeUserLayer(concepts: UserLayer['concepts'], contexts: UserLayer['contexts'] = {}): UserLayer {
  const hash = createHash('sha256')
    .update(JSON.stringify([concepts, contexts]))
    .digest('hex');
  return { concepts, contexts, hash };
}

/** A whole termbase in the form of a user's, to be exported. */
export function userLayerOf(layer: Layer): UserLayer {
  const concepts = Object.entries(layer.concepts).map(([id, entry]) => {
    const english = Object.entries(layer.english).flatMap(([language, entries]) =>
      entries[id] ? [[language, entries[id]] as const] : [],
    );
    return [
      id,
      { entry, rule: 'forced', notes: [], french: layer.french[id] ?? {}, english: Object.fromEntries(english) },
    ] as const satisfies readonly [string, UserConcept];
  });
  return makeUserLayer(Object.fromEntries(concepts), layer.contexts);
}

/** Several users' termbases as one; of two concepts with one id the later stays. */
export function joinUserLayers(layers: readonly UserLayer[]): UserLayer {
  return makeUserLayer(
    Object.assign({}, ...layers.map(({ concepts }) => concepts)),
    Object.assign({}, ...layers.map(({ contexts }) => contexts)),
  );
}

/** The JSON that `parseUserLayer` reads. */
export function formatUserLayer({ concepts, contexts }: UserLayer): string {
  const entries = Object.entries(concepts).map(([id, concept]) => [id, formatUserConcept(concept)] as const);
  const lists = Object.keys(contexts).length > 0 ? { contexts } : {};
  return `${JSON.stringify({ concepts: Object.fromEntries(entries), ...lists }, null, 2)}\n`;
}

/** A concept as the JSON of a user's termbase has it. */
export function formatUserConcept({ entry, rule, notes, french, english }: UserConcept): Record<string, unknown> {
  const head = { ...entry, ...(rule === 'forced' ? {} : { rule }), ...(notes.length > 0 ? { notes } : {}) };
  const languages = Object.entries(english).filter(([, keys]) => Object.keys(keys).length > 0);
  return { ...head, fr: french, ...Object.fromEntries(languages) };
}

/** The key for an English term of which no more is known: a name or an adjective has no plural, any other has. */
export function preferredKey(term: string): 'preferred' | 'preferred_one' {
  return /^(?:the )?\p{Lu}/u.test(term) || /[^s]s$/u.test(term) ? 'preferred' : 'preferred_one';
}

const textKeys = /^(?:preferred|acronym|plural|feminine)(?:_|$)/u;
const listKeys = /^(?:admitted|abbreviations|acronyms|deprecated)(?:_|$)/u;

type Refuse = (field: string) => InputError;

function readConcept(id: string, value: unknown, refuse: Refuse): UserConcept {
  const at = (field: string) => `concepts["${id}"].${field}`;
  if (!/^[a-z]+\.[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id)) throw refuse(`concepts["${id}"]`);
  const { fr, rule = 'forced', notes = [], match, countries, ...rest } = record(value, `concepts["${id}"]`, refuse);
  const known = rules.find((one) => one === rule);
  if (known === undefined) throw refuse(at('rule'));
  const fields: Record<string, unknown> = {};
  const english: Record<string, EnglishEntry> = {};
  for (const [field, one] of Object.entries(rest)) {
    if (englishLanguages.some((language) => language === field)) {
      english[field] = terms(typeof one === 'string' ? { [preferredKey(one)]: one } : one, at(field), refuse);
    } else if (texts.some((name) => name === field) && typeof one === 'string') fields[field] = one;
    else throw refuse(at(field));
  }
  if (countries !== undefined) fields.countries = list(countries, at('countries'), refuse);
  if (match !== undefined) fields.match = readConditions(match, (name) => refuse(at(name)));
  const french = fr === undefined ? {} : terms(typeof fr === 'string' ? { preferred: fr } : fr, at('fr'), refuse);
  // Kinds and what conditions name are looked over by `checkLayer`, with those of the shipped termbase.
  return { entry: fields, rule: known, notes: list(notes, at('notes'), refuse), french, english };
}

function terms(value: unknown, field: string, refuse: Refuse): Record<string, string | string[]> {
  const found = Object.entries(record(value, field, refuse)).map(([key, one]) => {
    const isList = listKeys.test(key);
    if (textKeys.test(key) && typeof one !== 'string') throw refuse(`${field}.${key}`);
    // One term may stand for a list of one; keys that are none of ours are told by `checkLayer`.
    const term = typeof one === 'string' ? (isList ? [one] : one) : list(one, `${field}.${key}`, refuse);
    if ([term].flat().some((word) => word.trim() === '')) throw refuse(`${field}.${key}`);
    return [key, term] as const;
  });
  return Object.fromEntries(found);
}

function list(value: unknown, field: string, refuse: Refuse): string[] {
  if (!Array.isArray(value)) throw refuse(field);
  return value.map((one: unknown) => {
    if (typeof one !== 'string') throw refuse(field);
    return one;
  });
}

function record(value: unknown, field: string, refuse: Refuse): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse(field);
  return Object.fromEntries(Object.entries(value));
}
