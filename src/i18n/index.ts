import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from 'i18next';
import type { Text, Texts } from '../model/texts.ts';

export type Locale = 'fr' | 'en';

const namespaces = ['interface', 'messages', 'errors', 'document'] as const;

/** Loads the interface texts of both languages from `locales/`. */
export function loadTexts(localesPath: string): Texts {
  return { fr: load(localesPath, 'fr'), en: load(localesPath, 'en') };
}

/** The interface language that the environment asks for: French for any `fr*`, else English. */
export function detectLocale(environment: Readonly<Record<string, string | undefined>>): Locale {
  // The order of POSIX: LC_ALL over LC_MESSAGES over LANG.
  const wanted = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return wanted.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

function load(localesPath: string, locale: Locale): Text {
  const resources = Object.fromEntries(
    namespaces.map((name) => [name, JSON.parse(readFileSync(join(localesPath, locale, `${name}.json`), 'utf8'))]),
  );
  const instance = createInstance();
  void instance.init({
    lng: locale,
    initAsync: false,
    resources: { [locale]: resources },
    defaultNS: 'interface',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return (key, values = {}) => instance.t(key, values);
}
