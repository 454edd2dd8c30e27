import { Worker } from 'node:worker_threads';
import { type BergamotModel, createBergamot } from '../src/engines/bergamot/index.ts';
import { loadModel } from '../src/engines/bergamot/load.ts';
import { readParts } from '../src/engines/bergamot/parts.ts';
import type { Engine } from '../src/engines/engine.ts';
import type { Tagged } from '../src/model/tagged.ts';
import type { BareData, BareMessage } from './bare-worker.ts';

export interface Timing {
  readonly workers: number;
  readonly words: number;
  /** Wall time from the first batch sent to the last received, workers loaded and warm. */
  readonly seconds: number;
  readonly wordsPerSecond: number;
  /** Processor time of all threads meanwhile: steadier than wall time on a busy machine. */
  readonly cpuSeconds: number;
  /** The engine's heap in each worker. */
  readonly heapBytes: number;
}

/** Times the WASM engine by itself: threads that do nothing but translate ready-made batches of plain sentences. */
export async function timeBare(
  model: BergamotModel,
  texts: readonly string[],
  { workers, batchSize = 32 }: { readonly workers: number; readonly batchSize?: number },
): Promise<Timing> {
  const [parts, { bytes }] = await Promise.all([readParts(), loadModel(model)]);
  const batches = cut(texts, batchSize);
  const threads = Array.from({ length: workers }, () => {
    const workerData: BareData = { parts, bytes };
    return new Worker(new URL('./bare-worker.ts', import.meta.url), { workerData });
  });
  await Promise.all(threads.map((thread) => answer(thread, batches[0] ?? [])));
  let next = 0;
  let heapBytes = 0;
  const timing = await time(texts, workers, () =>
    Promise.all(
      threads.map(async (thread) => {
        for (let batch = batches[next++]; batch; batch = batches[next++]) {
          heapBytes = Math.max(heapBytes, (await answer(thread, batch)).heapBytes);
        }
      }),
    ),
  );
  await Promise.all(threads.map((thread) => thread.terminate()));
  return { ...timing, heapBytes };
}

/** Times our adapter on the same sentences, through the interface that the pipeline uses. */
export async function timeAdapter(
  model: BergamotModel,
  texts: readonly (string | Tagged)[],
  { workers, deterministic = false }: { readonly workers: number; readonly deterministic?: boolean },
): Promise<Timing> {
  const engine = await createBergamot({ model, workers, deterministic });
  const tagged = texts.map((text) => (typeof text === 'string' ? { text, marks: [] } : text));
  // As many batches as workers, so that all of them are started.
  await translateAll(engine, tagged.slice(0, engine.batchSize * workers));
  const timing = await time(
    tagged.map((text) => text.text),
    workers,
    () => translateAll(engine, tagged),
  );
  const heapBytes = Math.max(...[...engine.members].map((member) => member.heapBytes()));
  await engine.close();
  return { ...timing, heapBytes };
}

async function translateAll(engine: Engine, texts: readonly Tagged[]): Promise<void> {
  const { signal } = new AbortController();
  await Promise.all(cut(texts, engine.batchSize).map((batch) => engine.translate(batch, signal)));
}

async function time(
  texts: readonly string[],
  workers: number,
  work: () => Promise<unknown>,
): Promise<Omit<Timing, 'heapBytes'>> {
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0);
  const start = performance.now();
  const cpu = process.cpuUsage();
  await work();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { workers, words, seconds, wordsPerSecond: words / seconds, cpuSeconds: (user + system) / 1e6 };
}

function answer(thread: Worker, batch: readonly string[]): Promise<BareMessage> {
  return new Promise((resolve, reject) => {
    thread.once('error', reject);
    thread.once('message', (message: BareMessage) => {
      thread.off('error', reject);
      resolve(message);
    });
    thread.postMessage(batch);
  });
}

function cut<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));
}
