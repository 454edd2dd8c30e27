import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runUntil } from '../../../pipeline/run.ts';
import { withOptions } from '../../config/index.ts';
import { UsageError } from '../../errors.ts';
import {
  type ArticleView,
  chooseSegments,
  explain as explainSegment,
  explanationJson,
  explanationLines,
  readView,
  type SegmentWanted,
  viewOf,
} from '../../explain/index.ts';
import { loadTerms } from '../../load-terms.ts';
import type { Checked } from '../../model/article.ts';
import { isReplay, readReplay } from '../../read-replay.ts';
import { root } from '../../root.ts';
import { createServices } from '../../services.ts';
import { type Options, resolveSettings, type Settings } from '../../settings.ts';
import { sourceFromBytes } from '../../source.ts';
import type { Termbase } from '../../termbase/termbase.ts';
import { commonFlags, readArguments } from '../arguments.ts';
import type { Console } from '../console.ts';
import { createNotifier } from '../notices.ts';
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
  offline: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof readArguments<typeof flags>>['values'];

/** `interligne explain`: why sentences of an article read as they do. */
export async function explain(args: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = readArguments(args, flags);
  const format = oneOfFormats(values.format, ['text', 'json']);
  const { path, wanted } = await readOperands(positionals);
  const settings = resolveSettings(withOptions(await readConfig(values), optionsOf(values)));
  const { article, termbase } = await read(path, settings, values, console);
  const explanations = chooseSegments(article, wanted).map((segment) => explainSegment(article, segment, termbase));
  const colour = process.stdout.isTTY === true && !process.env.NO_COLOR;
  await console.out(
    format === 'json'
      ? explanationJson(article, explanations, console.text)
      : explanationLines(article.path ?? path, explanations, console.text, colour),
  );
  return 0;
}

/**
 * The file, and the segments asked for: `s12`, or a line of the same file, `report.fr.md:14`.
 *
 * @throws {UsageError} `explain-usage`.
 */
async function readOperands(operands: readonly string[]): Promise<{ path: string; wanted: readonly SegmentWanted[] }> {
  const [first, ...more] = operands;
  if (first === undefined) throw new UsageError('explain-usage', {});
  const named = (await stat(first).catch(() => null)) === null ? placeIn(first) : null;
  const path = named?.path ?? first;
  const wanted = more.map((operand): SegmentWanted => {
    if (/^s\d+$/u.test(operand)) return { id: operand };
    const place = placeIn(operand);
    if (place === null || place.path !== path) throw new UsageError('explain-usage', {});
    return { line: place.line };
  });
  return { path, wanted: named === null ? wanted : [{ line: named.line }, ...wanted] };
}

/** A file and a line of it, with or without a column: what editors and our reports write. */
function placeIn(operand: string): { readonly path: string; readonly line: number } | null {
  const [, path, line] = /^(.+?):(\d{1,9})(?::\d+)?(?:-\d+:\d+)?$/u.exec(operand) ?? [];
  return path === undefined || line === undefined ? null : { path, line: Number(line) };
}

/** The article's data as it was written, or the article taken as far as `check`. */
async function read(
  path: string,
  settings: Settings,
  values: Values,
  console: Console,
): Promise<{ readonly article: ArticleView; readonly termbase: Termbase }> {
  const bytes = await readFile(path);
  if (path.toLowerCase().endsWith('.json')) {
    const article = readView(bytes.toString('utf8'), path);
    const localesPath = join(root, 'locales');
    return { article, termbase: await loadTerms({ localesPath, files: settings.terms, variant: article.to }) };
  }
  const source = sourceFromBytes(bytes, path, settings.lines);
  const replay = await readReplay(values.engine ?? '');
  const services = await createServices(settings, {
    translates: true,
    signal: console.signal,
    onWords: () => {},
    notify: createNotifier(console, values.quiet ?? false),
    ...(replay === null ? {} : { engine: replay }),
  });
  try {
    // What `runUntil` gives up to a stage that is not the last it can only call a document.
    const checked = (await runUntil(services.stages, 'check', source, console.signal)) as Checked;
    return { article: viewOf(checked, settings.to), termbase: services.termbase };
  } finally {
    await services.close();
  }
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
