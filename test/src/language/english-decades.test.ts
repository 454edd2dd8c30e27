import { describe, expect, it } from 'vitest';
import { findEnglishValues, findFrenchValues, sameValue } from '../../../src/language/index.ts';

describe('a decade of the twentieth century', () => {
  it.each([
    'in the 90s',
    'in the ’80s',
    "in the late '60s",
    'the nineties',
    'the early Seventies',
    'in the 1990s',
  ])('%s is a year', (text) => {
    expect(findEnglishValues(text)).toMatchObject([{ kind: 'date', date: { month: null, day: null } }]);
  });

  it('is the value of the French', () => {
    const [french] = findFrenchValues('dans les années 90');
    for (const text of ['in the 90s', 'in the nineties', 'in the 1990s', 'in the 1990’s']) {
      expect(sameValue(french!, findEnglishValues(text)[0]!)).toBe(true);
    }
    expect(sameValue(french!, findEnglishValues('in the 80s')[0]!)).toBe(false);
  });

  it.each(['men in their 30s', 'a man in his nineties', 'M60s', 'the 10s'])('%s has none', (text) => {
    expect(findEnglishValues(text).filter(({ kind }) => kind === 'date')).toEqual([]);
  });
});
