import { access, mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { InterligneError } from '../../errors.ts';
import { type CatalogueEntry, cardOf, downloadBytes, type PackedFile } from './catalogue.ts';
import { download } from './download.ts';
import type { InstalledModel } from './locate.ts';
import { clearParts, leavePart, ownPath, partsFolder, takePart } from './parts.ts';
import type { Timeouts } from './request.ts';
import { unpack } from './unpack.ts';
import { verifyModel } from './verify.ts';

export interface PullOptions {
  readonly entry: CatalogueEntry;
  /** The user's folder of models: the model becomes a folder in it. */
  readonly folder: string;
  /** In place of the entry's. */
  readonly baseUrl?: string;
  readonly signal: AbortSignal;
  /** Told the packed bytes that are there, of all. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly timeouts?: Partial<Timeouts>;
}

const TIMEOUTS: Timeouts = { connect: 15_000, idle: 30_000 };

/** Fetches and unpacks one file; what is not the pinned file is removed, what broke off is kept. */
async function fetchFile(
  options: PullOptions,
  file: PackedFile,
  into: string,
  onBytes: (bytes: number) => void,
): Promise<void> {
  const { entry, folder, signal } = options;
  const parts = partsFolder(folder, entry.card.name);
  const part = await takePart(parts, file.packed.name);
  const url = new URL(file.packed.name, options.baseUrl ?? entry.baseUrl);
  const timeouts = { ...TIMEOUTS, ...options.timeouts };
  try {
    await download({ url, part, bytes: file.packed.bytes, timeouts, signal, onBytes });
    if (await unpack(part, path.join(into, file.name), file, signal)) return;
    await rm(part, { force: true });
    throw new InterligneError('model-hash', { model: entry.card.name, file: file.packed.name });
  } finally {
    await leavePart(parts, file.packed.name, part);
  }
}

/** Puts a finished folder in place in one step; a model that is there already and sound stays. */
async function moveIntoPlace(from: string, model: InstalledModel): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await rename(from, model.folder);
      return;
    } catch (error) {
      if (tries > 3) throw error;
      if (await isSound(model)) return;
      const aside = `${from}.old`;
      await rename(model.folder, aside).catch(() => {});
      await rm(aside, { recursive: true, force: true });
    }
  }
}

async function isSound(model: InstalledModel, signal?: AbortSignal): Promise<boolean> {
  const carded = await access(path.join(model.folder, 'card.json')).then(
    () => true,
    () => false,
  );
  return carded && (await verifyModel(model, signal)).length === 0;
}

/**
 * Fetches a model, once: goes on where an earlier try broke off, checks every file against its pins before any use,
 * and puts the whole into place in one step. Any number of processes may do so at once. A sound model that is there
 * already is left as it is.
 *
 * @throws {InterligneError} `model-download`, `model-size`, `model-url` (see `download`); `model-hash` {model, file} when
 * the bytes are not the pinned ones, which are then removed.
 */
export async function pullModel(options: PullOptions): Promise<InstalledModel> {
  const { entry, folder, signal, onProgress } = options;
  const model: InstalledModel = { card: cardOf(entry), folder: path.join(folder, entry.card.name), place: 'user' };
  if (await isSound(model, signal)) return model;
  const parts = partsFolder(folder, entry.card.name);
  const fresh = ownPath(parts, 'new');
  await mkdir(fresh, { recursive: true });
  try {
    let before = 0;
    for (const file of entry.card.files) {
      await fetchFile(options, file, fresh, (bytes) => onProgress?.(before + bytes, downloadBytes(entry)));
      before += file.packed.bytes;
      onProgress?.(before, downloadBytes(entry));
    }
    await writeFile(path.join(fresh, 'card.json'), `${JSON.stringify(model.card, null, 2)}\n`);
    await moveIntoPlace(fresh, model);
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rmdir(parts).catch(() => {}); // Unless something is left for the next try.
  }
  await clearParts(parts);
  return model;
}
