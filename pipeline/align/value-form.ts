import { findEnglishValues, sameNumber, sameValue, units } from '../../src/language/index.ts';
import type { Variant } from '../../src/termbase/termbase.ts';
import type { ValueAnnotation } from './context.ts';

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s/iu;
const MONTH_FIRST = /^\p{L}{3,}\.?\s\d/u;
/** `90s`, `nineties`: a year only where `the` or an apostrophe stands before. */
const DECADE = /^['\u2019]?\d0['\u2019]?s$|^\p{L}+ies$/iu;
const GROUPED = /\d[\s\u00A0\u202F\u2009]\d{3}/u;

/**
 * Whether words that state an annotation's value do so as the variant writes it. What English allows stays: figures or
 * words, `14:30` or `2:30 p.m.`, `10 km` or `10 kilometers`.
 */
export function hasEnglishForm(words: string, annotation: ValueAnnotation, french: string, variant: Variant): boolean {
  if (/^(?:a|one)[\s-](?:half|third|quarter|fifth|tenth)$/iu.test(words)) return true;
  if (annotation.kind === 'date' && DECADE.test(words)) return true;
  const value = findEnglishValues(words)[0];
  const isWhole = value !== undefined && value.start === 0 && value.end === words.length;
  if (!isWhole) return false;
  if (/fran[ck]s? CFA/iu.test(words)) return false;
  if (annotation.kind === 'quantity' && value.kind === 'number') return sameNumber(value.value, annotation.value);
  if (annotation.kind === 'quantity' && value.kind === 'quantity' && isOtherMeasure(annotation.unit, value.unit))
    return false;
  switch (annotation.kind) {
    case 'date':
      return annotation.date.month === null || annotation.date.day === null || isDateForm(words, variant);
    case 'time':
      return !/\d\s?h/iu.test(words);
    case 'number':
    case 'quantity':
      return !GROUPED.test(words) && !(GROUPED.test(french) && /(?<![\d.,])\d{4,}/u.test(words));
    default:
      return sameValue(annotation, value);
  }
}

/** Whether an amount has another unit of length or mass (`110 miles` for 110 nautical miles, `5 pounds` for 5 kilos). */
function isOtherMeasure(right: string, found: string): boolean {
  const isLoose = (key: string) => /degree|celsius|fahrenheit|percent|per-hour/u.test(key);
  return right !== found && units.get(right)?.kind === 'measure' && !isLoose(right) && !isLoose(found);
}

function isDateForm(words: string, variant: Variant): boolean {
  if (/\bof\b|\d(?:st|nd|rd|th)\b/iu.test(words)) return false;
  return MONTH_FIRST.test(words.replace(WEEKDAY, '')) === (variant === 'en-US');
}
