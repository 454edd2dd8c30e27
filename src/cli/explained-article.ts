import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { runUntil } from '../../pipeline/run.ts';
import { UsageError } from '../errors.ts';
import { type ArticleView, readView, type SegmentWanted, viewOf } from '../explain/index.ts';
import { loadTerms } from '../load-terms.ts';
import type { Checked } from '../model/article.ts';
import { readReplay } from '../read-replay.ts';
import { root } from '../root.ts';
import { createServices } from '../services.ts';
import { type Options, resolveSettings } from '../settings.ts';
import { sourceFromBytes } from '../source.ts';
import type { Termbase } from '../termbase/termbase.ts';
import type { Console } from './console.ts';
import { segmentsAtLine } from './document-line.ts';
import { createDocumentReader } from './document-reader.ts';
import { isXliffPath } from './find-documents.ts';
import { createNotifier } from './notices.ts';

/** An article to be explained, with the termbase that it was made or read with. */
export interface ExplainedArticle {
  readonly article: ArticleView;
  readonly termbase: Termbase;
  /** The segments that a line of a file stands for. @throws {UsageError} `explain-usage` for another file's. */
  at(path: string, line: number): readonly SegmentWanted[];
}

export interface ExplainFlags {
  readonly engine: string | undefined;
  /** The French, where a document cannot tell. */
  readonly source: string | undefined;
  readonly quiet: boolean;
  /** Files whose lines are asked for. */
  readonly named: readonly string[];
}

/**
 * Reads what is to be explained: a bilingual document or an XLIFF file with what editors made of it, or an article's
 * data as it was written, both without translating anything; else an article, translated as far as `check`.
 */
export async function readExplained(
  path: string,
  options: Options,
  flags: ExplainFlags,
  console: Console,
): Promise<ExplainedArticle> {
  if (/\.bilingual\.(?:md|markdown)$/iu.test(path) || isXliffPath(path))
    return ofDocument(path, options, flags, console);
  const settings = resolveSettings(options);
  const bytes = await readFile(path);
  if (path.toLowerCase().endsWith('.json')) {
    const article = readView(bytes.toString('utf8'), path);
    const localesPath = join(root, 'locales');
    const termbase = await loadTerms({ localesPath, files: settings.terms, variant: article.to });
    return { article, termbase, at: (file, line) => atSource([path, article.path ?? article.name], file, line) };
  }
  // Before an engine is asked.
  for (const file of flags.named) atSource([path], file, 1);
  const source = sourceFromBytes(bytes, path, settings.lines);
  const replay = await readReplay(flags.engine ?? '');
  const services = await createServices(settings, {
    translates: true,
    signal: console.signal,
    onWords: () => {},
    notify: createNotifier(console, flags.quiet),
    ...(replay === null ? {} : { engine: replay }),
  });
  try {
    // What `runUntil` gives up to a stage that is not the last it can only call a document.
    const checked = (await runUntil(services.stages, 'check', source, console.signal)) as Checked;
    const article = viewOf(checked, settings.to);
    return { article, termbase: services.termbase, at: (file, line) => atSource([path], file, line) };
  } finally {
    await services.close();
  }
}

async function ofDocument(
  path: string,
  options: Options,
  { source, quiet }: ExplainFlags,
  console: Console,
): Promise<ExplainedArticle> {
  const reader = createDocumentReader(console, { options, source, quiet });
  try {
    const { article, review, services } = await reader.read(path);
    const notes = new Map(review.segments.map((segment) => [segment.id, segment.notes ?? []]));
    const text = isXliffPath(path) ? '' : await readFile(path, 'utf8');
    const { termbase } = services;
    return {
      article: viewOf(article, review.data.to, notes),
      termbase,
      at: (file, line) =>
        file === path ? segmentsAtLine(text, line) : atSource([article.source.path ?? article.source.name], file, line),
    };
  } finally {
    await reader.close();
  }
}

function atSource(paths: readonly string[], file: string, line: number): readonly SegmentWanted[] {
  if (!paths.some((path) => path === file || basename(path) === basename(file)))
    throw new UsageError('explain-usage', {});
  return [{ line }];
}
