import { fold, occurrences, sameNumber, sameValue, units, type Value } from '../../src/language/index.ts';
import type { Span } from '../../src/model/span.ts';
import type { ValueAnnotation } from './context.ts';
import { daysOfRange } from './date-range.ts';
import type { Reading } from './reading.ts';

/** Every place of a target that states an annotation's value, in English or still in French form; longest first. */
export function valueCandidates(reading: Reading, annotation: ValueAnnotation): Span[] {
  return places(reading, annotation)
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
}

function places({ text, english, french }: Reading, annotation: ValueAnnotation): readonly Span[] {
  const right = english().filter((value) => sameValue(annotation, value));
  if (right.length > 0) return right;
  const left = french().filter((value) => sameValue(annotation, value) && !isCovered(value, english()));
  const plain = left.filter((value) => isFrench(text.slice(value.start, value.end)));
  if (plain.length > 0) return plain;
  switch (annotation.kind) {
    case 'quantity':
      return english().filter(
        (value) => hasAmount(value, annotation.value) && !lacksUnit(value, annotation.unit, text),
      );
    case 'number':
      return english().filter((value) => hasAmount(value, annotation.value));
    case 'date': {
      const dayAndMonth = { ...annotation, date: { ...annotation.date, year: null } };
      const yearless = english().filter((value) => sameValue(dayAndMonth, value) && !statesYear(value));
      return [...yearless, ...daysOfRange(text, annotation.date)];
    }
    default:
      return [];
  }
}

/**
 * `cent` and `million` are English words, `Premier League` is a name: only figures, months and plainly French numerals
 * in small letters are French in a target.
 */
function isFrench(words: string): boolean {
  return /\d|^\p{Ll}+.*(?<!cents?|mille|dix|six|millions?|milliards?)$/u.test(words);
}

function isCovered(value: Value, english: readonly Value[]): boolean {
  return english.some((other) => other.start <= value.start && other.end >= value.end);
}

function statesYear(value: Value): boolean {
  return value.kind !== 'date' || value.date.year !== null;
}

function hasAmount(value: Value, amount: number): boolean {
  return (value.kind === 'number' || value.kind === 'quantity') && sameNumber(value.value, Math.abs(amount));
}

/** A bare amount of money, or of a measure, whose unit the target names nowhere: `45 000 books` for pounds. */
function lacksUnit(value: Value, key: string, text: string): boolean {
  const unit = units.get(key);
  if (value.kind !== 'number' || !unit || unit.kind === 'duration' || /^percent/u.test(key)) return false;
  const forms = [...unit.english, ...(unit.british ?? []), ...unit.englishForms];
  const folded = fold(text);
  return !forms.some((form) =>
    /\p{L}/u.test(form) ? occurrences(folded, fold(form)).length > 0 : text.includes(form),
  );
}
