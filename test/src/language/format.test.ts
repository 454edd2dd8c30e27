import { describe, expect, it } from 'vitest';
import {
  findFrenchValues,
  formatDate,
  formatNumber,
  formatOrdinal,
  formatQuantity,
  formatTime,
  type Value,
} from '../../../src/language/index.ts';

type Variant = 'en-US' | 'en-GB';

function write(value: Value, source: string, variant: Variant): string {
  switch (value.kind) {
    case 'number':
      return formatNumber(value.value, { variant, source });
    case 'ordinal':
      return formatOrdinal(value.value, { century: value.century, source });
    case 'quantity':
      return formatQuantity(value.value, value.unit, { variant, source });
    case 'date':
      return formatDate(value.date, value.weekday, variant);
    case 'time':
      return formatTime(value.hour, value.minute, value.zone, variant);
  }
}

function english(french: string, variant: Variant): string {
  return findFrenchValues(french)
    .map((value) => write(value, french.slice(value.start, value.end), variant))
    .join('; ');
}

/** French, American English, British English where it differs. */
const CASES: readonly (readonly [french: string, american: string, british?: string])[] = [
  ['946 soldats', '946'],
  ['1 000 hommes', '1,000'],
  ['12000 hommes', '12,000'],
  ['résolution 2719', '2719'],
  ['2,50', '2.50'],
  ['2,5 millions', '2.5 million'],
  ['3,2 m³', '3.2 cubic meters', '3.2 cubic metres'],
  ['un million', '1 million'],
  ['3 500 000', '3,500,000'],
  ['un millier', 'a thousand'],
  ['une quinzaine', 'about 15'],
  ['une douzaine', 'a dozen'],
  ['une demi-douzaine', 'half a dozen'],
  ['un demi-million', 'half a million'],
  ['une dizaine de milliers', 'about 10,000'],
  ['une centaine de millions', '100 million'],
  ['deux tiers', 'two-thirds'],
  ['deux chars', 'two'],
  ['dix chars', '10'],
  ['deux cent cinquante', '250'],
  ['101e', '101st'],
  ['112e', '112th'],
  ['XXIe siècle', '21st century'],
  ['dix-neuvième siècle', '19th century'],
  ['premier lot', 'first'],
  ['neuvième', 'ninth'],
  ['douzième', '12th'],
  ['VIe flotte', '6th'],
  ['19 mai', 'May 19', '19 May'],
  ['19 mai 2024', 'May 19, 2024', '19 May 2024'],
  ['lundi 3 juin 2024', 'Monday, June 3, 2024', 'Monday 3 June 2024'],
  ['mardi 7 mai', 'Tuesday, May 7', 'Tuesday 7 May'],
  ['mai 2024', 'May 2024'],
  ['en juin', 'June'],
  ['en 2023', '2023'],
  ['du 3 au 5 mai', 'May 3; May 5', '3 May; 5 May'],
  ['14 h 30', '2:30 p.m.', '14:30'],
  ['9h05', '9:05 a.m.', '09:05'],
  ['14h30 GMT', '14:30 GMT'],
  ['à 8 heures', '8 a.m.', '08:00'],
  ['à midi', 'noon'],
  ['minuit', 'midnight'],
  ['1 700 kilomètres', '1,700 kilometers', '1,700 kilometres'],
  ['12,7 mm', '12.7 mm'],
  ['30 %', '30%'],
  ['dix pour cent', '10%'],
  ['3 tonnes', '3 metric tons', '3 tonnes'],
  ['un kilomètre', 'one kilometer', 'one kilometre'],
  ['une demi-heure', 'half an hour'],
  ['deux heures et demie', '2.5 hours'],
  ['une soixantaine de milles', 'about 60 nautical miles'],
  ['-5 °C', '-5 degrees Celsius'],
  ['35 millions d’euros', '€35 million'],
  ['3 Md€', '€3 billion'],
  ['200 dollars', '$200'],
  ['5 milliards de francs CFA', '5 billion CFA francs'],
  ['500 Mo', '500 MB'],
];

describe('values as English writes them', () => {
  const cases = CASES.map(([french, american, british = american]) => ({ french, american, british }));

  it.each(cases)('$french → $american', ({ french, american, british }) => {
    expect(english(french, 'en-US')).toBe(american);
    expect(english(french, 'en-GB')).toBe(british);
  });

  it('in words at the start of a sentence', () => {
    expect(formatNumber(250, { words: true })).toBe('two hundred fifty');
    expect(formatNumber(250, { words: true, variant: 'en-GB' })).toBe('two hundred and fifty');
    expect(formatNumber(2.5, { words: true })).toBe('2.5');
    expect(formatOrdinal(21, { words: true })).toBe('twenty-first');
  });
});
