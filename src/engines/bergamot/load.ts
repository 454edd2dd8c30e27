import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { EngineError } from '../../errors.ts';
import { hasMultipliers, isModel, isShortlist, isVocabulary } from './file-formats.ts';
import type { BergamotModel, FileOrBytes } from './model.ts';
import type { ModelBytes } from './runtime.ts';
import { settingsText } from './settings.ts';

export interface Loaded {
  readonly bytes: ModelBytes;
  /** SHA-256 over all files and settings, in hex. */
  readonly fingerprint: string;
}

/**
 * Reads a model's files into shared memory and makes sure that they are whole: a bad one would abort the engine, or be
 * translated with.
 *
 * @throws {EngineError} `model-missing` {path} for a file that is not there, `model-broken` {path} for one that is cut
 * short, of another format or not what `hash` says.
 */
export async function loadModel(model: BergamotModel): Promise<Loaded> {
  const main = await read(model.model, 'model', isModel);
  if (model.hash && sha256(main) !== model.hash.toLowerCase()) throw broken(model.model, 'model');
  const vocabs = await Promise.all(model.vocabs.map((vocab) => read(vocab, 'vocab', isVocabulary)));
  const shortlist = model.shortlist ? await read(model.shortlist, 'shortlist', isShortlist) : null;
  const settings = settingsText(hasMultipliers(main), model.settings ?? {});
  const hashes = [main, ...vocabs, ...(shortlist ? [shortlist] : [])].map(sha256);
  const fingerprint = sha256(Buffer.from([...hashes, settings].join('\n')));
  return { bytes: { model: main, vocabs, shortlist, settings }, fingerprint };
}

async function read(file: FileOrBytes, role: string, isWhole: (bytes: Uint8Array) => boolean): Promise<Uint8Array> {
  const bytes = typeof file === 'string' ? await readBytes(file) : file;
  if (!isWhole(bytes)) throw broken(file, role);
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.byteLength));
  shared.set(bytes);
  return shared;
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new EngineError('model-missing', { path }, { cause });
  }
}

function broken(file: FileOrBytes, role: string): EngineError {
  return new EngineError('model-broken', { path: nameOf(file, role) });
}

/** What to call a file in an error: its path, or the part it plays. */
export function nameOf(file: FileOrBytes, role = 'model'): string {
  return typeof file === 'string' ? file : role;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
