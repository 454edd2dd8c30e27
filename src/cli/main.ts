import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { detectLocale, type Locale, loadTexts } from '../i18n/index.ts';
import { nearest } from '../nearest.ts';
import { root } from '../root.ts';
import { version } from '../version.ts';
import { type Console, createConsole } from './console.ts';
import { describeError } from './describe-error.ts';
import { commandNames, help } from './help.ts';
import { onInterrupt } from './interrupt.ts';

type Command = (args: readonly string[], console: Console) => Promise<number>;

// Loaded when asked for: help and wrong flags answer before any engine's code is read.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  translate: async () => (await import('./commands/translate.ts')).translate,
  publish: async () => (await import('./commands/publish.ts')).publish,
  status: async () => (await import('./commands/status.ts')).status,
  update: async () => (await import('./commands/update.ts')).update,
  diff: async () => (await import('./commands/diff.ts')).diff,
  explain: async () => (await import('./commands/explain.ts')).explain,
  inspect: async () => (await import('./commands/inspect.ts')).inspect,
  terms: async () => (await import('./commands/terms.ts')).terms,
  memory: async () => (await import('./commands/memory.ts')).memory,
  evaluate: async () => (await import('./commands/evaluate.ts')).evaluate,
  config: async () => (await import('./commands/config.ts')).config,
  model: async () => (await import('./commands/model.ts')).model,
  setup: async () => (await import('./commands/setup.ts')).setup,
};

/** Runs the command line. Resolves to the exit code: 0 clean, 1 findings, 2 could not run. */
export async function main(args: readonly string[]): Promise<number> {
  const interrupt = onInterrupt();
  const console = createConsole(chooseLocale(args), loadTexts(join(root, 'locales')), interrupt.signal);
  try {
    return await dispatch(args, console);
  } catch (error) {
    console.error(
      `interligne: ${describeError(interrupt.signal.aborted ? interrupt.signal.reason : error, console.text)}`,
    );
    return 2;
  } finally {
    interrupt.end();
  }
}

async function dispatch(args: readonly string[], console: Console): Promise<number> {
  const [name, ...rest] = args.filter((argument, index) => !isLocaleFlag(args, index, argument));
  if (name === '--version' || name === '-v') {
    await console.out(`${version()}\n`);
    return 0;
  }
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    await console.out(help(name === undefined ? null : (rest[0] ?? null), console.text));
    return name === undefined ? 2 : 0;
  }
  const load = commands[name];
  if (load === undefined) throw unknownCommand(name);
  if (rest.includes('--help') || rest.includes('-h')) {
    await console.out(help(name, console.text));
    return 0;
  }
  return await (await load())(rest, console);
}

function unknownCommand(name: string): UsageError {
  if (name.startsWith('-')) return new UsageError('unknown-flag', { flag: name });
  const near = nearest(name, commandNames);
  return near === null
    ? new UsageError('unknown-command', { name })
    : new UsageError('unknown-command-near', { name, near });
}

/** `--locale` counts wherever it stands, so that even a wrong command is refused in the language asked for. */
function chooseLocale(args: readonly string[]): Locale {
  const index = args.findIndex((argument) => argument === '--locale' || argument.startsWith('--locale='));
  if (index === -1) return detectLocale(process.env);
  const value = args[index]!.includes('=') ? args[index]!.slice('--locale='.length) : (args[index + 1] ?? '');
  return detectLocale({ LC_ALL: value });
}

function isLocaleFlag(args: readonly string[], index: number, argument: string): boolean {
  return argument === '--locale' || argument.startsWith('--locale=') || args[index - 1] === '--locale';
}
