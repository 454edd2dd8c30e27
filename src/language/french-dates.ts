import { isFunctionWord } from './function-words.ts';
import { frenchMonths, frenchShortMonths, frenchWeekdays, isCalendarDay } from './months.ts';
import { matcher, type Recognise, WORD_END } from './scan.ts';
import { APOSTROPHES, HYPHENS, SPACES } from './spaces.ts';
import type { ValueOf } from './value.ts';

const S = `[${SPACES}]`;
const MONTH = `(?<month>(?:${[...frenchMonths.keys()].join('|')})${WORD_END}|(?:${[...frenchShortMonths.keys()].join('|')})\\.)`;
const YEAR = `(?:${S}+(?<year>(?:1[0-9]|20)\\d\\d)(?![\\d${SPACES}]?\\d|${S}?%|${S}h))?`;
const DAY = '(?:1[ \\u00A0]?er|\\d{1,2})';
const WEEKDAY = `(?:(?<weekday>${[...frenchWeekdays.keys()].join('|')})${WORD_END},?${S}+)?`;
const BETWEEN = `(?:${S}*[,${HYPHENS}\\u2013\\u2014/]${S}*(?:et${S}+)?|${S}+(?:et|au|à|ou)${S}+)(?:le${S}+)?`;
const full = matcher(`${WEEKDAY}(?<days>${DAY}(?:${BETWEEN}${DAY}){0,6})${S}+${MONTH}${YEAR}`);
const toOtherMonth = matcher(
  `(?<day>${DAY})${S}+(?<from>${[...frenchMonths.keys()].join('|')})(?:${S}+au${S}+|${BETWEEN})(?:${DAY})${S}+${MONTH}${YEAR}`,
);
const numeric = matcher('(?<day>\\d{1,2})(?<sep>[/.])(?<month>\\d{1,2})\\k<sep>(?<year>\\d{4}|\\d\\d)(?![\\d./])');
const iso = matcher(`(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)(?![\\d-]|${WORD_END.slice(3, -1)})`);
const monthYear = matcher(`${MONTH}${YEAR}`);
const eachDay = new RegExp(DAY, 'giu');

/** Dates that open with a weekday or a day: 19 mai, 1er juin, lundi 3 juin 2024, « 3 et 4 mai » (two dates). */
export const frenchDayAt: Recognise = (text, at) => {
  const match = full(text, at);
  const groups = match?.groups;
  if (!match || !groups) return null;
  const month = monthOf(groups.month);
  const year = groups.year ? Number(groups.year) : (yearAfterRange(text, at) ?? null);
  const days = [...(groups.days ?? '').matchAll(eachDay)];
  const first = at + match[0].indexOf(groups.days ?? '', (groups.weekday ?? '').length);
  const end = at + match[0].length;
  return days.every((day) => isCalendarDay(Number.parseInt(day[0], 10), month, year))
    ? days.map((day, index): ValueOf<'date'> => {
        const start = first + day.index;
        const last = index === days.length - 1;
        return {
          kind: 'date',
          start: index === 0 ? at : start,
          end: last ? end : start + day[0].length,
          date: { year, month, day: Number.parseInt(day[0], 10) },
          weekday: index === 0 ? (frenchWeekdays.get(groups.weekday?.toLowerCase() ?? '') ?? null) : null,
        };
      })
    : null;
};

/** « du 30 avril au 2 mai 2024 »: the year said once goes to both. */
function yearAfterRange(text: string, at: number): number | null {
  const year = toOtherMonth(text, at)?.groups?.year;
  return year ? Number(year) : null;
}

/** 19/05/2024, 19.05.2024, 19/05/24, 2024-05-19. */
export const frenchNumericDateAt: Recognise = (text, at) => {
  const match = numeric(text, at) ?? iso(text, at);
  const groups = match?.groups;
  if (!match || !groups) return null;
  const short = groups.year?.length === 2;
  if (short && groups.sep === '.') return null;
  const year = Number(groups.year) + (short ? 2000 : 0);
  const month = Number(groups.month);
  const day = Number(groups.day);
  if (!isCalendarDay(day, month, year)) return null;
  return [{ kind: 'date', start: at, end: at + match[0].length, date: { year, month, day }, weekday: null }];
};

/** A month, with its year or without: « mai 2024 », « en juin ». */
export const frenchMonthAt: Recognise = (text, at) => {
  const match = monthYear(text, at);
  const name = match?.groups?.month ?? '';
  if (!match || name.endsWith('.')) return null;
  const year = match.groups?.year;
  if (!year && /^\p{Lu}/u.test(name)) return null;
  const date = { year: year ? Number(year) : null, month: monthOf(name), day: null };
  return [{ kind: 'date', start: at, end: at + match[0].length, date, weekday: null }];
};

const yearFigures = matcher(
  `(?:1[5-9]|20)\\d\\d(?![\\d.,]?\\d|[\\p{L}\\p{M}_°%€$])(?!${S}\\d{3}(?!\\d))(?!${S}?[%€$°])`,
);
const decadeFigures = matcher(`(?:[1-9]\\d|1\\d|20)?[1-9]0${WORD_END}`);
const DECADE = /(?:^|[^\p{L}])années\s$/iu;
const follower = matcher(`${S}+([${APOSTROPHES}\\p{L}]+)`);
const SURE = new RegExp(
  `(?:^|[^\\p{L}])(?:en|fin|début|mi[${HYPHENS}]|courant|an|ans|années?|depuis|été|printemps|automne|hiver|horizon|avril|exercice|dès|d[${APOSTROPHES}]ici(?:${S}à)?)${S}?(?:de${S})?$`,
  'iu',
);

/**
 * A year alone: « en 2023 », « fin 2023 » (the span is the figures), « de 2013 à 2022 ». Four figures followed by what
 * they may count (« 2000 soldats ») are none, except after a word that announces a year.
 */
export const frenchYearAt: Recognise = (text, at) => {
  const decade = DECADE.test(text.slice(Math.max(0, at - 8), at)) ? decadeFigures(text, at) : null;
  if (decade) {
    const year = Number(decade[0]) + (decade[0].length === 2 ? 1900 : 0);
    return [
      { kind: 'date', start: at, end: at + decade[0].length, date: { year, month: null, day: null }, weekday: null },
    ];
  }
  const match = yearFigures(text, at);
  if (!match) return null;
  const end = at + match[0].length;
  const next = follower(text, end)?.[1];
  const sure = SURE.test(text.slice(Math.max(0, at - 14), at));
  if (!sure && next && /^\p{Ll}/u.test(next) && !isFunctionWord(next.replace(/[\u2019']\p{L}*$/u, "'"))) return null;
  if (!sure && /^(?:de|d|millions?|milliards?)$/iu.test(next ?? '')) return null;
  return [{ kind: 'date', start: at, end, date: { year: Number(match[0]), month: null, day: null }, weekday: null }];
};

function monthOf(name: string | undefined): number {
  const key = (name ?? '').toLowerCase();
  return frenchMonths.get(key) ?? frenchShortMonths.get(key.replace('.', '')) ?? 0;
}
