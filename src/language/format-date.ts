import type { CalendarDate } from '../model/annotation.ts';
import { englishMonthName, englishWeekdayName } from './months.ts';
import type { Variant } from './variant.ts';

/**
 * A date as English writes it: `Monday, May 19, 2024` (en-US), `Monday 19 May 2024` (en-GB), `May 19`, `May 2024`,
 * `2024`, `late 2023`. The comma that American English sets after the year in mid-sentence is the caller's.
 */
export function formatDate(date: CalendarDate, weekday: number | null, variant: Variant): string {
  const { year, month, day, part } = date;
  if (part !== undefined) {
    const { part: _, ...whole } = date;
    return `${part}${part === 'mid' ? '-' : ' '}${formatDate(whole, weekday, variant)}`;
  }
  const name = weekday === null ? '' : englishWeekdayName(weekday);
  const monthName = month === null ? '' : englishMonthName(month);
  if (variant === 'en-GB') return joined(' ', name, day, monthName, year);
  const dayOfMonth = joined(' ', monthName, day);
  return joined(', ', name, day === null ? joined(' ', dayOfMonth, year) : joined(', ', dayOfMonth, year));
}

function joined(by: string, ...parts: readonly (string | number | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(by);
}
