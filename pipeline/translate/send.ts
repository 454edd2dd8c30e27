import type { Engine, EngineText } from '../../src/engines/engine.ts';
import { EngineError } from '../../src/errors.ts';
import type { Tagged } from '../../src/model/tagged.ts';

/** What became of one text: the engine's result, or why there is none. */
export type Outcome = { readonly result: Tagged } | { readonly error: EngineError };

/**
 * Sends texts to the engine in batches of like length, all at once; the engine queues them. A batch that fails is sent
 * again text by text, so that one text the engine cannot bear costs no other. `onDone` is told of each text, by index.
 *
 * @throws {EngineError} when no text of the first batch could be translated: the engine does not work.
 */
export async function send(
  engine: Engine,
  texts: readonly EngineText[],
  signal: AbortSignal,
  onDone: (index: number) => void,
): Promise<readonly Outcome[]> {
  const broken = new AbortController();
  const either = AbortSignal.any([signal, broken.signal]);
  // An engine fills a batch's short texts up to its longest: sorting saves a tenth of the time.
  const order = texts.map((_, index) => index).sort((a, b) => texts[b]!.text.length - texts[a]!.text.length);
  const starts = Array.from({ length: Math.ceil(order.length / engine.batchSize) }, (_, n) => n * engine.batchSize);
  const outcomes: Outcome[] = [];
  const batches = starts.map(async (start) => {
    const indexes = order.slice(start, start + engine.batchSize);
    const batch = await sendBatch(
      engine,
      indexes.map((index) => texts[index]!),
      either,
    );
    const failure = start === 0 ? batch.find((outcome) => 'error' in outcome) : undefined;
    if (failure && batch.every((outcome) => 'error' in outcome)) throw failure.error;
    for (const [n, index] of indexes.entries()) {
      outcomes[index] = batch[n]!;
      onDone(index);
    }
  });
  try {
    await Promise.all(batches);
    return outcomes;
  } catch (error) {
    broken.abort(error);
    await Promise.allSettled(batches);
    throw error;
  }
}

async function sendBatch(
  engine: Engine,
  batch: readonly EngineText[],
  signal: AbortSignal,
): Promise<readonly Outcome[]> {
  try {
    return await translated(engine, batch, signal);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return Promise.all(batch.map((text) => sendAgain(engine, text, signal)));
  }
}

async function sendAgain(engine: Engine, text: EngineText, signal: AbortSignal): Promise<Outcome> {
  try {
    const [outcome] = await translated(engine, [text], signal);
    return outcome!;
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { error };
  }
}

async function translated(
  engine: Engine,
  batch: readonly EngineText[],
  signal: AbortSignal,
): Promise<readonly Outcome[]> {
  const results = await engine.translate(batch, signal);
  if (results.length !== batch.length) {
    throw new EngineError('engine-miscount', { sent: batch.length, received: results.length });
  }
  return results.map((result) => ({ result }));
}
