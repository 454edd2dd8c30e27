import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEnglishValues, findFrenchValues, sameValue, type Value } from '../../../src/language/index.ts';

const one = (values: readonly Value[]): Value => {
  expect(values).toHaveLength(1);
  return values[0]!;
};

describe('a French value and its English', () => {
  it.each([
    ['946 soldats', '946 soldiers'],
    ['1 000', '1,000'],
    ['un millier', 'a thousand'],
    ['près d’un millier', 'nearly 1,000'],
    ['une quinzaine', 'about fifteen'],
    ['une douzaine', 'a dozen'],
    ['2,5 millions', '2.5 million'],
    ['3 milliards', 'three billion'],
    ['les deux pays', 'both countries'],
    ['deux fois', 'twice'],
    ['deux tiers', 'two-thirds'],
    ['le 19 mai', 'on May 19'],
    ['le 19 mai', '19 May 2024'],
    ['lundi 3 juin 2024', 'Monday, June 3, 2024'],
    ['fin 2023', 'late 2023'],
    ['les années 1990', 'the 1990s'],
    ['en 2023', 'in 2023'],
    ['14 h 30', '2:30 p.m.'],
    ['14 h 30', '14:30'],
    ['à 14 h', 'at 2 p.m.'],
    ['14h30 TU', '14:30 GMT'],
    ['minuit', 'midnight'],
    ['à 24 h', 'midnight'],
    ['6 heures du soir', '6 p.m.'],
    ['la 101e base', 'the 101st base'],
    ['le vingt et unième', 'the twenty-first'],
    ['le XXIe siècle', 'the 21st century'],
    ['12,7 mm', '12.7mm'],
    ['30 %', '30 percent'],
    ['1 700 km', '1,700 kilometers'],
    ['5 milliards de francs CFA', '5 billion CFA francs'],
    ['3 Md€', '€3 billion'],
    ['Vidal, 28 ans', 'Vidal, 28,'],
    ['une demi-heure', 'half an hour'],
    ['2000 soldats', '2000 soldiers'],
    ['quinze jours', 'two weeks'],
    ['48 heures', 'two days'],
    ['18 mois', 'a year and a half'],
    ['les trois derniers mois', 'the last three months'],
    ['moins cinq degrés', 'minus five degrees'],
    ['35 degrés', '35 degrees Celsius'],
  ])('%s is %s', (french, english) => {
    expect(sameValue(one(findFrenchValues(french)), one(findEnglishValues(english)))).toBe(true);
  });

  it.each([
    ['946 soldats', '945 soldiers'],
    ['2,5 millions', '2.5 billion'],
    ['3 milliards', '3 million'],
    ['le 19 mai 2024', 'on May 19'],
    ['le 19 mai', 'on May 18'],
    ['lundi 3 juin', 'Tuesday, June 3'],
    ['14 h 30', '4:30 p.m.'],
    ['14h30 GMT', '2:30 p.m.'],
    ['30 %', '30'],
    ['60 milles nautiques', '60 miles'],
    ['la 101e base', '101 bases'],
    ['28 jours', '28'],
    ['5 millions d’euros', '$5 million'],
  ])('%s is not %s', (french, english) => {
    expect(sameValue(one(findFrenchValues(french)), one(findEnglishValues(english)))).toBe(false);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        'deux',
        'cent',
        'mille',
        'et',
        '19',
        'mai',
        '2024',
        ' ',
        '\u00A0',
        'h',
        '30',
        ',',
        '.',
        '-',
        'e',
        'siècle',
        '%',
        '€',
        'May',
        'million',
        '’',
        'de',
        'du',
      ),
    )
    .map((parts) => parts.join('')),
);

describe.each([
  ['French', findFrenchValues],
  ['English', findEnglishValues],
])('%s values of any text', (_, find) => {
  it('are in bounds, sorted and apart, and never fail', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let free = 0;
        for (const { start, end } of find(text)) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(end).toBeGreaterThan(start);
          free = end;
        }
        expect(free).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});
