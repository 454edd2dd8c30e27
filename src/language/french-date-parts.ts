import type { DatePart } from '../model/annotation.ts';
import { frenchMonthAt, frenchYearAt } from './french-dates.ts';
import { matcher, type Recognise } from './scan.ts';
import { HYPHENS, SPACES } from './spaces.ts';

const opening = matcher(`(?:fin|début)[${SPACES}]+|mi[${HYPHENS}][${SPACES}]?`);
/** « à la fin mai », « le début 2024 »: a noun, which English keeps as one. */
const NOUN = new RegExp(`(?:^|[^\\p{L}])(?:l[ae]|au|du|de)[${SPACES}]+$`, 'iu');

/** Words that open a part of a year or month. */
export const frenchDatePartWords = ['fin', 'début', 'mi'] as const;

/** A part of a year or month: « fin 2023 », « début juin 2024 », « mi-2024 », « mi-mai ». */
export const frenchDatePartAt: Recognise = (text, at) => {
  const words = opening(text, at)?.[0];
  if (words === undefined) return null;
  const part = partOf(words.toLowerCase());
  if (part !== 'mid' && NOUN.test(text.slice(Math.max(0, at - 4), at))) return null;
  const values = frenchMonthAt(text, at + words.length) ?? frenchYearAt(text, at + words.length);
  const value = Array.isArray(values) ? values[0] : undefined;
  if (value?.kind !== 'date') return null;
  return [{ ...value, start: at, date: { ...value.date, part } }];
};

function partOf(words: string): DatePart {
  if (words.startsWith('fin')) return 'late';
  return words.startsWith('mi') ? 'mid' : 'early';
}
