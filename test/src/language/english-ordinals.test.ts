import { describe, expect, it } from 'vitest';
import { findEnglishValues } from '../../../src/language/index.ts';
import { showValues } from './show-values.ts';

const CASES: readonly (readonly [text: string, values: string])[] = [
  ['the 101st Air Base', '101st=#101'],
  ['the 1st Regiment', '1st=#1'],
  ['the 22nd', '22nd=#22'],
  ['a 43rd', '43rd=#43'],
  ['the 21st century', '21st century=#21c'],
  ['the twenty-first century', 'twenty-first century=#21c'],
  ['the first batch', 'first=#1'],
  ['the second ship', 'second=#2'],
  ['a third child', 'third=#3'],
  ['the third time', 'third=#3'],
  ['twenty-second', 'twenty-second=#22'],
  ['the nineteenth century', 'nineteenth century=#19c'],
  ['the 100th day', '100th=#100'],
  ['21st-century war', '21st-century=#21c'],
  ['the hundredth', 'hundredth=#100'],
  ['five seconds', 'five seconds=5 second'],
];

describe('English ordinals', () => {
  it.each(CASES)('%s', (text, values) => {
    expect(showValues(text, findEnglishValues(text))).toBe(values);
  });
});
