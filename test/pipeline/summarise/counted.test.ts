import { describe, expect, it } from 'vitest';
import { lines, number } from './fact-lines.ts';

describe('numbers', () => {
  it.each([
    [
      'Un total de 946 soldats stationnés au Niger.',
      'A total of 946 soldiers stationed in Niger.',
      '946',
      'number: 946 soldats = 946 soldiers',
    ],
    [
      'Au moins 269 soldats américains ont quitté Niamey.',
      'At least 269 American soldiers left Niamey.',
      '269',
      'number: Au moins 269 soldats américains = At least 269 American soldiers',
    ],
    [
      'Avec plus de 30 véhicules blindés.',
      'With more than 30 armored vehicles.',
      '30',
      'number: plus de 30 véhicules blindés = more than 30 armored vehicles',
    ],
    [
      'Près de 500 personnes ont fui.',
      'Nearly 500 people fled.',
      '500',
      'number: Près de 500 personnes = Nearly 500 people',
    ],
    ['L’armée a perdu 12 hommes hier.', 'The army lost 12 men yesterday.', '12', 'number: 12 hommes = 12 men'],
    ['Ils ont cité 40 des noms.', 'They named 40 of the names.', '40', undefined],
    [
      'Des morts et 30 camions détruits.',
      'Deaths, and 30 trucks destroyed.',
      '30',
      'number: 30 camions détruits = 30 trucks',
    ],
    ['Ils ont posé 2 questions.', 'They asked 2 questions.', '2', undefined],
  ])('%s', async (fr, en, figures, expected) => {
    expect(await lines(fr, en, number(figures, Number(figures)))).toEqual(expected === undefined ? [] : [expected]);
  });

  it.each([
    ['L’attaque a fait 10 morts.', 'The attack left 10 dead.', '10', '10 morts = 10 dead'],
    [
      'Au moins 12 soldats ont été tués.',
      'At least 12 soldiers were killed.',
      '12',
      'Au moins 12 soldats ont été tués = At least 12 soldiers were killed',
    ],
    [
      'Une mine a explosé, tuant 7 civils.',
      'A mine exploded, killing 7 civilians.',
      '7',
      'tuant 7 civils = killing 7 civilians',
    ],
    [
      'Des morts et 20 blessés ont été signalés.',
      'Deaths and 20 wounded were reported.',
      '20',
      '20 blessés = 20 wounded',
    ],
    ['On compte 3 blessés graves.', 'There are 3 seriously wounded.', '3', '3 blessés graves = 3 seriously wounded'],
  ])('casualties: %s', async (fr, en, figures, expected) => {
    expect(await lines(fr, en, number(figures, Number(figures)))).toEqual([`casualties: ${expected}`]);
  });
});
