import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCsv } from '../../../src/formats/index.ts';
import { checkLayer } from '../../../src/termbase/check-layer.ts';
import { checkUserLayer } from '../../../src/termbase/check-user-layer.ts';
import type { Layer } from '../../../src/termbase/entries.ts';
import { createTermbase } from '../../../src/termbase/load.ts';
import type { Termbase } from '../../../src/termbase/termbase.ts';
import { parseUserLayer } from '../../../src/termbase/user-layer.ts';
import { overlay } from '../../../src/termbase/user-layer-overlay.ts';
import { fromTable } from '../../../src/termbase/user-layer-table.ts';
import { layer, localesPath } from './termbase.ts';

const page = readFileSync(join(localesPath, '..', 'docs', 'termbase.md'), 'utf8');

function blocks(language: string): string[] {
  return [...page.matchAll(/```(\w+)\n(.*?)```/gsu)].flatMap(([, name, text = '']) =>
    name === language ? [text] : [],
  );
}

it('adds the term of docs/termbase.md as written there', () => {
  const [concept, french, english] = blocks('json')
    .slice(1, 4)
    .map((entry) => JSON.parse(`{${entry}}`));
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

it('lays the tables of docs/termbase.md over ours as it says', () => {
  const own = [
    fromTable(readCsv(blocks('csv')[0] ?? '', 'x.csv'), 'x.csv').layer,
    parseUserLayer(blocks('json')[0] ?? '', 'x.json'),
  ];
  const [fromCsv, fromJson] = own.map((one) => createTermbase(overlay(layer, one), 'en-US'));
  expect(own.flatMap((one) => checkUserLayer(layer, one))).toEqual([]);
  const english = (termbase: Termbase | undefined, text: string) =>
    termbase?.match(text).map((match) => termbase.preferred(match));
  expect(english(fromCsv, 'Le commandant Sow')).toContain('squadron leader');
  expect(english(fromCsv, 'deux groupements de la flottille')).toEqual(['riverine groups']);
  expect(english(fromCsv, 'Le sous-lieutenant Ba')).toContain('second lieutenant');
  expect(english(fromJson, 'Le GF')).toEqual(['riverine group']);
});
