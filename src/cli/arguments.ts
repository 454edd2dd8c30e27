import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageError } from '../errors.ts';
import { nearest } from '../nearest.ts';

/** Flags that every subcommand takes. */
export const commonFlags = {
  help: { type: 'boolean', short: 'h' },
  locale: { type: 'string' },
  quiet: { type: 'boolean', short: 'q' },
  config: { type: 'string' },
  'no-config': { type: 'boolean' },
} as const satisfies ParseArgsOptionsConfig;

/**
 * Reads a subcommand's flags and operands. Every switch has its opposite (`--no-lines`, `--align`), which says no to a
 * config file that turns it on; the last of the two counts.
 *
 * @throws {UsageError} for a flag that does not exist or lacks its value.
 */
export function readArguments<Flags extends ParseArgsOptionsConfig>(args: readonly string[], flags: Flags) {
  try {
    const { kept, denied } = takeOpposites(args, flags);
    const found = parseArgs({ args: kept, options: flags, allowPositionals: true, strict: true });
    Object.assign(found.values, denied);
    return found;
  } catch (cause) {
    throw usage(cause, args, flags);
  }
}

/** A flag's whole number, or undefined where it was not given. */
export function numberOf(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw new UsageError('option-number', { option, value, least: 1 });
  return Number(value);
}

/** The arguments without the opposites of switches, and the switches that were last denied. */
function takeOpposites(args: readonly string[], flags: ParseArgsOptionsConfig) {
  const opposites = new Map(
    Object.keys(flags)
      .filter((name) => flags[name]?.type === 'boolean')
      .map((name) => [name.startsWith('no-') ? name.slice(3) : `no-${name}`, name] as const)
      .filter(([opposite]) => !(opposite in flags)),
  );
  const both = { ...flags, ...Object.fromEntries([...opposites.keys()].map((name) => [name, { type: 'boolean' }])) };
  // As parseArgs reads them: what stands after `--`, or is a flag's value, is no flag.
  const options = both as ParseArgsOptionsConfig;
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  const taken = new Set<number>();
  const denied: Record<string, false> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const name = opposites.get(token.name);
    if (name === undefined) delete denied[token.name];
    else if (token.value === undefined) {
      denied[name] = false;
      taken.add(token.index);
    }
  }
  return { kept: args.filter((_, index) => !taken.has(index)), denied };
}

function usage(cause: unknown, args: readonly string[], flags: ParseArgsOptionsConfig): unknown {
  if (!(cause instanceof Error) || !('code' in cause)) return cause;
  // Node quotes the flag it stumbled over first.
  const flag = /'(-{1,2}[^\s',<=]*)/.exec(cause.message)?.[1] ?? args.join(' ');
  if (cause.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const near = nearest(flag.replace(/^-+/, ''), Object.keys(flags));
    return near === null
      ? new UsageError('unknown-flag', { flag }, { cause })
      : new UsageError('unknown-flag-near', { flag, near: `--${near}` }, { cause });
  }
  if (cause.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    const [name, { type, short }] = Object.entries(flags).find(
      ([name, each]) => flag === `--${name}` || flag === `-${each.short}`,
    ) ?? ['', {}];
    const shown = short === undefined ? `--${name}` : `-${short}, --${name}`;
    const code = type === 'boolean' ? 'flag-no-value' : 'flag-value';
    return new UsageError(code, { flag: name === '' ? flag : shown }, { cause });
  }
  return cause;
}
