const FRENCH = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const ENGLISH = 'January February March April May June July August September October November December'.split(' ');
const FRENCH_DAYS = 'lundi mardi mercredi jeudi vendredi samedi dimanche'.split(' ');
const ENGLISH_DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** French month names in small letters, with spellings without accents, to 1–12. */
export const frenchMonths: ReadonlyMap<string, number> = new Map([
  ...FRENCH.map((name, index) => [name, index + 1] as const),
  ['fevrier', 2],
  ['aout', 8],
  ['decembre', 12],
]);

/** French month abbreviations, without their full stop. */
export const frenchShortMonths: ReadonlyMap<string, number> = new Map(
  'janv:1 jan:1 févr:2 fév:2 fev:2 avr:4 juil:7 sept:9 oct:10 nov:11 déc:12 dec:12'.split(' ').map(numbered),
);

/** English month names in small letters, to 1–12. */
export const englishMonths: ReadonlyMap<string, number> = new Map(
  ENGLISH.map((name, index) => [name.toLowerCase(), index + 1] as const),
);

/** English month abbreviations, without their full stop. */
export const englishShortMonths: ReadonlyMap<string, number> = new Map(
  'jan:1 feb:2 mar:3 apr:4 jun:6 jul:7 aug:8 sep:9 sept:9 oct:10 nov:11 dec:12'.split(' ').map(numbered),
);

/** Weekday names in small letters, to 1 (Monday) – 7 (Sunday). */
export const frenchWeekdays: ReadonlyMap<string, number> = new Map(
  FRENCH_DAYS.map((name, index) => [name, index + 1] as const),
);
export const englishWeekdays: ReadonlyMap<string, number> = new Map(
  ENGLISH_DAYS.map((name, index) => [name.toLowerCase(), index + 1] as const),
);

/** `January` for 1. */
export function englishMonthName(month: number): string {
  return ENGLISH[month - 1] ?? '';
}

/** `Monday` for 1. */
export function englishWeekdayName(weekday: number): string {
  return ENGLISH_DAYS[weekday - 1] ?? '';
}

/** Whether a day exists in a month (29 February in a leap year or when the year is not said). */
export function isCalendarDay(day: number, month: number, year: number | null): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
}

function numbered(pair: string): readonly [string, number] {
  const [name = '', month = ''] = pair.split(':');
  return [name, Number(month)];
}
