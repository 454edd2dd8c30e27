import { statSync } from 'node:fs';
import { withOptions } from '../../config/index.ts';
import { UsageError } from '../../errors.ts';
import type { Source } from '../../model/article.ts';
import { readReplay } from '../../read-replay.ts';
import { createServices, type Services } from '../../services.ts';
import { resolveSettings } from '../../settings.ts';
import type { Console } from '../console.ts';
import { describeError } from '../describe-error.ts';
import { findArticles } from '../find-articles.ts';
import { createFinished } from '../finished.ts';
import { createNotifier } from '../notices.ts';
import { createProgress } from '../progress.ts';
import { readConfig } from '../read-config.ts';
import { readSources, type SourceFile } from '../read-sources.ts';
import { refuseFile } from '../refuse-file.ts';
import { createTermSheet } from '../term-sheet.ts';
import { type BatchResult, translateBatch } from '../translate-batch.ts';
import { optionsOf, readFormats, readTranslateArguments } from '../translate-options.ts';
import { changes } from '../watch.ts';

/** `interligne translate`: articles in, their outputs out. */
export async function translate(args: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = readTranslateArguments(args);
  const settings = resolveSettings(withOptions(await readConfig(values), optionsOf(values)));
  const { output, force = false, watch = false, frail = false, quiet = false } = values;
  const wanted = readFormats(values.format, output);
  const sheet = values['term-report'] === undefined ? null : createTermSheet(values['term-report']);
  if (output !== undefined) await refuseFile(output);
  const stdin = positionals.length === 0 || (positionals.length === 1 && positionals[0] === '-');
  if (watch && (stdin || output === undefined)) throw new UsageError('watch-usage', {});
  let failures = 0;
  const fail = (path: string, error: unknown) => {
    failures += 1;
    const sentence = describeError(error, console.text);
    console.error(sentence.startsWith(path) ? sentence : `${path}: ${sentence}`);
  };
  const find = async (): Promise<readonly SourceFile[]> => {
    const files = stdin ? [null] : await findArticles(positionals, fail);
    if (files.length > 1 && output === undefined) throw new UsageError('needs-output', { count: files.length });
    const stdinPath = values['file-path'] ?? null;
    return await readSources(files, { lines: settings.lines, stdinPath, signal: console.signal }, fail);
  };
  const first = await find();
  if (first.length === 0 && !watch) return 2;

  const replay = await readReplay(values.engine ?? '');
  let progress = createProgress({ ...console, terminal: false }, { articles: 0, words: 0 });
  const notice = (line: string) => {
    if (quiet) return;
    progress.clear();
    console.error(line);
  };
  const start = () =>
    createServices(settings, {
      translates: true,
      signal: console.signal,
      onWords: (words) => progress.words(words),
      notify: createNotifier(console, quiet),
      ...(replay === null ? {} : { engine: replay }),
    });
  const batch = async (sources: readonly SourceFile[], services: Services): Promise<BatchResult> => {
    const totals = { articles: sources.length, words: countWords(sources) };
    progress = createProgress({ ...console, terminal: console.terminal && !quiet }, totals);
    const runs = services.memory?.runs;
    const { identity } = services.engine.statement;
    const finished =
      runs === undefined || output === undefined ? null : createFinished(runs, settings, identity, output, wanted);
    const options = { settings, services, wanted, output, finished, force, sheet, console, progress, notice, fail };
    const result = await translateBatch(sources, options);
    progress.clear();
    console.signal.throwIfAborted();
    if (result.skipped > 0) notice(console.text('skipped', { count: result.skipped }));
    const { done, findings } = result;
    const found = findings.critical + findings.functional + findings.cosmetic;
    if (done + failures > 1 || found > 0) notice(console.text('concluded', { count: done, ...findings }));
    return result;
  };

  let services = await start();
  try {
    notice(statement(services.engine.statement, services.better, console));
    const { findings } = await batch(first, services);
    if (watch) {
      notice(console.text('watching'));
      const seen = new Map(first.map(({ file, source }) => [file?.path, source.hash]));
      const termsHash = () => settings.terms.map((path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs).join();
      let terms = termsHash();
      for await (const _ of changes([...positionals, ...settings.terms], console.signal)) {
        const sources = await find();
        const changed = sources.filter(({ file, source }) => seen.get(file?.path) !== source.hash);
        for (const { file, source } of sources) seen.set(file?.path, source.hash);
        if (changed.length > 0) await batch(changed, services);
        else if (termsHash() !== terms) {
          terms = termsHash();
          // The terms, then: drafts of sentences that hold none of them are remembered.
          await services.close();
          services = await start();
          await batch(sources, services);
        }
      }
    }
    if (failures > 0) return 2;
    const any = findings.critical + findings.functional + findings.cosmetic > 0;
    return findings.critical > 0 || (frail && any) ? 1 : 0;
  } finally {
    progress.clear();
    await services.close();
  }
}

function statement(
  engine: { name: string; model: string; gist: boolean },
  better: string | null,
  console: Console,
): string {
  const line = console.text(engine.gist ? 'engine-gist' : 'engine', { engine: engine.name, model: engine.model });
  return better === null ? line : `${line} ${console.text('better', { better })}`;
}

function countWords(sources: readonly { readonly source: Source }[]): number {
  return sources.reduce((sum, { source }) => sum + (source.text.match(/\S+/g)?.length ?? 0), 0);
}
