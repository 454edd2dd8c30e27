import { createInstance } from 'i18next';
import type { ConceptInfo } from '../model/annotation.ts';
import type { EnglishEntry, Layer } from './entries.ts';
import { englishPlural } from './inflect-english.ts';
import type { Variant } from './termbase.ts';

/** Looks a concept's preferred English or its acronym up; an empty string when there is none. */
export type Look = (info: ConceptInfo, key: 'preferred' | 'acronym', count?: ConceptInfo['count']) => string;

type Keys = Record<string, string>;

/**
 * An i18next of the termbase alone: a subject is a namespace, a concept's slug a key. It chooses the number by `count`,
 * a country's usage by `context`, and falls back from the variant to the common English.
 */
export function createLook(layer: Layer, variant: Variant): Look {
  const resources: Record<string, Record<string, Record<string, Keys>>> = {};
  for (const [language, concepts] of Object.entries(layer.english)) {
    const namespaces: Record<string, Record<string, Keys>> = {};
    for (const [id, entry] of Object.entries(concepts)) {
      const [subject = '', slug = ''] = id.split('.');
      namespaces[subject] = namespaces[subject] ?? {};
      namespaces[subject][slug] = keysOf(entry);
    }
    resources[language] = namespaces;
  }
  const instance = createInstance();
  void instance.init({
    lng: variant,
    fallbackLng: 'en',
    initAsync: false,
    resources,
    ns: Object.keys(resources.en ?? {}),
    interpolation: { escapeValue: false },
  });
  return (info, key, count = info.count) => {
    const [subject = '', slug = ''] = info.concept.split('.');
    const context = info.country === null ? {} : { context: info.country };
    return instance.t(`${subject}:${slug}.${key}`, {
      count: count === 'one' ? 1 : 2,
      defaultValue: '',
      skipInterpolation: true,
      ...context,
    });
  };
}

/** The strings of an entry, with the plurals that were left out as regular. */
function keysOf(entry: EnglishEntry): Keys {
  const keys: Keys = {};
  for (const [key, value] of Object.entries(entry)) {
    if (typeof value !== 'string') continue;
    keys[key] = value;
    const other = key.replace(/_one$/u, '_other');
    if (other !== key && !(other in entry)) keys[other] = englishPlural(value);
  }
  return keys;
}
