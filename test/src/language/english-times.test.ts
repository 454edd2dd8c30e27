import { describe, expect, it } from 'vitest';
import { findEnglishValues } from '../../../src/language/index.ts';
import { showValues } from './show-values.ts';

const CASES: readonly (readonly [text: string, values: string])[] = [
  ['2:30 p.m.', '2:30 p.m.=14:30'],
  ['2:30 pm', '2:30 pm=14:30'],
  ['2.30pm', '2.30pm=14:30'],
  ['at 14:30', '14:30=14:30'],
  ['14:30 GMT', '14:30 GMT=14:30GMT'],
  ['1430 GMT', '1430 GMT=14:30GMT'],
  ['0230 UTC', '0230 UTC=2:30UTC'],
  ['6 a.m.', '6 a.m.=6:'],
  ['6 in the morning', '6 in the morning=6:'],
  ['3 in the afternoon', '3 in the afternoon=15:'],
  ['11 at night', '11 at night=23:'],
  ['12 a.m.', '12 a.m.=0:'],
  ['12 p.m.', '12 p.m.=12:'],
  ['noon', 'noon=12:'],
  ['midnight', 'midnight=0:'],
  ['midday', 'midday=12:'],
  ['three in the morning', 'three in the morning=3:'],
  ['8 o’clock', '8 o’clock=8:'],
  ["eight o'clock in the morning", "eight o'clock in the morning=8:"],
  ['9:30 a.m. and', '9:30 a.m.=9:30'],
  ['for 14 hours', '14 hours=14 hour'],
  ['at 1400 hours', '1400 hours=14:0'],
];

describe('English times', () => {
  it.each(CASES)('%s', (text, values) => {
    expect(showValues(text, findEnglishValues(text))).toBe(values);
  });
});
