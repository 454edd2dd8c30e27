import { stat } from 'node:fs/promises';
import { withOptions } from '../../config/index.ts';
import { UsageError } from '../../errors.ts';
import { chooseSegments, explain as explainSegment, explanationJson, explanationLines } from '../../explain/index.ts';
import { isReplay } from '../../read-replay.ts';
import type { Options } from '../../settings.ts';
import { commonFlags, readArguments } from '../arguments.ts';
import type { Console } from '../console.ts';
import { readExplained } from '../explained-article.ts';
import { oneOfFormats } from '../one-of-formats.ts';
import { readConfig } from '../read-config.ts';

const flags = {
  ...commonFlags,
  format: { type: 'string' },
  to: { type: 'string' },
  engine: { type: 'string' },
  terms: { type: 'string', multiple: true },
  ranks: { type: 'string' },
  acronyms: { type: 'string' },
  memory: { type: 'string' },
  'no-memory': { type: 'boolean' },
  lines: { type: 'boolean' },
  source: { type: 'string' },
  offline: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof readArguments<typeof flags>>['values'];

/** `interligne explain`: why sentences of an article read as they do. */
export async function explain(args: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = readArguments(args, flags);
  const format = oneOfFormats(values.format, ['text', 'json']);
  const { path, wanted } = await readOperands(positionals);
  const options = withOptions(await readConfig(values), optionsOf(values));
  const { engine, source, quiet = false } = values;
  const named = wanted.flatMap((one) => ('id' in one ? [] : [one.path]));
  const { article, termbase, at } = await readExplained(path, options, { engine, source, quiet, named }, console);
  const segments = wanted.flatMap((one) => ('id' in one ? [one] : at(one.path, one.line)));
  const explanations = chooseSegments(article, segments).map((segment) => explainSegment(article, segment, termbase));
  const colour = process.stdout.isTTY === true && !process.env.NO_COLOR;
  await console.out(
    format === 'json'
      ? explanationJson(article, explanations, console.text)
      : explanationLines(article.path ?? path, explanations, console.text, colour),
  );
  return 0;
}

type Operand = { readonly id: string } | Place;

/**
 * The file, and the segments asked for: `s12`, or a line, `report.fr.md:14`.
 *
 * @throws {UsageError} `explain-usage`.
 */
async function readOperands(operands: readonly string[]): Promise<{ path: string; wanted: readonly Operand[] }> {
  const [first, ...more] = operands;
  if (first === undefined) throw new UsageError('explain-usage', {});
  const named = (await stat(first).catch(() => null)) === null ? placeIn(first) : null;
  const wanted = more.map((operand): Operand => {
    const one = /^s\d+$/u.test(operand) ? { id: operand } : placeIn(operand);
    if (one === null) throw new UsageError('explain-usage', {});
    return one;
  });
  return { path: named?.path ?? first, wanted: named === null ? wanted : [named, ...wanted] };
}

interface Place {
  readonly path: string;
  readonly line: number;
}

/** A file and a line of it, with or without a column: what editors and our reports write. */
function placeIn(operand: string): Place | null {
  const [, path, line] = /^(.+?):(\d{1,9})(?::\d+)?(?:-\d+:\d+)?$/u.exec(operand) ?? [];
  return path === undefined || line === undefined ? null : { path, line: Number(line) };
}

function optionsOf(values: Values): Options {
  const memory = values['no-memory'] ? 'none' : values.memory;
  return {
    ...(memory === undefined ? {} : { memory }),
    ...(values.to === undefined ? {} : { to: values.to }),
    ...(values.engine === undefined || isReplay(values.engine) ? {} : { engine: values.engine }),
    ...(values.ranks === undefined ? {} : { ranks: values.ranks }),
    ...(values.acronyms === undefined ? {} : { acronyms: values.acronyms }),
    ...(values.lines === undefined ? {} : { lines: values.lines }),
    ...(values.offline === undefined ? {} : { offline: values.offline }),
    terms: values.terms ?? [],
  };
}
