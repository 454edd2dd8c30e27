import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findEnglishValues,
  findFrenchValues,
  formatDate,
  formatNumber,
  formatOrdinal,
  formatQuantity,
  formatTime,
  sameValue,
  spellNumber,
  spellOrdinal,
  units,
  type Value,
} from '../../../src/language/index.ts';
import { fromRoman, toRoman } from '../../../src/language/roman.ts';
import { spellFrench } from './spell-french.ts';

const variant = fc.constantFrom('en-US' as const, 'en-GB' as const);
const span = { start: 0, end: 1 };

/** The one value that the whole of a text is read as. */
function whole(text: string, values: readonly Value[]): Value | undefined {
  const [value, ...others] = values;
  expect(others, text).toEqual([]);
  expect([value?.start, value?.end], text).toEqual([0, text.length]);
  return value;
}

describe('what is written is read again as the same value', () => {
  it('numbers in figures', () => {
    const numbers = fc.oneof(
      fc.integer({ min: 0, max: 1e12 }),
      fc.integer({ min: 0, max: 1e7 }).map((n) => n / 100),
    );
    fc.assert(
      fc.property(numbers, variant, (value, to) => {
        const text = formatNumber(value, { variant: to });
        const read = whole(text, findEnglishValues(text));
        expect(read && sameValue({ kind: 'number', value, words: false, ...span }, read), text).toBe(true);
      }),
    );
  });

  it('numbers in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999_999_999 }), fc.boolean(), (value, and) => {
        const text = spellNumber(value, and);
        expect(whole(text, findEnglishValues(text)), text).toMatchObject({ kind: 'number', value, words: true });
      }),
    );
  });

  it('French numbers in words and in figures', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 999_999_999 }),
        fc.constantFrom(' ', '\u00A0', '\u202F', '\u2009'),
        (value, space) => {
          fc.pre(value !== 9); // « neuf » alone may mean new
          const words = spellFrench(value);
          expect(whole(words, findFrenchValues(words)), words).toMatchObject({ kind: 'number', value });
          const reformed = words.replaceAll(' ', '-');
          expect(whole(reformed, findFrenchValues(reformed)), reformed).toMatchObject({ kind: 'number', value });
          const figures = value.toLocaleString('en-US').replaceAll(',', space);
          if (value < 1000 || value >= 10_000) {
            expect(whole(figures, findFrenchValues(figures)), figures).toMatchObject({ kind: 'number', value });
          }
        },
      ),
    );
  });

  it('ordinals in figures and in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.boolean(), (value, century) => {
        for (const text of [formatOrdinal(value, { century }), formatOrdinal(value, { century, words: true })]) {
          expect(whole(text, findEnglishValues(text)), text).toMatchObject({ kind: 'ordinal', value, century });
        }
        expect(spellOrdinal(value)).not.toMatch(/\d/u);
      }),
    );
  });

  it('dates, with or without weekday and year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 1, max: 12 }),
        fc.option(fc.integer({ min: 1500, max: 2099 })),
        fc.option(fc.integer({ min: 1, max: 7 })),
        variant,
        (day, month, year, weekday, to) => {
          const text = formatDate({ year, month, day }, weekday, to);
          expect(whole(text, findEnglishValues(text)), text).toMatchObject({
            kind: 'date',
            date: { year, month, day },
            weekday,
          });
        },
      ),
    );
  });

  it('times', () => {
    const zones = fc.constantFrom(null, 'GMT', 'UTC');
    const minutes = fc.option(fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 24 }), minutes, zones, variant, (hour, minute, zone, to) => {
        const text = formatTime(hour, minute, zone, to);
        const read = whole(text, findEnglishValues(text));
        expect(read && sameValue({ kind: 'time', hour, minute, zone, ...span }, read), text).toBe(true);
      }),
    );
  });

  it.each([...units.keys()])('quantities in %s', (unit) => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 2, max: 999_999 }), fc.constantFrom(1.5, 0.25, 12.7, 3_500_000, 2e9)),
        variant,
        (value, to) => {
          const text = formatQuantity(value, unit, { variant: to });
          expect(whole(text, findEnglishValues(text)), text).toMatchObject({ kind: 'quantity', value, unit });
        },
      ),
      { numRuns: 30 },
    );
  });

  it('Roman numerals', () => {
    for (let value = 1; value < 4000; value++) expect(fromRoman(toRoman(value))).toBe(value);
    for (const wrong of ['IIII', 'VX', 'IC', '', 'ABC', 'XXIe']) expect(fromRoman(wrong)).toBeNull();
  });
});
