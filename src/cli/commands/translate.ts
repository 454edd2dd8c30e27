import { readFile } from 'node:fs/promises';
import { run, runBatch } from '../../../pipeline/run.ts';
import { withOptions } from '../../config/index.ts';
import { UsageError } from '../../errors.ts';
import type { Emitted, Source } from '../../model/article.ts';
import type { Message } from '../../model/message.ts';
import { isReplay, readReplay } from '../../read-replay.ts';
import { createServices } from '../../services.ts';
import { resolveSettings } from '../../settings.ts';
import { sourceFromBytes } from '../../source.ts';
import { commonFlags, numberOf, readArguments } from '../arguments.ts';
import type { Console } from '../console.ts';
import { describeError } from '../describe-error.ts';
import { type ArticleFile, findArticles } from '../find-articles.ts';
import { createNotifier } from '../notices.ts';
import { createProgress } from '../progress.ts';
import { readConfig } from '../read-config.ts';
import { countFindings, report } from '../report.ts';
import { readStdin } from '../stdin.ts';
import { type Format, formats, outputText, writeOutputs } from '../write-outputs.ts';

const flags = {
  ...commonFlags,
  output: { type: 'string', short: 'o' },
  format: { type: 'string', multiple: true },
  to: { type: 'string' },
  engine: { type: 'string' },
  terms: { type: 'string', multiple: true },
  lines: { type: 'boolean' },
  'summary-words': { type: 'string' },
  'front-matter': { type: 'string' },
  layout: { type: 'string' },
  ranks: { type: 'string' },
  acronyms: { type: 'string' },
  'no-align': { type: 'boolean' },
  jobs: { type: 'string', short: 'j' },
  workers: { type: 'string' },
  deterministic: { type: 'boolean' },
  offline: { type: 'boolean' },
  memory: { type: 'string' },
  'no-memory': { type: 'boolean' },
  fuzzy: { type: 'string' },
  frail: { type: 'boolean', short: 'f' },
  'file-path': { type: 'string' },
} as const;

type Values = ReturnType<typeof readArguments<typeof flags>>['values'];

/** `interligne translate`: articles in, their outputs out. */
export async function translate(args: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = readArguments(args, flags);
  const settings = resolveSettings(withOptions(await readConfig(values), optionsOf(values)));
  const wanted = readFormats(values.format, values.output);
  const stdin = positionals.length === 0 || (positionals.length === 1 && positionals[0] === '-');
  let failures = 0;
  const fail = (path: string, error: unknown) => {
    failures += 1;
    const sentence = describeError(error, console.text);
    console.error(sentence.startsWith(path) ? sentence : `${path}: ${sentence}`);
  };
  const files: readonly (ArticleFile | null)[] = stdin ? [null] : await findArticles(positionals, fail);
  if (files.length > 1 && values.output === undefined) throw new UsageError('needs-output', { count: files.length });
  const sources: { readonly file: ArticleFile | null; readonly source: Source }[] = [];
  for (const file of files) {
    try {
      const bytes = file === null ? await readStdin(console.signal) : await readFile(file.path);
      const path = file === null ? (values['file-path'] ?? null) : file.path;
      sources.push({ file, source: sourceFromBytes(bytes, path, settings.lines) });
    } catch (error) {
      console.signal.throwIfAborted();
      fail(file?.path ?? '<stdin>', error);
    }
  }
  if (sources.length === 0) return 2;

  const replay = await readReplay(values.engine ?? '');
  const totals = { articles: sources.length, words: countWords(sources) };
  const progress = createProgress({ ...console, terminal: console.terminal && !values.quiet }, totals);
  const notice = (line: string) => {
    if (values.quiet) return;
    progress.clear();
    console.error(line);
  };
  const services = await createServices(settings, {
    translates: true,
    signal: console.signal,
    onWords: progress.words,
    notify: createNotifier(console, values.quiet ?? false),
    ...(replay === null ? {} : { engine: replay }),
  });
  const messages: Message[] = [];
  let done = 0;
  try {
    notice(statement(services.engine.statement, services.better, console));
    await runBatch(
      sources,
      settings.jobs,
      console.signal,
      async ({ file, source }) => {
        const article = await run(services.stages, source, console.signal);
        await deliver(article, file, wanted, values.output, console, notice);
        messages.push(...article.messages);
        done += 1;
        progress.article();
      },
      ({ source }, error) => {
        if (console.signal.aborted) return;
        progress.clear();
        fail(source.path ?? '<stdin>', error);
      },
    );
  } finally {
    progress.clear();
    await services.close();
  }
  console.signal.throwIfAborted();
  return conclude(messages, done, failures, values, console, notice);
}

async function deliver(
  article: Emitted,
  file: ArticleFile | null,
  wanted: readonly Format[],
  output: string | undefined,
  console: Console,
  notice: (line: string) => void,
): Promise<void> {
  if (article.segments.length === 0) notice(console.text('empty', { path: article.source.path ?? '<stdin>' }));
  const findings = report(article, console.text);
  if (findings !== '') notice(findings);
  if (output === undefined) {
    await console.out(outputText(article, wanted[0]!));
    return;
  }
  const paths = await writeOutputs(article, output, file?.stem ?? article.source.name, wanted);
  notice(console.text('written', { names: paths.join(', ') }));
}

function conclude(
  messages: readonly Message[],
  articles: number,
  failed: number,
  values: Values,
  console: Console,
  notice: (line: string) => void,
): number {
  const counts = countFindings(messages);
  if (articles + failed > 1 || messages.length > 0) {
    notice(console.text('concluded', { count: articles, ...counts }));
  }
  if (failed > 0) return 2;
  return counts.critical > 0 || (values.frail === true && messages.length > 0) ? 1 : 0;
}

function statement(
  engine: { name: string; model: string; gist: boolean },
  better: string | null,
  console: Console,
): string {
  const line = console.text(engine.gist ? 'engine-gist' : 'engine', { engine: engine.name, model: engine.model });
  return better === null ? line : `${line} ${console.text('better', { better })}`;
}

/** On a folder all three documents are written, and the data when asked for; a stream carries one format. */
function readFormats(given: readonly string[] | undefined, output: string | undefined): readonly Format[] {
  const names = (given ?? []).flatMap((list) => list.split(',')).filter((name) => name !== '');
  const chosen = names.map((value) => {
    const format = formats.find((known) => known === value);
    if (format === undefined)
      throw new UsageError('option-value', { option: 'format', value, allowed: formats.join(', ') });
    return format;
  });
  const documents: readonly Format[] = ['bilingual', 'english', 'summary'];
  if (output === undefined) {
    if (chosen.length > 1) throw new UsageError('one-format', {});
    return chosen.length === 1 ? chosen : ['english'];
  }
  if (chosen.length === 0) return documents;
  return chosen.length === 1 && chosen[0] === 'json' ? [...documents, 'json'] : [...new Set(chosen)];
}

/** Only what was given: the rest is left to config files and defaults. */
function optionsOf(values: Values) {
  const summaryWords = numberOf('summary-words', values['summary-words']);
  const jobs = numberOf('jobs', values.jobs);
  const workers = numberOf('workers', values.workers);
  const fuzzy = numberOf('fuzzy', values.fuzzy);
  const memory = values['no-memory'] ? 'none' : values.memory;
  return {
    ...(values.to === undefined ? {} : { to: values.to }),
    ...(values.engine === undefined || isReplay(values.engine) ? {} : { engine: values.engine }),
    ...(values.layout === undefined ? {} : { layout: values.layout }),
    ...(values.ranks === undefined ? {} : { ranks: values.ranks }),
    ...(values.acronyms === undefined ? {} : { acronyms: values.acronyms }),
    ...(summaryWords === undefined ? {} : { summaryWords }),
    ...(jobs === undefined ? {} : { jobs }),
    ...(workers === undefined ? {} : { workers }),
    ...(values['front-matter'] === undefined
      ? {}
      : { frontMatterKeys: values['front-matter'].split(',').filter(Boolean) }),
    ...(values.lines === undefined ? {} : { lines: values.lines }),
    ...(values['no-align'] === undefined ? {} : { align: !values['no-align'] }),
    ...(values.deterministic === undefined ? {} : { deterministic: values.deterministic }),
    ...(values.offline === undefined ? {} : { offline: values.offline }),
    ...(memory === undefined ? {} : { memory }),
    ...(fuzzy === undefined ? {} : { fuzzy }),
    terms: values.terms ?? [],
  };
}

function countWords(sources: readonly { readonly source: Source }[]): number {
  return sources.reduce((sum, { source }) => sum + (source.text.match(/\S+/g)?.length ?? 0), 0);
}
