import { EngineError } from '../../errors.ts';
import { openPipe, type Pipe } from './pipe.ts';

/** How many requests may be in the process at once: what its death can put in doubt. */
const WINDOW = 32;
/** Deaths in a row, with no answer between, after which nothing is tried again until the next call. */
const RESTARTS = 3;

interface Request {
  readonly number: number;
  readonly stream: string;
  /** A process has died over it before. */
  readonly suspect: boolean;
  readonly resolve: (answer: string) => void;
  readonly reject: (reason: unknown) => void;
}

export interface StreamQueue {
  /** @throws {EngineError} when the process dies of it, hangs or cannot start. */
  ask(stream: string, signal: AbortSignal): Promise<string>;
  close(): Promise<void>;
}

/**
 * Passes requests to a long-lived process in order. When it dies, it is started again and the open requests are sent
 * again; the oldest, which it was at, fails if it is the oldest at a second death. No answer for `patience` ms counts as
 * a death.
 */
export function createStreamQueue(command: readonly string[], patience: number): StreamQueue {
  const waiting: Request[] = [];
  const open: Request[] = [];
  let pipe: Pipe | null = null;
  let timer: NodeJS.Timeout | undefined;
  let numbers = 0;
  let deaths = 0;
  let closed = false;

  const watch = (): void => {
    clearTimeout(timer);
    if (open.length > 0) timer = setTimeout(() => pipe?.kill(), patience);
  };
  const fail = (requests: readonly Request[], code: string, cause: unknown): void => {
    for (const request of requests) request.reject(new EngineError(code, { engine: 'apertium' }, { cause }));
  };
  const onEnd = (cause: Error | null): void => {
    pipe = null;
    const [oldest, ...others] = open.splice(0);
    if (closed) return;
    deaths += 1;
    waiting.unshift(...others);
    if (oldest?.suspect) fail([oldest], 'engine-died', cause);
    else if (oldest) waiting.unshift({ ...oldest, suspect: true });
    if (deaths > RESTARTS || cause) fail(waiting.splice(0), 'engine-died', cause);
    pump();
  };
  const onAnswer = (answer: string): void => {
    const request = open[0];
    const sentinel = `[#${request?.number}]`;
    // A dying step flushes what it has: without our number at its end it is no answer.
    if (!request || !answer.includes(sentinel)) {
      pipe?.end();
      return;
    }
    open.shift();
    deaths = 0;
    request.resolve(answer.replace(sentinel, '').replace(/\s+$/, ''));
    pump();
  };
  const pump = (): void => {
    while (!closed && open.length < WINDOW) {
      const request = waiting.shift();
      if (!request) break;
      open.push(request);
      pipe ??= openPipe(command, { onAnswer, onEnd });
      pipe.send(`${request.stream} [#${request.number}]`);
    }
    watch();
  };
  return {
    ask(stream, signal) {
      if (closed) return Promise.reject(new EngineError('engine-closed', { engine: 'apertium' }));
      if (signal.aborted) return Promise.reject(signal.reason);
      deaths = waiting.length + open.length === 0 ? 0 : deaths;
      const { promise, resolve, reject } = Promise.withResolvers<string>();
      const request: Request = { number: numbers++, stream, suspect: false, resolve, reject };
      const onAbort = (): void => {
        const at = waiting.findIndex(({ number }) => number === request.number);
        if (at >= 0) waiting.splice(at, 1);
        reject(signal.reason);
      };
      signal.addEventListener('abort', onAbort, { once: true });
      waiting.push(request);
      pump();
      return promise.finally(() => signal.removeEventListener('abort', onAbort));
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      fail([...open.splice(0), ...waiting.splice(0)], 'engine-closed', null);
      const last = pipe;
      last?.end();
      await last?.ended;
    },
  };
}
