import { expect, it } from 'vitest';
import { fittedOffers } from '../../../pipeline/align/offers.ts';
import type { Match, TranslatedSegment } from '../../../src/model/segment.ts';

const cases: readonly [source: string, before: string, target: string, fitted: string][] = [
  [
    'Le 7 juin, 1 012 soldats ont quitté Niamey.',
    'Le 12 mai, 946 soldats ont quitté Niamey.',
    'On May 12, 946 soldiers left Niamey.',
    'On June 7, 1,012 soldiers left Niamey.',
  ],
  ['Ils sont quinze.', 'Ils sont douze.', 'There are twelve of them.', 'There are 15 of them.'],
  [
    'Le convoi part à 14 h 30.',
    'Le convoi part à 6 h.',
    'The convoy leaves at 6 a.m.',
    'The convoy leaves at 2:30 p.m.',
  ],
  // As many values, but one of them twice in the English: which one is meant, nobody knows.
  ['Il y a 4 morts et 3 blessés.', 'Il y a 2 morts et 3 blessés.', '2 dead (2), 3 wounded.', '2 dead (2), 3 wounded.'],
  ['Il y a 4 morts.', 'Il y a des morts.', 'There are dead.', 'There are dead.'],
];

it.each(cases)('%s', (source, before, target, fitted) => {
  const match: Match = { kind: 'fuzzy', score: 90, source: before, target: { text: target, marks: [] } };
  const segment = { source: { text: source, marks: [] }, match, others: [match] } as Partial<TranslatedSegment>;
  const offers = fittedOffers(segment as TranslatedSegment, 'en-US');
  expect(offers.match?.target.text).toBe(fitted);
  expect(offers.others?.[0]?.target.text).toBe(fitted);
});
