import { get as getPlain, type IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { InterligneError } from '../../errors.ts';

const MOST_REDIRECTS = 3;

export interface Timeouts {
  /** Milliseconds until the server has answered with its headers, name look-up and redirects included. */
  readonly connect: number;
  /** Milliseconds without a byte after which a download has broken off. */
  readonly idle: number;
}

/** @throws {InterligneError} `model-url` {url} for anything but HTTPS; this machine itself may speak HTTP. */
function checkUrl(url: URL): void {
  const local = url.protocol === 'http:' && ['127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !local) throw new InterligneError('model-url', { url: url.href });
}

function ask(url: URL, offset: number, signal: AbortSignal): Promise<IncomingMessage> {
  // `gzip` keeps the store from unpacking on the way; node:http leaves the bytes as they come.
  const headers = { 'accept-encoding': 'gzip', ...(offset > 0 ? { range: `bytes=${offset}-` } : {}) };
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const request = (url.protocol === 'https:' ? get : getPlain)(url, { headers, agent: false, signal }, resolve);
  request.on('error', reject);
  return promise;
}

/**
 * Asks for a file from `offset` on, and follows redirects within the same host.
 *
 * @throws {InterligneError} `model-url` for a redirect elsewhere or to plain HTTP, `model-download` {url, reason}
 * where no answer comes in time. A status is the caller's to judge.
 */
export async function request(
  address: URL,
  offset: number,
  connect: number,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(new Error('timeout')), connect);
  let url = address;
  try {
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      checkUrl(url);
      const response = await ask(url, offset, AbortSignal.any([stop.signal, signal]));
      const { statusCode = 0, headers } = response;
      if (statusCode < 300 || statusCode >= 400 || headers.location === undefined) {
        // The body may take its time; only the caller's signal ends it from here on.
        const end = (): void => void response.destroy();
        signal.addEventListener('abort', end, { once: true });
        response.once('close', () => signal.removeEventListener('abort', end));
        return response;
      }
      response.destroy();
      const next = new URL(headers.location, url);
      if (next.host !== url.host) throw new InterligneError('model-url', { url: next.href });
      url = next;
    }
    throw new InterligneError('model-download', { url: address.href, reason: 'redirects' });
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof InterligneError) throw cause;
    const reason = stop.signal.aborted ? 'timeout' : reasonOf(cause);
    throw new InterligneError('model-download', { url: address.href, reason }, { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** A system's error code, or an error's words. */
export function reasonOf(cause: unknown): string {
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return cause instanceof Error ? cause.message : String(cause);
}
