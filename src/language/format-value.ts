import { formatDate } from './format-date.ts';
import { formatNumber } from './format-number.ts';
import { formatOrdinal } from './format-ordinal.ts';
import { formatQuantity } from './format-quantity.ts';
import { formatTime } from './format-time.ts';
import type { Value } from './value.ts';
import type { Variant } from './variant.ts';

/** Any value as English writes it. `source` are its French words: they decide on figures or words, scale and decimals. */
export function formatValue(value: Value, source: string, variant: Variant): string {
  switch (value.kind) {
    case 'number':
      return formatNumber(value.value, { variant, source });
    case 'ordinal':
      return formatOrdinal(value.value, { century: value.century, source });
    case 'quantity':
      return formatQuantity(value.value, value.unit, { variant, source });
    case 'date':
      return formatDate(value.date, value.weekday, variant);
    case 'time':
      return formatTime(value.hour, value.minute, value.zone, variant);
  }
}
