import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageError } from '../errors.ts';

/** Flags that every subcommand takes. */
export const commonFlags = {
  help: { type: 'boolean', short: 'h' },
  locale: { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
} as const satisfies ParseArgsOptionsConfig;

/**
 * Reads a subcommand's flags and operands.
 *
 * @throws {UsageError} for a flag that does not exist or lacks its value.
 */
export function readArguments<Flags extends ParseArgsOptionsConfig>(args: readonly string[], flags: Flags) {
  try {
    return parseArgs({ args: [...args], options: flags, allowPositionals: true, strict: true });
  } catch (cause) {
    throw usage(cause, args, Object.keys(flags));
  }
}

/** A flag's whole number, or undefined where it was not given. */
export function numberOf(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new UsageError('option-number', { option, value, least: 1 });
  return Number(value);
}

function usage(cause: unknown, args: readonly string[], known: readonly string[]): unknown {
  if (!(cause instanceof Error) || !('code' in cause)) return cause;
  // Node quotes the flag it stumbled over first.
  const flag = /'(-{1,2}[^\s'<]*)/.exec(cause.message)?.[1] ?? args.join(' ');
  if (cause.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const near = nearest(flag.replace(/^-+/, ''), known);
    return near === null
      ? new UsageError('unknown-flag', { flag }, { cause })
      : new UsageError('unknown-flag-near', { flag, near: `--${near}` }, { cause });
  }
  if (cause.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return new UsageError('flag-value', { flag }, { cause });
  return cause;
}

/** The known word that a mistyped one most likely stands for: an edit or two away. */
export function nearest(word: string, known: readonly string[]): string | null {
  const near = known.map((candidate) => ({ candidate, distance: editDistance(word, candidate) }));
  const best = near.sort((a, b) => a.distance - b.distance)[0];
  return best !== undefined && best.distance <= Math.max(1, Math.floor(word.length / 3)) ? best.candidate : null;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + cost));
    }
    row = next;
  }
  return row[b.length]!;
}
