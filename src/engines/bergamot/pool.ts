import { EngineError } from '../../errors.ts';
import { type Member, startMember } from './member.ts';
import type { Request, WorkerData } from './protocol.ts';

export interface Pool {
  /**
   * Translates a batch in the first free worker.
   *
   * @throws {EngineError} `engine-crashed` when its worker dies, `engine-closed` when the pool is closed,
   * `engine-stopped` when workers keep dying.
   * @throws the signal's reason when aborted; a worker that has begun finishes first, its result is dropped.
   */
  run(requests: readonly Request[], signal: AbortSignal): Promise<readonly string[]>;
  /** Ends all workers. */
  close(): Promise<void>;
  /** For tests and the bench: the living workers. */
  readonly members: ReadonlySet<Member>;
}

interface Call {
  readonly requests: readonly Request[];
  readonly resolve: (texts: readonly string[]) => void;
  readonly reject: (reason: unknown) => void;
}

/** As many deaths in a row, without one batch translated, mean that the engine does not work here. */
const MOST_DEATHS = 8;

/**
 * Makes a pool of at most `size` workers. They start when there is work for them, so a short article starts one; a
 * worker that dies rejects its own call and is replaced.
 *
 * @throws {EngineError} `engine-start` when the first worker cannot load the model.
 */
export async function createPool(size: number, data: WorkerData): Promise<Pool> {
  const queue: Call[] = [];
  const members = new Set<Member>();
  const idle: Member[] = [];
  const starting = new Set<Promise<void>>();
  let deaths = 0;
  let end: EngineError | null = null;

  async function start(): Promise<void> {
    const member = await startMember(data, (gone) => {
      members.delete(gone);
      const at = idle.indexOf(gone);
      if (at >= 0) idle.splice(at, 1);
      died();
    });
    if (end) return member.stop();
    members.add(member);
    idle.push(member);
  }

  function grow(): void {
    const begun = start()
      .catch(died)
      .finally(() => {
        starting.delete(begun);
        feed();
      });
    starting.add(begun);
  }

  function died(): void {
    if (end) return;
    deaths += 1;
    if (deaths >= MOST_DEATHS) stop(new EngineError('engine-stopped', { deaths }));
    feed();
  }

  function feed(): void {
    while (queue.length && idle.length) serve(idle.pop()!, queue.shift()!);
    const wanted = Math.min(queue.length, size - members.size) - starting.size;
    for (let n = 0; n < wanted; n++) grow();
  }

  function serve(member: Member, call: Call): void {
    member.translate(call.requests).then(
      (texts) => {
        deaths = 0;
        idle.push(member);
        // The worker goes on before its answer is worked on.
        feed();
        call.resolve(texts);
      },
      (error) => call.reject(end ?? error),
    );
  }

  function stop(reason: EngineError): void {
    end ??= reason;
    for (const call of queue.splice(0)) call.reject(end);
  }

  await start();
  return {
    members,
    run(requests, signal) {
      return new Promise((resolve, reject) => {
        signal.throwIfAborted();
        if (end) throw end;
        const abort = () => {
          const at = queue.indexOf(call);
          if (at >= 0) queue.splice(at, 1);
          reject(signal.reason);
        };
        const settle = (then: () => void) => {
          signal.removeEventListener('abort', abort);
          then();
        };
        const call: Call = {
          requests,
          resolve: (texts) => settle(() => resolve(texts)),
          reject: (reason) => settle(() => reject(reason)),
        };
        signal.addEventListener('abort', abort, { once: true });
        queue.push(call);
        feed();
      });
    },
    async close() {
      stop(new EngineError('engine-closed'));
      await Promise.all([...starting, ...[...members].map((member) => member.stop())]);
    },
  };
}
