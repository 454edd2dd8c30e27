import { availableParallelism, totalmem } from 'node:os';
import { EngineError } from '../../errors.ts';
import type { Tagged } from '../../model/tagged.ts';
import type { Engine, EngineText } from '../engine.ts';
import { embark } from './journey.ts';
import { loadModel, nameOf } from './load.ts';
import type { BergamotModel } from './model.ts';
import { ENGINE_VERSION, readParts } from './parts.ts';
import { createPool, type Pool } from './pool.ts';

export type { BergamotModel, FileOrBytes } from './model.ts';

export interface BergamotSettings {
  readonly model: BergamotModel;
  /** Threads, each with its own engine; default: one a core and GiB of memory. They start when there is work for them. */
  readonly workers?: number;
  /** Translate every text by itself, so that none depends on what it is batched with. About a sixth slower. */
  readonly deterministic?: boolean;
}

/** The engine, with its threads for tests and measurements. */
export interface Bergamot extends Engine {
  readonly members: Pool['members'];
}

/**
 * Starts Marian's WASM build in worker threads, with one model.
 *
 * @throws {EngineError} `model-missing` or `model-broken` {path}, `engine-missing` {name}, `engine-start` {reason}.
 */
export async function createBergamot(settings: BergamotSettings): Promise<Bergamot> {
  const { model, workers = defaultWorkers(), deterministic = false } = settings;
  const [parts, { bytes, fingerprint }] = await Promise.all([readParts(), loadModel(model)]);
  const pool = await createPool(Math.max(1, workers), { parts, bytes, alone: deterministic }).catch((cause) => {
    // Without a pin, a file that is whole in form and still unusable is the likelier cause.
    throw model.hash ? cause : new EngineError('model-broken', { path: nameOf(model.model) }, { cause });
  });

  async function run(batch: readonly EngineText[], marks: boolean, signal: AbortSignal): Promise<readonly Tagged[]> {
    const journeys = batch.map((text) => embark(text, marks, model.terms));
    const answers = await pool.run(
      journeys.flatMap((journey) => journey.requests),
      signal,
    );
    let at = 0;
    return journeys.map(({ requests, arrive }) => {
      at += requests.length;
      return arrive(answers.slice(at - requests.length, at));
    });
  }

  return {
    statement: {
      name: 'bergamot',
      model: `${model.name} ${model.version}`,
      identity: `bergamot-${ENGINE_VERSION}${deterministic ? '-alone' : ''}${model.terms ? '-terms' : ''} ${fingerprint}`,
      gist: false,
    },
    marks: true,
    ...(model.terms ? { terms: model.terms } : {}),
    batchSize: 32,
    members: pool.members,
    async translate(batch, signal) {
      try {
        return await run(batch, true, signal);
      } catch (error) {
        // A single text that breaks the engine off may do so by its tags: its words alone are better than nothing.
        const last = error instanceof EngineError && error.code === 'engine-crashed' && batch.length === 1;
        if (!last || !batch[0]?.marks.length) throw error;
        return run(batch, false, signal);
      }
    },
    close: () => pool.close(),
  };
}

function defaultWorkers(): number {
  return Math.min(availableParallelism(), Math.floor(totalmem() / 2 ** 30));
}
