import { expect, it } from 'vitest';
import { firstWordsOf } from '../../../src/termbase/first-words.ts';
import { foldWord } from '../../../src/termbase/fold.ts';
import { formsOf } from '../../../src/termbase/forms.ts';
import { firstWord } from '../../../src/termbase/tokens.ts';
import { layer } from './termbase.ts';

it('has the first word of every form of every concept', () => {
  const lost = Object.entries(layer.concepts).flatMap(([id, concept]) => {
    const entry = layer.french[id];
    if (!entry) return [];
    const words = firstWordsOf(concept, entry);
    return formsOf(concept, entry)
      .map(({ text }) => text)
      .filter((text) => !words.has(foldWord(firstWord(text))));
  });
  expect(lost).toEqual([]);
});

it('takes explicit plurals, abbreviations and ligatures in', () => {
  const words = firstWordsOf(
    { kind: 'rank' },
    { preferred: 'œil', plural: 'yeux', feminine: 'œille', abbreviations: ['Gal'], acronym: 'OIL' },
  );
  expect([...words]).toEqual(expect.arrayContaining(['œil', 'oeil', 'yeux', 'gal', 'gals', 'oil']));
});
