import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { ModelFile } from './card.ts';

class TooMuch extends Error {}

const isBadGzip = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');

/**
 * Unpacks gzip into `to` and says whether the bytes are the pinned ones. Never writes more than the pinned size,
 * whatever the packed file claims.
 */
export async function unpack(from: string, to: string, file: ModelFile, signal: AbortSignal): Promise<boolean> {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* bounded(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      bytes += chunk.length;
      if (bytes > file.bytes) throw new TooMuch();
      hash.update(chunk);
      yield chunk;
    }
  }
  try {
    await pipeline(createReadStream(from), createGunzip(), bounded, createWriteStream(to), { signal });
  } catch (error) {
    if (error instanceof TooMuch || isBadGzip(error)) return false;
    throw error;
  }
  return bytes === file.bytes && hash.digest('hex') === file.sha256;
}
