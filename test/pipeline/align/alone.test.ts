import { describe, expect, it } from 'vitest';
import { createTranslate } from '../../../pipeline/translate/index.ts';
import type { Engine } from '../../../src/engines/engine.ts';
import { alignArticle, articleOf, noted } from './align-noted.ts';

/** Aligns a sentence of an engine that places no marks and has the English of its terms' words alone. */
async function aligned(french: string, english: string, alone: Readonly<Record<string, string>>) {
  const segment = { ...noted(french, ''), match: null, repeatOf: null };
  const engine: Engine = {
    statement: { name: 'table', model: '', identity: 'table', gist: false },
    marks: false,
    batchSize: 8,
    translate: async (batch) => batch.map(({ text }) => ({ text: alone[text] ?? english, marks: [] })),
    close: async () => {},
  };
  const translated = await createTranslate({ engine })(articleOf([segment]), new AbortController().signal);
  const [done] = alignArticle(translated);
  return { text: done?.target.text, by: done?.repairs.map((repair) => repair.by) };
}

describe('a term whose place is told by its words alone', () => {
  it.each([
    ['La {term:unit.section|section} avance.', 'The squad advances.', { section: 'Squad' }, 'The platoon advances.'],
    [
      'Le {rank:rank.col>2|colonel} {person:Diallo|Diallo} parle.',
      'The chief Diallo speaks.',
      { colonel: 'the chief' },
      'Colonel Diallo speaks.',
    ],
  ])('%s', async (french, english, alone, expected) => {
    expect(await aligned(french, english, alone)).toEqual({ text: expected, by: ['alone'] });
  });

  it('stays where the words stand twice, or not at all', async () => {
    const french = 'La {term:unit.section|section} avance.';
    for (const [english, alone] of [
      ['The squad joins a squad.', 'squad'],
      ['The squad advances.', 'branch'],
    ] as const)
      expect(await aligned(french, english, { section: alone })).toEqual({ text: english, by: [] });
  });
});
