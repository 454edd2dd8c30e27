import type { Value } from '../../../src/language/index.ts';

/** Values in a notation to be read, in order: `words=value`. */
export function showValues(text: string, values: readonly Value[]): string {
  return values.map((value) => `${text.slice(value.start, value.end)}=${showValue(value)}`).join('; ');
}

/** `12` number, `#3` ordinal, `#21c` century, `5 km`, `2024/5/19(7)` date and weekday, `2023// late`, `14:30GMT` time. */
export function showValue(value: Value): string {
  switch (value.kind) {
    case 'number':
      return String(Number(value.value.toPrecision(6)));
    case 'ordinal':
      return `#${value.value}${value.century ? 'c' : ''}`;
    case 'quantity':
      return `${value.value} ${value.unit}`;
    case 'date': {
      const { year, month, day, part } = value.date;
      return `${[year, month, day].map((one) => one ?? '').join('/')}${value.weekday === null ? '' : `(${value.weekday})`}${part === undefined ? '' : ` ${part}`}`;
    }
    case 'time':
      return `${value.hour}:${value.minute ?? ''}${value.zone ?? ''}`;
  }
}
