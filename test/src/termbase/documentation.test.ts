import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkLayer } from '../../../src/termbase/check-layer.ts';
import type { Layer } from '../../../src/termbase/entries.ts';
import { createTermbase } from '../../../src/termbase/load.ts';
import { layer, localesPath } from './termbase.ts';

it('adds the term of docs/termbase.md as written there', () => {
  const page = readFileSync(join(localesPath, '..', 'docs', 'termbase.md'), 'utf8');
  const [concept, french, english] = [...page.matchAll(/```json\n(.*?)```/gsu)].map(([, entry]) =>
    JSON.parse(`{${entry}}`),
  );
  const withSubject = (entries: Record<string, never>) =>
    Object.fromEntries(Object.entries(entries).map(([slug, entry]) => [`unit.${slug}`, entry]));
  const extended: Layer = {
    ...layer,
    concepts: { ...layer.concepts, ...concept },
    french: { ...layer.french, ...withSubject(french) },
    english: { ...layer.english, en: { ...layer.english.en, ...withSubject(english) } },
  };
  expect(checkLayer(extended)).toEqual([]);
  const termbase = createTermbase(extended, 'en-US');
  const found = termbase
    .match('Deux compagnies d’éclairage et d’appui, la CEA.')
    .map((match) => termbase.preferred(match));
  expect(found).toEqual(['reconnaissance and support companies', 'reconnaissance and support company']);
});
