import { createInstance, type i18n } from 'i18next';
import type { ConceptInfo } from '../model/annotation.ts';
import { partsOf } from './compound.ts';
import type { EnglishEntry, Layer } from './entries.ts';
import { englishPlural, pluralOf } from './inflect.ts';
import { spellings } from './spellings.ts';
import type { Termbase, Variant } from './termbase.ts';

export type Renderer = Pick<Termbase, 'preferred' | 'allowed' | 'deprecated' | 'french'> &
  Required<Pick<Termbase, 'article'>>;

const numbers = ['one', 'other'] as const;
const languages = ['en', 'en-US', 'en-GB'] as const;

/** Renders concepts in one English variant. i18next chooses number, country and variant; what it chose is kept. */
export function createRenderer(layer: Layer, variant: Variant): Renderer {
  const instance = createTexts(layer, variant);
  const entries = (id: string): EnglishEntry[] =>
    languages.map((language) => layer.english[language]?.[id]).filter((entry) => entry !== undefined);

  const look = (info: ConceptInfo, key: 'preferred' | 'acronym', count = info.count): string => {
    const [subject = '', slug = ''] = info.concept.split('.');
    const options = {
      count: count === 'one' ? 1 : 2,
      defaultValue: '',
      ...(info.country ? { context: info.country } : {}),
    };
    return instance.t(`${subject}:${slug}.${key}`, options);
  };

  const written = (info: ConceptInfo): string => {
    const parts = partsOf(info.concept);
    if (parts)
      return `${bare(look({ ...info, concept: parts[0] }, 'preferred', 'one'))} ${bare(look({ ...info, concept: parts[1] }, 'preferred'))}`;
    return (info.form === 'acronym' && look(info, 'acronym')) || look(info, 'preferred');
  };

  const list = (info: ConceptInfo, key: 'admitted' | 'abbreviations' | 'deprecated'): string[] =>
    entries(info.concept).flatMap((entry) => {
      const own = info.country ? entry[`${key}_${info.country}`] : undefined;
      const found = own ?? entry[key];
      return typeof found === 'object' ? found : [];
    });

  const allowed = (info: ConceptInfo): string[] => {
    const parts = partsOf(info.concept);
    if (parts) {
      const [adjectives, heads] = parts.map((concept) => allowed({ ...info, concept }));
      return [...new Set(adjectives!.flatMap((adjective) => heads!.map((head) => `${adjective} ${head}`)))];
    }
    const preferred = numbers.flatMap((count) => [look(info, 'preferred', count), look(info, 'acronym', count)]);
    const others = entries(info.concept).flatMap((entry) => stringsFor(entry, info.country));
    const admitted = list(info, 'admitted').flatMap((term) => [term, englishPlural(term)]);
    const abbreviations = list(info, 'abbreviations').flatMap((term) => [
      term,
      term.replaceAll('.', ''),
      englishPlural(term.replaceAll('.', '')),
    ]);
    const isRank = layer.concepts[info.concept]?.kind === 'rank';
    const all = [...preferred, ...others, ...admitted, ...abbreviations].filter(Boolean).map(bare);
    return [...new Set(all.flatMap((term) => spellings(term, isRank)))];
  };

  const french = (info: ConceptInfo): string => {
    const parts = partsOf(info.concept);
    const entry = layer.french[parts ? parts[1] : info.concept];
    if (!entry) return '';
    if (info.form === 'acronym' && entry.acronym) return entry.acronym;
    return info.count === 'one' ? entry.preferred : (entry.plural ?? pluralOf(entry.preferred));
  };

  return {
    preferred: remembered((info) => bare(written(info))),
    allowed: remembered(allowed),
    deprecated: remembered((info) => {
      const ids = partsOf(info.concept) ?? [info.concept];
      const wrong = ids.flatMap((concept) => list({ ...info, concept }, 'deprecated'));
      const right = new Set(allowed(info));
      return [...new Set(wrong.flatMap((term) => [term, englishPlural(term)]))].filter((term) => !right.has(term));
    }),
    french: remembered(french),
    article: remembered((info) => !partsOf(info.concept) && /^the /u.test(written(info))),
  };
}

/** Every string of an entry that holds for a country: its own usage, or where there is none or no country is known, all. */
function stringsFor(entry: EnglishEntry, country: string | null): string[] {
  return Object.entries(entry).flatMap(([key, value]) => {
    if (typeof value !== 'string') return [];
    const [, own] = /^\p{Ll}+_(\p{Lu}{2})(?:_|$)/u.exec(key) ?? [];
    if (country && own !== country && (own || `preferred_${country}_one` in entry || `preferred_${country}` in entry))
      return [];
    return /_one$/u.test(key) || own || key === 'preferred'
      ? [value, key.endsWith('_one') ? englishPlural(value) : value]
      : [value];
  });
}

function bare(term: string): string {
  return term.replace(/^the /u, '');
}

function remembered<T>(render: (info: ConceptInfo) => T): (info: ConceptInfo) => T {
  const known = new Map<string, T>();
  return (info) => {
    const key = `${info.concept} ${info.count} ${info.country ?? ''} ${info.form}`;
    let value = known.get(key);
    if (value === undefined) {
      value = render(info);
      known.set(key, value);
    }
    return value;
  };
}

/** An i18next of the termbase alone: a subject is a namespace, a concept's slug a key. */
function createTexts(layer: Layer, variant: Variant): i18n {
  const resources: Record<string, Record<string, Record<string, Record<string, string>>>> = {};
  for (const [language, concepts] of Object.entries(layer.english)) {
    for (const [id, entry] of Object.entries(concepts)) {
      const [subject = '', slug = ''] = id.split('.');
      const namespaces = (resources[language] ??= {});
      const keys = (namespaces[subject] ??= {});
      keys[slug] = withPlurals(entry);
    }
  }
  const instance = createInstance();
  void instance.init({
    lng: variant,
    fallbackLng: 'en',
    initAsync: false,
    resources,
    ns: Object.keys(resources['en'] ?? {}),
    interpolation: { escapeValue: false, skipOnVariables: true },
    returnEmptyString: true,
  });
  return instance;
}

function withPlurals(entry: EnglishEntry): Record<string, string> {
  const keys: Record<string, string> = {};
  for (const [key, value] of Object.entries(entry)) {
    if (typeof value !== 'string') continue;
    keys[key] = value;
    if (!key.endsWith('_one')) continue;
    const other = `${key.slice(0, -4)}_other`;
    const given = entry[other];
    keys[other] = typeof given === 'string' ? given : englishPlural(value);
  }
  return keys;
}
