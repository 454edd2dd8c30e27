import { frenchDatePartAt, frenchDatePartWords } from './french-date-parts.ts';
import { frenchDayAt, frenchMonthAt, frenchNumericDateAt, frenchYearAt } from './french-dates.ts';
import { frenchNumberAt } from './french-numbers.ts';
import { frenchNumeralWords } from './french-numerals.ts';
import {
  frenchCompoundOrdinalAt,
  frenchFigureOrdinalAt,
  frenchOrdinalWords,
  frenchWordOrdinalAt,
  opensRoman,
  romanOrdinalAt,
} from './french-ordinals.ts';
import { frenchArticleAt, frenchQuantityAt } from './french-quantities.ts';
import { frenchClockAt, frenchTimeAt, frenchWordTimeAt } from './french-times.ts';
import { frenchMonths, frenchWeekdays } from './months.ts';
import { noValueAt } from './no-values.ts';
import { createScan, type Recognise } from './scan.ts';
import type { Value } from './value.ts';

const figure: readonly Recognise[] = [
  noValueAt,
  frenchNumericDateAt,
  frenchDayAt,
  frenchFigureOrdinalAt,
  frenchTimeAt,
  frenchQuantityAt,
  frenchYearAt,
  frenchNumberAt,
];
const numeral: readonly Recognise[] = [frenchCompoundOrdinalAt, frenchWordTimeAt, frenchQuantityAt, frenchNumberAt];
const roman: readonly Recognise[] = [romanOrdinalAt];

const read = createScan({
  figure,
  words: new Map<string, readonly Recognise[]>([
    ...[...frenchMonths.keys()].map((word) => [word, [frenchMonthAt]] as const),
    ...[...frenchWeekdays.keys()].map((word) => [word, [frenchDayAt]] as const),
    ...frenchOrdinalWords.map((word) => [word, [frenchWordOrdinalAt]] as const),
    ...frenchNumeralWords.map((word) => [word, numeral] as const),
    ...['un', 'une'].map((word) => [word, [frenchArticleAt, ...numeral]] as const),
    ['midi', [frenchClockAt]],
    ['minuit', [frenchClockAt]],
    ...frenchDatePartWords.map((word) => [word, [frenchDatePartAt]] as const),
  ]),
  otherWord: (word) => (opensRoman(word) ? roman : undefined),
  otherInitials: 'IVXLC',
});

/** Every number, ordinal, quantity, date and time of a French text, sorted, none overlapping. */
export function findFrenchValues(text: string): readonly Value[] {
  return read(text);
}
