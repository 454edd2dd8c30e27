import { readFile } from 'node:fs/promises';
import { runUntil, type StageName, stageNames } from '../../../pipeline/run.ts';
import { withOptions } from '../../config/index.ts';
import { UsageError } from '../../errors.ts';
import { nearest } from '../../nearest.ts';
import { createServices } from '../../services.ts';
import { resolveSettings } from '../../settings.ts';
import { sourceFromBytes } from '../../source.ts';
import { commonFlags, readArguments } from '../arguments.ts';
import type { Console } from '../console.ts';
import { inspectionLines } from '../inspection-lines.ts';
import { createNotifier } from '../notices.ts';
import { readConfig } from '../read-config.ts';
import { readStdin } from '../stdin.ts';

const flags = {
  ...commonFlags,
  lines: { type: 'boolean' },
  to: { type: 'string' },
  engine: { type: 'string' },
  terms: { type: 'string', multiple: true },
  'no-align': { type: 'boolean' },
  offline: { type: 'boolean' },
} as const;

/** `interligne inspect STAGE`: what one stage makes of the article, as JSON or one thing a line. */
export async function inspect(args: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = readArguments(args, flags);
  const [name, path, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new UsageError('inspect-usage', { stages: stageNames.join(', ') });
  const stage = stageNamed(name);
  const given = {
    ...(values.to === undefined ? {} : { to: values.to }),
    ...(values.engine === undefined ? {} : { engine: values.engine }),
    ...(values['no-align'] === undefined ? {} : { align: !values['no-align'] }),
    ...(values.offline === undefined ? {} : { offline: values.offline }),
    terms: values.terms ?? [],
  };
  const settings = resolveSettings(withOptions(await readConfig(values), given));
  const bytes = path === undefined || path === '-' ? await readStdin(console.signal) : await readFile(path);
  const source = sourceFromBytes(bytes, path === undefined || path === '-' ? null : path, settings.lines);
  const services = await createServices(settings, {
    translates: stageNames.indexOf(stage) >= stageNames.indexOf('translate'),
    signal: console.signal,
    onWords: () => {},
    notify: createNotifier(console, values.quiet ?? false),
  });
  try {
    const document = await runUntil(services.stages, stage, source, console.signal);
    const text = values.lines
      ? inspectionLines(document, stage, console.text)
      : `${JSON.stringify(document, null, 2)}\n`;
    await console.out(text);
    return 0;
  } finally {
    await services.close();
  }
}

function stageNamed(name: string): StageName {
  const stage = stageNames.find((known) => known === name);
  if (stage !== undefined) return stage;
  const near = nearest(name, stageNames);
  throw new UsageError('unknown-stage', { name, stages: near ?? stageNames.join(', ') });
}
