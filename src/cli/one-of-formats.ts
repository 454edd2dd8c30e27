import { UsageError } from '../errors.ts';

/** The format that was asked for, by default the first. @throws {UsageError} for one that there is not. */
export function oneOfFormats<Format extends string>(
  given: string | undefined,
  allowed: readonly [Format, ...Format[]],
): Format {
  if (given === undefined) return allowed[0];
  const found = allowed.find((format) => format === given);
  if (found === undefined) {
    throw new UsageError('option-value', { option: 'format', value: given, allowed: allowed.join(', ') });
  }
  return found;
}
