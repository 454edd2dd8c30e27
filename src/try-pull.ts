import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type CatalogueEntry,
  downloadBytes,
  type InstalledModel,
  pullModel,
  userModels,
} from './engines/models/index.ts';
import { InterligneError } from './errors.ts';

export type PullEvent =
  /** A model is fetched now; `bytes` is what the network will carry. */
  | { readonly kind: 'pull-started'; readonly model: string; readonly bytes: number }
  | { readonly kind: 'pull-progress'; readonly model: string; readonly done: number; readonly total: number }
  | { readonly kind: 'pull-done'; readonly model: string }
  /** It could not be fetched; `retry` is when the next try will be made unasked (ms since 1970). */
  | { readonly kind: 'pull-failed'; readonly model: string; readonly error: InterligneError; readonly retry: number };

export interface TryOptions {
  readonly entry: CatalogueEntry;
  readonly dataFolder: string;
  readonly notify: (event: PullEvent) => void;
  readonly signal: AbortSignal;
  /** Try even though the last try failed within the day: somebody asks for it. */
  readonly again?: boolean;
  /** Milliseconds since 1970 (tests set it). */
  readonly now?: () => number;
}

const DAY = 24 * 60 * 60 * 1000;
/** Milliseconds that a try without a network may cost. */
const CONNECT = 2000;

const stampFile = (dataFolder: string): string => path.join(dataFolder, 'last-failed-pull');

/** When a try of this model last failed; a stamp of another model or from the future does not count. */
async function lastFailure({ dataFolder, entry }: TryOptions, now: number): Promise<number | null> {
  const stamp = await readFile(stampFile(dataFolder), 'utf8').catch(() => '');
  const [time = '', model] = stamp.trim().split(' ');
  const at = Number(time);
  return model === entry.card.name && at > 0 && at <= now ? at : null;
}

/** The disk's errors count as the pull's: there may be another engine to go on with. */
function asKnown(error: unknown, { entry, dataFolder }: TryOptions): InterligneError {
  if (error instanceof InterligneError) return error;
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
  const values = { model: entry.card.name, folder: dataFolder, reason: error.code };
  return new InterligneError('model-store', values, { cause: error });
}

/**
 * Fetches a model that nobody has asked for by name: quickly given up when there is no network, and then not tried
 * again for a day. Resolves to null when it did not come.
 *
 * @throws the signal's reason when aborted.
 */
export async function tryPull(options: TryOptions): Promise<InstalledModel | null> {
  const { entry, dataFolder, notify, signal, now = Date.now } = options;
  const model = entry.card.name;
  const failed = await lastFailure(options, now());
  if (!options.again && failed !== null && now() - failed < DAY) return null;
  notify({ kind: 'pull-started', model, bytes: downloadBytes(entry) });
  try {
    const pulled = await pullModel({
      entry,
      folder: userModels({ dataFolder }),
      signal,
      timeouts: { connect: CONNECT },
      onProgress: (done, total) => notify({ kind: 'pull-progress', model, done, total }),
    });
    await rm(stampFile(dataFolder), { force: true });
    notify({ kind: 'pull-done', model });
    return pulled;
  } catch (error) {
    signal.throwIfAborted();
    notify({ kind: 'pull-failed', model, error: asKnown(error, options), retry: now() + DAY });
    await mkdir(dataFolder, { recursive: true })
      .then(() => writeFile(stampFile(dataFolder), `${now()} ${model}\n`))
      .catch(() => {}); // A data folder that cannot be written: the next run tries again.
    return null;
  }
}
