import type { DatePart } from '../model/annotation.ts';
import { englishMonthAt, englishYearAt } from './english-dates.ts';
import { matcher, type Recognise } from './scan.ts';
import { HYPHENS } from './spaces.ts';

const opening = matcher(
  `(?:(?<late>late|end|close)|(?<early>early|beginning|start)|(?<mid>mid|middle))(?:[${HYPHENS}]|\\s+(?:in\\s+|of\\s+)?)`,
);

/** Words that open a part of a year or month. */
export const englishDatePartWords = 'late end close early beginning start mid middle'.split(' ');

/** A part of a year or month: `late 2023`, `the end of 2023`, `early June 2024`, `mid-2024`. */
export const englishDatePartAt: Recognise = (text, at) => {
  const match = opening(text, at);
  if (!match) return null;
  const after = at + match[0].length;
  const values = englishMonthAt(text, after) ?? englishYearAt(text, after);
  const value = Array.isArray(values) ? values[0] : undefined;
  if (value?.kind !== 'date') return null;
  const { late, early } = match.groups ?? {};
  const part: DatePart = late !== undefined ? 'late' : early !== undefined ? 'early' : 'mid';
  return [{ ...value, start: at, date: { ...value.date, part } }];
};
