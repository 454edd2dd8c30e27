import { run, runBatch } from '../../pipeline/run.ts';
import type { Emitted } from '../model/article.ts';
import type { Severity } from '../model/message.ts';
import type { Services } from '../services.ts';
import type { Settings } from '../settings.ts';
import type { Console } from './console.ts';
import { guardEdited } from './edited-output.ts';
import type { FinishedArticles } from './finished.ts';
import type { Progress } from './progress.ts';
import type { SourceFile } from './read-sources.ts';
import { countFindings, report } from './report.ts';
import type { TermSheet } from './term-sheet.ts';
import { editablePaths, type Format, outputText, writeOutputs } from './write-outputs.ts';

export interface BatchOptions {
  readonly settings: Settings;
  readonly services: Services;
  readonly wanted: readonly Format[];
  /** Folder of the outputs; undefined for standard output. */
  readonly output: string | undefined;
  /** Null where nothing is skipped. */
  readonly finished: FinishedArticles | null;
  /** Write over outputs that somebody has edited. */
  readonly force: boolean;
  /** Where the terms and facts of every article are noted; no article is then passed over. */
  readonly sheet: TermSheet | null;
  readonly console: Console;
  readonly progress: Progress;
  readonly notice: (line: string) => void;
  readonly fail: (path: string, error: unknown) => void;
}

export interface BatchResult {
  readonly done: number;
  readonly skipped: number;
  readonly findings: Record<Severity, number>;
}

/** Translates articles and writes their outputs; those that are finished already are passed over. */
export async function translateBatch(sources: readonly SourceFile[], options: BatchOptions): Promise<BatchResult> {
  const { settings, services, wanted, output, finished, force, sheet, console, progress, notice, fail } = options;
  const findings: Record<Severity, number> = { critical: 0, functional: 0, cosmetic: 0 };
  const add = (counts: Readonly<Record<Severity, number>>) => {
    for (const severity of Object.keys(findings) as Severity[]) findings[severity] += counts[severity];
  };
  let [done, skipped] = [0, 0];
  sheet?.reserve(sources.map(({ source }) => source));
  await runBatch(
    sources,
    settings.jobs,
    console.signal,
    async ({ file, source }) => {
      const stem = file?.stem ?? source.name;
      const last = force || sheet !== null ? null : (finished?.findings(source, stem) ?? null);
      if (last !== null) {
        add(last);
        skipped += 1;
        progress.article();
        return;
      }
      for (const path of output === undefined ? [] : editablePaths(output, stem, wanted)) {
        const aside = await guardEdited(path, source, { services, force, console });
        if (aside !== null) notice(console.text('moved-aside', { path: aside }));
      }
      const article = await run(services.stages, source, console.signal);
      sheet?.add(article, services.termbase);
      const files = await deliver(article, stem, options);
      const counts = countFindings(article.messages);
      finished?.note(source, stem, files, counts);
      add(counts);
      done += 1;
      progress.article();
    },
    ({ source }, error) => {
      if (console.signal.aborted) return;
      progress.clear();
      fail(source.path ?? '<stdin>', error);
    },
  );
  if (!console.signal.aborted) await sheet?.write();
  return { done, skipped, findings };
}

async function deliver(
  article: Emitted,
  stem: string,
  { wanted, output, console, notice }: BatchOptions,
): Promise<readonly string[]> {
  if (article.segments.length === 0) notice(console.text('empty', { path: article.source.path ?? '<stdin>' }));
  const findings = report(article, console.text);
  if (findings !== '') notice(findings);
  if (output === undefined) {
    await console.out(outputText(article, wanted[0]!));
    return [];
  }
  const paths = await writeOutputs(article, output, stem, wanted);
  notice(console.text('written', { names: paths.join(', ') }));
  return paths;
}
