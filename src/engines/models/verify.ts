import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { InterligneError } from '../../errors.ts';
import type { ModelFile } from './card.ts';
import type { InstalledModel } from './locate.ts';

/** SHA-256 of a file's bytes, in hex. */
export async function hashFile(file: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash, { ...(signal ? { signal } : {}) });
  return hash.digest('hex');
}

async function isWhole(folder: string, file: ModelFile, signal?: AbortSignal): Promise<boolean> {
  const at = path.join(folder, file.name);
  const size = await stat(at).then(
    ({ size }) => size,
    () => -1,
  );
  return size === file.bytes && (await hashFile(at, signal)) === file.sha256;
}

/**
 * Reads every file of a model and compares it with its card. Resolves to the names of the files that are missing, cut
 * short or changed: none for a sound model.
 */
export async function verifyModel(model: InstalledModel, signal?: AbortSignal): Promise<readonly string[]> {
  const bad: string[] = [];
  for (const file of model.card.files) if (!(await isWhole(model.folder, file, signal))) bad.push(file.name);
  return bad;
}

/**
 * Makes sure of a model before it is used.
 *
 * @throws {InterligneError} `model-hash` {model, file} for the first file that is not what the card says.
 */
export async function requireWhole(model: InstalledModel, signal?: AbortSignal): Promise<void> {
  const [file] = await verifyModel(model, signal);
  if (file !== undefined) throw new InterligneError('model-hash', { model: model.card.name, file });
}
