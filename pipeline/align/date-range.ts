import { findEnglishValues, formatDate, type ValueOf } from '../../src/language/index.ts';
import type { Span } from '../../src/model/span.ts';
import type { Variant } from '../../src/termbase/termbase.ts';
import { dropArticle } from './date-article.ts';
import { claim, type Draft, edit } from './draft.ts';

type DateValue = ValueOf<'date'>;

const LINK = /^(?:\s?[-\u2013\u2014]\s?|\s(?:to|and|or|through|until|till)\s(?:the\s)?|,\s)$/u;

/** Bare days that a date of the same month before them completes: 25 in `November 24 and 25`. */
export function daysOfRange(text: string, date: DateValue['date']): Span[] {
  if (date.day === null || date.month === null) return [];
  const values = findEnglishValues(text);
  return values.filter((value, index) => {
    const before = values[index - 1];
    if (value.kind !== 'number' || value.value !== date.day || before?.kind !== 'date') return false;
    return before.date.month === date.month && LINK.test(text.slice(before.end, value.start));
  });
}

/** Whether a date is only a day whose month another date states (`3` in `3 to 6 June`). */
export function isBareDay(words: string): boolean {
  return /^\d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?$/u.test(words);
}

/**
 * Turns a day-first range into the American form: `from 3 to 6 June` becomes `from June 3 to 6`. Null when the date at
 * `place` ends no such range.
 */
export function turnRange(draft: Draft, id: number, place: Span, variant: Variant): Draft | null {
  const words = draft.text.slice(place.start, place.end);
  const found = /(?<day>\d{1,2})(?:st|nd|rd|th)?(?<link>[^\p{N}]{1,10})$/u.exec(draft.text.slice(0, place.start));
  const { day, link } = found?.groups ?? {};
  const last = findEnglishValues(words)[0];
  if (variant !== 'en-US' || !found || day === undefined || link === undefined || !LINK.test(link)) return null;
  if (last?.kind !== 'date' || last.date.day === null || last.date.month === null || !/^\d/u.test(words)) return null;
  const first = formatDate({ year: null, month: last.date.month, day: Number(day) }, null, variant);
  const rest = last.date.year === null ? String(last.date.day) : `${last.date.day}, ${last.date.year}`;
  const other = draft.claims.find((one) => one.id !== id && one.start === found.index);
  if (draft.claims.some((one) => one.id !== id && one.start < found.index && one.end > found.index)) return null;
  const turned = `${first}${link.replace(/the\s$/u, '')}${rest}`;
  const changed = edit(draft, found.index, place.end, turned, { kind: 'date', annotation: id, by: 'value' });
  const head = { start: found.index, end: found.index + first.length };
  const own = claim(changed, id, {
    start: found.index + turned.length - rest.length,
    end: found.index + turned.length,
  });
  return other ? dropArticle(claim(own, other.id, head), other.id, head, true) : own;
}
