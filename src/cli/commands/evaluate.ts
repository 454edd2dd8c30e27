import { readFile } from 'node:fs/promises';
import { withOptions } from '../../config/index.ts';
import { UsageError } from '../../errors.ts';
import { readTermItems } from '../../evaluate/index.ts';
import { isReplay, readReplay } from '../../read-replay.ts';
import { resolveSettings, type Settings } from '../../settings.ts';
import { commonFlags, numberOf, readArguments } from '../arguments.ts';
import type { Console } from '../console.ts';
import { evaluationText, mtEvaluationText } from '../evaluation-text.ts';
import { readConfig } from '../read-config.ts';
import { runItems } from '../run-items.ts';
import { linesOf, runMt } from '../run-mt.ts';

const flags = {
  ...commonFlags,
  engine: { type: 'string', multiple: true },
  to: { type: 'string' },
  terms: { type: 'string', multiple: true },
  'no-align': { type: 'boolean' },
  compare: { type: 'boolean' },
  json: { type: 'boolean' },
  jobs: { type: 'string', short: 'j' },
  offline: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof readArguments<typeof flags>>['values'];

/** `interligne evaluate terms|mt`: what engines get right, with and without what we lay on their words. */
export async function evaluate(args: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = readArguments(args, flags);
  const [what, ...paths] = positionals;
  if (what === 'terms' && paths.length === 1) await evaluateTerms(paths[0]!, values, console);
  else if (what === 'mt' && paths.length === 2) await evaluateMt(paths[0]!, paths[1]!, values, console);
  else throw new UsageError('evaluate-usage', {});
  return 0;
}

/** How many terms each engine gets right, by category, and which it fails. */
async function evaluateTerms(path: string, values: Values, console: Console): Promise<void> {
  const items = readTermItems(await readFile(path, 'utf8'), path);
  if (items.length === 0) throw new UsageError('evaluate-empty', { path });
  const found = await forEach(values, async (name, settings) =>
    runItems(items, settings, await readReplay(name), console, values.quiet ?? false),
  );
  await console.out(values.json ? `${JSON.stringify(found, null, 2)}\n` : evaluationText(found, console.text));
}

/** BLEU and chrF2 of each engine against a reference translation. */
async function evaluateMt(source: string, reference: string, values: Values, console: Console): Promise<void> {
  const bytes = await readFile(source);
  const references = linesOf(await readFile(reference, 'utf8'));
  const found = await forEach(values, async (name, settings) =>
    runMt(bytes, references, settings, await readReplay(name), console, values.quiet ?? false),
  );
  await console.out(values.json ? `${JSON.stringify(found, null, 2)}\n` : mtEvaluationText(found, console.text));
}

/** Does something for each engine named, with and without alignment where both are asked for, one after the other. */
async function forEach<Result>(
  values: Values,
  evaluateOne: (name: string, settings: Settings) => Promise<Result>,
): Promise<Result[]> {
  const jobs = numberOf('jobs', values.jobs);
  const config = await readConfig(values);
  const isAligned = values['no-align'] === undefined ? (config.options.align ?? true) : !values['no-align'];
  const found: Result[] = [];
  for (const name of engineNames(values.engine ?? [config.options.engine ?? 'auto'])) {
    for (const align of values.compare ? [true, false] : [isAligned]) {
      const given = {
        ...(values.to === undefined ? {} : { to: values.to }),
        ...(isReplay(name) ? {} : { engine: name }),
        ...(jobs === undefined ? {} : { jobs }),
        ...(values.offline === undefined ? {} : { offline: values.offline }),
        terms: values.terms ?? [],
        align,
        lines: true,
        // What is measured is the engine, not what was remembered of it.
        memory: 'none',
      };
      const settings = resolveSettings(withOptions(config, given));
      found.push(await evaluateOne(name, settings));
    }
  }
  return found;
}

/** Names with commas between, but a replay's name has a comma of its own. */
function engineNames(given: readonly string[]): string[] {
  return given.flatMap((names) => (isReplay(names) ? [names] : names.split(',').filter(Boolean)));
}
