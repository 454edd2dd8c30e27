import { readFile } from 'node:fs/promises';
import { UsageError } from '../../errors.ts';
import { readTermItems } from '../../evaluate/index.ts';
import { isReplay, readReplay } from '../../read-replay.ts';
import { resolveSettings, type Settings } from '../../settings.ts';
import { commonFlags, numberOf, readArguments } from '../arguments.ts';
import type { Console } from '../console.ts';
import { evaluationText } from '../evaluation-text.ts';
import { type Evaluation, runItems } from '../run-items.ts';

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

/** `interligne evaluate terms FILE`: how many terms each engine gets right, by category, and which it fails. */
export async function evaluate(args: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = readArguments(args, flags);
  const [what, path, ...more] = positionals;
  if (what !== 'terms' || path === undefined || more.length > 0) throw new UsageError('evaluate-usage', {});
  const items = readTermItems(await readFile(path, 'utf8'), path);
  if (items.length === 0) throw new UsageError('evaluate-empty', { path });
  const jobs = numberOf('jobs', values.jobs);
  const aligned = values.compare ? [true, false] : [!values['no-align']];
  const evaluations: Evaluation[] = [];
  for (const name of engineNames(values.engine)) {
    for (const align of aligned) {
      const settings: Settings = resolveSettings({
        ...(values.to === undefined ? {} : { to: values.to }),
        ...(isReplay(name) ? {} : { engine: name }),
        ...(jobs === undefined ? {} : { jobs }),
        terms: values.terms ?? [],
        align,
        lines: true,
        offline: values.offline ?? false,
      });
      const engine = await readReplay(name);
      evaluations.push(await runItems(items, settings, engine, console, values.quiet ?? false));
    }
  }
  const text = values.json ? `${JSON.stringify(evaluations, null, 2)}\n` : evaluationText(evaluations, console.text);
  await console.out(text);
  return 0;
}

/** Names with commas between, but a replay's name has a comma of its own. */
function engineNames(given: readonly string[] = ['auto']): string[] {
  return given.flatMap((names) => (isReplay(names) ? [names] : names.split(',').filter(Boolean)));
}
