import PQueue from 'p-queue';
import type { Document, Emitted, Source } from '../src/model/article.ts';
import type { Stages } from './index.ts';

export const stageNames = [
  'parse',
  'segment',
  'annotate',
  'recall',
  'translate',
  'align',
  'check',
  'summarise',
  'emit',
] as const satisfies readonly (keyof Stages)[];

export type StageName = (typeof stageNames)[number];

/** Takes one article through every stage. */
export async function run(stages: Stages, source: Source, signal: AbortSignal): Promise<Emitted> {
  return await runUntil(stages, 'emit', source, signal);
}

/** Takes one article as far as a stage: what that stage makes of it. */
export async function runUntil(stages: Stages, last: 'emit', source: Source, signal: AbortSignal): Promise<Emitted>;
export async function runUntil(stages: Stages, last: StageName, source: Source, signal: AbortSignal): Promise<Document>;
export async function runUntil(
  stages: Stages,
  last: StageName,
  source: Source,
  signal: AbortSignal,
): Promise<Document> {
  const parsed = stages.parse(source);
  if (last === 'parse') return parsed;
  const segmented = await stages.segment(parsed, signal);
  if (last === 'segment') return segmented;
  const annotated = await stages.annotate(segmented, signal);
  if (last === 'annotate') return annotated;
  const recalled = await stages.recall(annotated, signal);
  if (last === 'recall') return recalled;
  const translated = await stages.translate(recalled, signal);
  if (last === 'translate') return translated;
  const aligned = await stages.align(translated, signal);
  if (last === 'align') return aligned;
  const checked = await stages.check(aligned, signal);
  if (last === 'check') return checked;
  const summarised = await stages.summarise(checked, signal);
  if (last === 'summarise') return summarised;
  return await stages.emit(summarised, signal);
}

/**
 * Does a job for each article, `jobs` at once. An article that fails leaves the others to go on: what it threw goes to
 * `onFailure`. Stops starting new ones when the signal is aborted.
 */
export async function runBatch<Item>(
  items: readonly Item[],
  jobs: number,
  signal: AbortSignal,
  job: (item: Item) => Promise<void>,
  onFailure: (item: Item, error: unknown) => void,
): Promise<void> {
  const queue = new PQueue({ concurrency: jobs });
  for (const item of items) {
    void queue.add(async () => {
      if (signal.aborted) return;
      try {
        await job(item);
      } catch (error) {
        onFailure(item, error);
      }
    });
  }
  await queue.onIdle();
}
