import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { root } from '../../root.ts';
import { resolveSettings } from '../../settings.ts';
import { runSetup } from '../../setup.ts';
import { commonFlags, readArguments } from '../arguments.ts';
import type { Console } from '../console.ts';
import { createNotifier } from '../notices.ts';
import { readConfig } from '../read-config.ts';

const flags = { ...commonFlags, yes: { type: 'boolean', short: 'y' }, offline: { type: 'boolean' } } as const;

/** `interligne setup`: gets the best engine ready that can be had, and says which. */
export async function setup(args: readonly string[], console: Console): Promise<number> {
  const { values } = readArguments(args, flags);
  const { dataFolder, offline } = resolveSettings((await readConfig(values)).options);
  const result = await runSetup({
    modelsFolder: join(root, 'models'),
    dataFolder,
    yes: values.yes ?? false,
    offline: values.offline ?? offline,
    ask: ({ kind, command }) => ask(console, console.text(`ask.${kind}`, { command })),
    notify: createNotifier(console, values.quiet ?? false),
    signal: console.signal,
  });
  if (values.quiet) return 0;
  console.error(console.text(`ready.${result.engine}`, { model: result.model ?? '' }));
  if (result.better !== null) console.error(console.text('better', { better: result.better }));
  return 0;
}

/** Asks on the terminal; without one nobody can answer, and the answer is no. */
async function ask(console: Console, question: string): Promise<boolean> {
  if (process.stdin.isTTY !== true) return false;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await lines.question(`${question} `, { signal: console.signal });
    return /^(?:y|yes|o|oui)$/i.test(answer.trim());
  } finally {
    lines.close();
  }
}
