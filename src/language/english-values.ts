import { englishDatePartAt, englishDatePartWords } from './english-date-parts.ts';
import { englishDayAt, englishMonthAt, englishNumericDateAt, englishYearAt } from './english-dates.ts';
import { englishDecadeAt, englishDecadeWords, englishWordDecadeAt } from './english-decades.ts';
import { englishNumberAt, englishNumeralWords } from './english-numbers.ts';
import { englishFigureOrdinalAt, englishOrdinalWords, englishWordOrdinalAt } from './english-ordinals.ts';
import { englishFortnightAt, englishQuantityAt } from './english-quantities.ts';
import { englishClockAt, englishTimeAt, englishWordTimeAt } from './english-times.ts';
import { englishMonths, englishShortMonths, englishWeekdays } from './months.ts';
import { noValueAt } from './no-values.ts';
import { createScan, type Recognise } from './scan.ts';
import type { Value } from './value.ts';

const month: readonly Recognise[] = [englishDayAt, englishMonthAt];

const read = createScan({
  figure: [
    noValueAt,
    englishNumericDateAt,
    englishDayAt,
    englishFigureOrdinalAt,
    englishDecadeAt,
    englishTimeAt,
    englishQuantityAt,
    englishYearAt,
    englishNumberAt,
  ],
  words: new Map<string, readonly Recognise[]>([
    ...englishNumeralWords.map(
      (word) => [word, [englishWordOrdinalAt, englishWordTimeAt, englishQuantityAt, englishNumberAt]] as const,
    ),
    ...englishOrdinalWords.map((word) => [word, [englishWordOrdinalAt]] as const),
    ...[...englishWeekdays.keys()].map((word) => [word, [englishDayAt]] as const),
    ...[...englishShortMonths.keys(), ...englishMonths.keys()].map((word) => [word, month] as const),
    ...['noon', 'midday', 'midnight'].map((word) => [word, [englishClockAt]] as const),
    ...englishDecadeWords.map((word) => [word, [englishWordDecadeAt]] as const),
    ['fortnight', [englishFortnightAt]] as const,
    ...englishDatePartWords.map((word) => [word, [englishDatePartAt]] as const),
  ]),
  otherWord: () => undefined,
  otherInitials: '',
});

/** Every number, ordinal, quantity, date and time of an English text, sorted, none overlapping. */
export function findEnglishValues(text: string): readonly Value[] {
  return read(text);
}
