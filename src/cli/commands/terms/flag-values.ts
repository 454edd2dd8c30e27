import { UsageError } from '../../../errors.ts';

/** A flag's value that is one of a few. */
export function oneOf<Value extends string>(option: string, value: string, allowed: readonly Value[]): Value {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new UsageError('option-value', { option, value, allowed: allowed.join(', ') });
  return found;
}

/** A country's code in capitals, or null where none was given. */
export function countryFlag(value: string | undefined): string | null {
  if (value === undefined) return null;
  if (!/^[a-z]{2}$/iu.test(value)) throw new UsageError('terms-country', { value });
  return value.toUpperCase();
}
