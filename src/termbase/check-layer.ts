import { deprecatedElsewhere, plurals, unreachable } from './check-reach.ts';
import type { Conditions, EnglishEntry, Layer } from './entries.ts';
import { formsOf } from './forms.ts';
import { conceptKinds } from './kinds.ts';
import { conditionsOf } from './term-index.ts';

/** Something wrong with a termbase. `rule` is a stable name, `detail` the form or key it is about. */
export interface LayerFault {
  readonly rule:
    | 'kind-unknown'
    | 'nato-malformed'
    | 'country-malformed'
    | 'id-malformed'
    | 'french-missing'
    | 'english-missing'
    | 'concept-missing'
    | 'form-doubled'
    | 'overlay-same'
    | 'preferred-deprecated'
    | 'key-unknown'
    | 'term-blank'
    | 'list-unknown'
    | 'condition-phrase'
    | 'condition-unreachable'
    | 'deprecated-elsewhere'
    | 'plural-missing'
    | 'forbidden-unknown'
    | 'forbidden-preferred';
  readonly concept: string;
  readonly detail: string;
}

const englishKeys =
  /^(?:preferred(?:_\p{Lu}{2})?(?:_one|_other)?|acronym(?:_one|_other)?|(?:admitted|abbreviations|deprecated)(?:_\p{Lu}{2})?)$/u;

const frenchKeys = new Set('preferred plural feminine admitted abbreviations acronym acronyms deprecated'.split(' '));

/** Looks a termbase over: both languages there, forms not doubled, codes well formed, overlays that differ. */
export function checkLayer(layer: Layer): LayerFault[] {
  return [
    ...concepts(layer),
    ...strays(layer),
    ...doubled(layer),
    ...english(layer),
    ...unreachable(layer),
    ...deprecatedElsewhere(layer),
    ...plurals(layer),
  ];
}

function* concepts({ concepts, french, english, contexts }: Layer): Iterable<LayerFault> {
  for (const [concept, entry] of Object.entries(concepts)) {
    const fault = (rule: LayerFault['rule'], detail: string): LayerFault => ({ rule, concept, detail });
    if (!/^[a-z]+\.[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(concept)) yield fault('id-malformed', concept);
    if (!conceptKinds.includes(entry.kind)) yield fault('kind-unknown', entry.kind);
    if (entry.nato !== undefined && !/^(?:OF-(?:10|[1-9])|OF\(D\)|OR-[1-9])$/u.test(entry.nato))
      yield fault('nato-malformed', entry.nato);
    for (const country of entry.countries ?? [])
      if (!/^\p{Lu}{2}$/u.test(country)) yield fault('country-malformed', country);
    if (!french[concept]) yield fault('french-missing', '');
    if (!english.en?.[concept]) yield fault('english-missing', '');
    for (const word of wordsOf(entry.match)) {
      const list = word.startsWith('@') ? word.slice(1) : null;
      if (list === null && !/^[\p{L}\p{N}]+$/u.test(word)) yield fault('condition-phrase', word);
      if (list !== null && list !== 'country' && list !== 'start' && !contexts[list]) yield fault('list-unknown', list);
    }
    for (const key of Object.keys(french[concept] ?? {}))
      if (!frenchKeys.has(key)) yield fault('key-unknown', `fr ${key}`);
    for (const term of Object.values(french[concept] ?? {}).flat())
      if (term.trim() !== term || term === '') yield fault('term-blank', term);
  }
}

/** The words that conditions name: one word each, for they are compared with one word of the text. */
function wordsOf(match: Conditions | undefined): string[] {
  return Object.values(match ?? {})
    .filter((words) => typeof words === 'object')
    .flat();
}

function* strays({ concepts, french, english }: Layer): Iterable<LayerFault> {
  for (const terms of [french, ...Object.values(english)]) {
    for (const concept of Object.keys(terms))
      if (!concepts[concept]) yield { rule: 'concept-missing', concept, detail: '' };
  }
}

/** A form that two concepts claim on the same conditions: the later could never be found. */
function* doubled({ concepts, french, priority = {} }: Layer): Iterable<LayerFault> {
  const owners = new Map<string, string>();
  for (const [concept, entry] of Object.entries(concepts)) {
    const terms = french[concept];
    if (!terms) continue;
    for (const form of formsOf(entry, terms)) {
      const asked = conditionsOf(form, entry, terms.acronym !== undefined);
      const countries = asked?.near?.includes('@country') ? entry.countries : [];
      const key = JSON.stringify([form.text, form.form, asked, countries, priority[concept] ?? 0]);
      const owner = owners.get(key);
      if (owner !== undefined) yield { rule: 'form-doubled', concept, detail: `${form.text} (${owner})` };
      else owners.set(key, concept);
    }
  }
}

function* english({ english: languages }: Layer): Iterable<LayerFault> {
  for (const [language, entries] of Object.entries(languages)) {
    for (const [concept, entry] of Object.entries(entries)) {
      yield* keysOf(concept, entry);
      const base = language === 'en' ? undefined : languages.en?.[concept];
      for (const key of base ? Object.keys(entry) : []) {
        const same = JSON.stringify(base?.[key]) === JSON.stringify(entry[key]);
        if (same) yield { rule: 'overlay-same', concept, detail: `${language} ${key}` };
      }
      if (language === 'en' && !('preferred' in entry || 'preferred_one' in entry))
        yield { rule: 'english-missing', concept, detail: 'preferred' };
    }
  }
}

function* keysOf(concept: string, entry: EnglishEntry): Iterable<LayerFault> {
  const preferred = entry.preferred ?? entry.preferred_one;
  const wrong = entry.deprecated;
  for (const [key, value] of Object.entries(entry)) {
    if (!englishKeys.test(key)) yield { rule: 'key-unknown', concept, detail: key };
    for (const term of [value].flat())
      if (term.trim() !== term || term === '') yield { rule: 'term-blank', concept, detail: key };
  }
  if (typeof preferred === 'string' && Array.isArray(wrong) && wrong.includes(preferred)) {
    yield { rule: 'preferred-deprecated', concept, detail: preferred };
  }
}
