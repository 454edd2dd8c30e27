import { createWriteStream } from 'node:fs';
import { stat, truncate } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { InterligneError } from '../../errors.ts';
import { reasonOf, request, type Timeouts } from './request.ts';

export interface Download {
  readonly url: URL;
  /** Where the bytes go; what it holds already is not fetched again. */
  readonly part: string;
  /** How many bytes the file must have. */
  readonly bytes: number;
  readonly timeouts: Timeouts;
  readonly signal: AbortSignal;
  /** Told how many bytes of the file are there. */
  readonly onBytes: (bytes: number) => void;
}

const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );

/** Whether the body continues at `offset`; a server may ignore the range and start again. */
function continues(response: IncomingMessage, offset: number): boolean {
  if (response.statusCode !== 206) return false;
  return new RegExp(`^bytes ${offset}-`).test(response.headers['content-range'] ?? '');
}

/**
 * Writes a body behind what the part holds, `left` bytes at most: whoever sends more is not listened to. Resolves to
 * what broke the body off, if anything did.
 */
async function append(
  response: IncomingMessage,
  settings: Download,
  from: number,
  left: number,
): Promise<{ readonly by: unknown } | null> {
  const { part, timeouts, onBytes } = settings;
  let idle: NodeJS.Timeout | undefined;
  const wait = (): void => {
    clearTimeout(idle);
    idle = setTimeout(() => response.destroy(new Error('timeout')), timeouts.idle);
  };
  let broken: { readonly by: unknown } | null = null;
  async function* body(): AsyncGenerator<Buffer> {
    let taken = 0;
    wait();
    try {
      for await (const chunk of response as AsyncIterable<Buffer>) {
        const piece = chunk.subarray(0, left - taken);
        taken += piece.length;
        yield piece;
        onBytes(from + taken);
        if (taken >= left) break;
        wait();
      }
    } catch (by) {
      // Ends the body instead of failing it: what has come is still to be written.
      broken = { by };
    }
  }
  try {
    await pipeline(body, createWriteStream(part, { flags: 'a' }));
  } finally {
    clearTimeout(idle);
    response.destroy();
  }
  return broken;
}

async function attempt(download: Download): Promise<void> {
  const { url, part, bytes, timeouts, signal } = download;
  let have = await sizeOf(part);
  const response = await request(url, have, timeouts.connect, signal);
  const status = response.statusCode ?? 0;
  const refuse = (code: string, values: Record<string, string | number>): never => {
    response.destroy();
    throw new InterligneError(code, { url: url.href, ...values });
  };
  if (status !== 200 && status !== 206) refuse('model-download', { reason: `HTTP ${status}` });
  if (have > 0 && !continues(response, have)) {
    if (status === 206) refuse('model-download', { reason: 'content-range' });
    await truncate(part, 0);
    have = 0;
  }
  const length = Number(response.headers['content-length'] ?? 0);
  // Only too much is refused at once: where too little is announced, the rest can still be asked for.
  if (have + length > bytes) refuse('model-size', { bytes: have + length, expected: bytes });
  const broken = await append(response, download, have, bytes - have);
  if (broken) throw broken.by;
}

/**
 * Fetches a file into `part` and goes on where an earlier try broke off. Tries again as long as each try brings bytes.
 *
 * @throws {InterligneError} `model-download` {url, reason} or `model-size` {url, bytes, expected}; what has come stays
 * in the part. System errors of the disk as they are. The signal's reason when aborted.
 */
export async function download(settings: Download): Promise<void> {
  const { part, bytes, url, signal } = settings;
  if ((await sizeOf(part)) > bytes) await truncate(part, 0);
  for (let before = await sizeOf(part); before < bytes; ) {
    let failure: unknown = new Error('cut');
    try {
      await attempt(settings);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof InterligneError) throw error;
      if (/^E(?:NOSPC|ACCES|PERM|ROFS|DQUOT|IO)$/.test(reasonOf(error))) throw error;
      failure = error;
    }
    const after = await sizeOf(part);
    if (after <= before)
      throw new InterligneError('model-download', { url: url.href, reason: reasonOf(failure) }, { cause: failure });
    before = after;
  }
}
