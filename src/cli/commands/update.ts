import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { withOptions } from '../../config/index.ts';
import { UsageError } from '../../errors.ts';
import type { RemovedRecord } from '../../model/bilingual.ts';
import { isReplay, readReplay } from '../../read-replay.ts';
import { remember } from '../../remember.ts';
import { fitOf, losesWork, planUpdate, type Update, type UpdatePlan, updated } from '../../review/index.ts';
import { createServices } from '../../services.ts';
import { type Options, resolveSettings } from '../../settings.ts';
import { sourceFromBytes } from '../../source.ts';
import { commonFlags, readArguments } from '../arguments.ts';
import type { Console } from '../console.ts';
import { createDocumentReader } from '../document-reader.ts';
import { createNotifier } from '../notices.ts';
import { readConfig } from '../read-config.ts';
import { removedDocument } from '../removed-document.ts';
import { countFindings, report } from '../report.ts';
import { updatedText } from '../updated-text.ts';
import { writeFiles } from '../write-outputs.ts';

const flags = {
  ...commonFlags,
  output: { type: 'string', short: 'o' },
  deleted: { type: 'string' },
  layout: { type: 'string' },
  engine: { type: 'string' },
  terms: { type: 'string', multiple: true },
  memory: { type: 'string' },
  'no-memory': { type: 'boolean' },
  'no-align': { type: 'boolean' },
  offline: { type: 'boolean' },
  force: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof readArguments<typeof flags>>['values'];

/** `interligne update`: brings a bilingual document up to its corrected French, or folds an editor's marks into it. */
export async function update(args: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = readArguments(args, flags);
  const [french, path, ...more] = positionals;
  if (french === undefined || path === undefined || more.length > 0) throw new UsageError('update-usage', {});
  const options = withOptions(await readConfig(values), optionsOf(values));
  const settings = resolveSettings(options);
  const reader = createDocumentReader(console, {
    options,
    source: french,
    layout: values.layout === undefined ? undefined : settings.layout,
    quiet: values.quiet ?? false,
  });
  try {
    const { review, services, article } = await reader.read(path);
    const source = sourceFromBytes(await readFile(french), french, review.source.mode === 'lines');
    const plan = await planUpdate(review, source, services.stages, console.signal);
    const fit = fitOf(plan, source);
    if (fit.foreign && !values.force) {
      const { kept, total } = fit;
      throw new UsageError('update-foreign', { french, path, kept, total, source: fit.source ?? '?' });
    }
    await remember({ article, review }, resolveSettings({ ...options, to: review.data.to }));
    const done = plan.translates
      ? await translated(plan, options, values, console)
      : await updated(plan, services.stages, console.signal, values.deleted === undefined);
    await deliver(done, plan, path, values, console);
    return countFindings(done.article.messages).critical > 0 ? 1 : 0;
  } finally {
    await reader.close();
  }
}

/** Only what was given: the rest is left to config files and defaults. */
function optionsOf(values: Values): Options {
  const memory = values['no-memory'] ? 'none' : values.memory;
  return {
    ...(memory === undefined ? {} : { memory }),
    ...(values.layout === undefined ? {} : { layout: values.layout }),
    ...(values.engine === undefined || isReplay(values.engine) ? {} : { engine: values.engine }),
    ...(values['no-align'] === undefined ? {} : { align: !values['no-align'] }),
    ...(values.offline === undefined ? {} : { offline: values.offline }),
    terms: values.terms ?? [],
  };
}

/** Starts an engine for what is new. */
async function translated(plan: UpdatePlan, options: Options, values: Values, console: Console): Promise<Update> {
  const { data } = plan.review;
  const settings = resolveSettings({
    ...options,
    to: data.to,
    frontMatterKeys: data.frontMatterKeys,
    wrap: data.wrap ?? 'keep',
    layout: values.layout ?? data.layout,
    lines: data.source.mode === 'lines',
    // What is new is a part of the article, whose acronyms have had their first use elsewhere.
    acronyms: 'keep',
  });
  const replay = await readReplay(values.engine ?? '');
  const services = await createServices(settings, {
    translates: true,
    signal: console.signal,
    onWords: () => {},
    notify: createNotifier(console, values.quiet ?? false),
    ...(replay === null ? {} : { engine: replay }),
  });
  try {
    return await updated(plan, services.stages, console.signal, values.deleted === undefined);
  } finally {
    await services.close();
  }
}

async function deliver(done: Update, plan: UpdatePlan, path: string, values: Values, console: Console): Promise<void> {
  const gone: readonly RemovedRecord[] = [...(plan.review.data.removed ?? []), ...done.removed];
  const output = values.output ?? path;
  const aside = resolve(output) === resolve(path) && losesWork(plan, done) ? `${path}.bak` : null;
  await writeFiles([
    // First: a kill between the two leaves the old document in place.
    ...(aside === null ? [] : [{ path: aside, text: await readFile(path) }]),
    { path: output, text: await updatedText(path, done.article) },
    ...(values.deleted === undefined || gone.length === 0
      ? []
      : [{ path: values.deleted, text: await deletedText(values.deleted, gone, path, console) }]),
  ]);
  for (const { text, english, state } of done.removed)
    console.error(console.text('update.removed', { text, english, state }));
  if (aside !== null) console.error(console.text('update.kept-aside', { path: aside }));
  if (done.summaryStale) console.error(console.text('update.summary-stale'));
  if (values.quiet) return;
  const findings = report(done.article, console.text);
  if (findings !== '') console.error(findings);
  const { kept, moved, changed, added, removed } = done;
  console.error(
    console.text('update.done', {
      path: output,
      kept: kept.length,
      moved: moved.length,
      changed: changed.length,
      added: added.length,
      removed: removed.length,
    }),
  );
}

/** A file of sentences taken out grows: what it holds from earlier updates is kept. */
async function deletedText(
  file: string,
  gone: readonly RemovedRecord[],
  path: string,
  console: Console,
): Promise<string> {
  const before = await readFile(file, 'utf8').catch(() => null);
  return removedDocument(gone, console.text('update.deleted-title', { path }), before);
}
