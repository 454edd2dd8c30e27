import { englishMonths, englishShortMonths, englishWeekdays, isCalendarDay } from './months.ts';
import { matcher, type Recognise, WORD_END } from './scan.ts';
import type { Value, ValueOf } from './value.ts';

const G = '[\\s\\u00A0]';
const MONTH = `(?<month>(?:${[...englishMonths.keys()].join('|')})${WORD_END}|(?:${[...englishShortMonths.keys()].join('|')})(?:\\.|${WORD_END}))`;
const WEEKDAY = `(?:(?<weekday>${[...englishWeekdays.keys()].join('|')})${WORD_END},?${G}+(?:the${G}+)?)?`;
const DAY = `\\d{1,2}(?:st|nd|rd|th)?(?!\\d|[.,:]\\d|\\s?[ap]\\.?m)`;
const BETWEEN = `(?:${G}*[,\\u2013\\u2014-]${G}*(?:and${G}+|or${G}+)?|${G}+(?:and|to|through|until|or)${G}+)(?:the${G}+)?`;
/** A small word after a second day is what the day counts (« May 3 and 4 soldiers »), unless it only joins. */
const COUNTS = `${G}+(?!(?:at|in|on|under|by|and|to|with|for|the|as|near|off|from|during|after|before|between|over|aboard|along|when|while|through|but|or|of)\\b)[a-z]`;
const YEAR = '(?<year>(?:1\\d|20)\\d\\d)(?![\\d,.]?\\d|[%\\p{L}])';
const american = matcher(
  `${WEEKDAY}${MONTH}${G}+(?<days>(?:the${G}+)?${DAY}(?:${BETWEEN}${DAY}(?!${COUNTS})){0,6})(?:,?${G}+${YEAR})?`,
);
const british = matcher(
  `${WEEKDAY}(?<days>${DAY}(?:${BETWEEN}${DAY}){0,6})${G}+(?:of${G}+)?${MONTH}(?:,?${G}+${YEAR})?`,
);
const monthYear = matcher(`${MONTH}(?:,?${G}+(?:of${G}+)?${YEAR})?`);
const numeric = matcher('(?<a>\\d{1,2})(?<sep>[/.])(?<b>\\d{1,2})\\k<sep>(?<year>\\d{4})(?![\\d./])');
const iso = matcher('(?<year>\\d{4})-(?<b>\\d\\d)-(?<a>\\d\\d)(?![\\d-])');
const year = matcher('(?:1[5-9]|20)\\d\\d(?![\\d]|[.,]\\d|[%°€$£])(?=s?(?![\\p{L}\\p{M}_]))');
const eachDay = /\d{1,2}/gu;

/** Dates with a day: `May 19, 2024`, `Monday, June 3`, `19 May 2024`, `May 3–5, 2024` (two dates), `June 7th`. */
export const englishDayAt: Recognise = (text, at) => {
  const match = american(text, at) ?? british(text, at);
  const groups = match?.groups;
  if (!match || !groups || !/^\p{Lu}/u.test(groups.month ?? '')) return null;
  const month = monthOf(groups.month);
  const stated = groups.year ? Number(groups.year) : null;
  const first = at + match[0].indexOf(groups.days ?? '');
  const days = [...(groups.days ?? '').matchAll(eachDay)];
  const end = at + match[0].length;
  if (!days.every((day) => isCalendarDay(Number(day[0]), month, stated))) return null;
  return days.map((day, index): ValueOf<'date'> => {
    const start = first + day.index;
    return {
      kind: 'date',
      start: index === 0 ? at : start,
      end: index === days.length - 1 ? end : start + day[0].length,
      date: { year: stated, month, day: Number(day[0]) },
      weekday: index === 0 ? (englishWeekdays.get(groups.weekday?.toLowerCase() ?? '') ?? null) : null,
    };
  });
};

/** A month, with its year or without. `may` and `march` in small letters, and a bare `May` that opens a text, are none. */
export const englishMonthAt: Recognise = (text, at) => {
  const match = monthYear(text, at);
  const name = match?.groups?.month ?? '';
  if (!match || /^\p{Ll}/u.test(name)) return null;
  const stated = match.groups?.year;
  if (!stated && /^(?:may|march|mar|jan|dec|sep|oct)/iu.test(name) && !/[\p{L},-]\s?$/u.test(text.slice(0, at)))
    return null;
  if (!stated && englishShortMonths.has(name.toLowerCase())) return null;
  return date(at, match, stated ? Number(stated) : null, monthOf(name), null);
};

/** 2024-05-19; 5/19/2024, and 19/5/2024 where it can be nothing else. */
export const englishNumericDateAt: Recognise = (text, at) => {
  const match = iso(text, at) ?? numeric(text, at);
  const { a, b, year: stated, sep } = match?.groups ?? {};
  if (!match || !stated) return null;
  const dayFirst = sep !== '/' || Number(a) > 12;
  const day = Number(dayFirst ? a : b);
  const month = Number(dayFirst ? b : a);
  return isCalendarDay(day, month, Number(stated)) ? date(at, match, Number(stated), month, day) : null;
};

/** A year alone, also in `the 1990s`. */
export const englishYearAt: Recognise = (text, at) => {
  const match = year(text, at);
  return match && date(at, match, Number(match[0]), null, null);
};

function date(
  at: number,
  match: RegExpExecArray,
  y: number | null,
  month: number | null,
  day: number | null,
): readonly Value[] {
  return [{ kind: 'date', start: at, end: at + match[0].length, date: { year: y, month, day }, weekday: null }];
}

function monthOf(name: string | undefined): number {
  const key = (name ?? '').toLowerCase().replace('.', '');
  return englishMonths.get(key) ?? englishShortMonths.get(key) ?? 0;
}
