import { Worker } from 'node:worker_threads';
import { EngineError } from '../../errors.ts';
import type { FromWorker, Request, ToWorker, WorkerData } from './protocol.ts';

/** One worker thread with its engine. It takes one batch at a time. */
export interface Member {
  translate(requests: readonly Request[]): Promise<readonly string[]>;
  /** Ends the thread; a running call rejects. */
  stop(): Promise<void>;
  /** The engine's heap after the last batch. */
  heapBytes(): number;
}

interface Pending {
  readonly id: number;
  readonly resolve: (texts: readonly string[]) => void;
  readonly reject: (error: EngineError) => void;
}

// The packaged build has .js beside .js.
const SCRIPT = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/**
 * Starts a worker and waits until its model is loaded. `onGone` is called once, when a worker that had started ends,
 * after its call has rejected.
 *
 * @throws {EngineError} `engine-start` when the engine cannot load the model.
 */
export function startMember(data: WorkerData, onGone: (member: Member) => void): Promise<Member> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(SCRIPT, { workerData: data, execArgv: [], stdout: true, stderr: true });
    let pending: Pending | null = null;
    let calls = 0;
    let heap = 0;
    let ready = false;
    let reason = '';

    const member: Member = {
      heapBytes: () => heap,
      translate: (requests) =>
        new Promise((done, failed) => {
          calls += 1;
          pending = { id: calls, resolve: done, reject: failed };
          worker.ref();
          worker.postMessage({ type: 'translate', id: calls, requests } satisfies ToWorker);
        }),
      async stop() {
        await worker.terminate();
      },
    };

    worker.on('message', (message: FromWorker) => {
      switch (message.type) {
        case 'ready':
          ready = true;
          heap = message.heapBytes;
          // An idle worker keeps no process alive.
          worker.unref();
          resolve(member);
          break;
        case 'done': {
          heap = message.heapBytes;
          const call = pending;
          pending = null;
          worker.unref();
          if (call?.id === message.id) call.resolve(message.texts);
          break;
        }
        case 'failed':
          reason = message.reason;
      }
    });
    worker.on('error', (error) => {
      reason ||= String(error);
    });
    worker.on('exit', () => {
      const cause = new Error(reason || 'the worker ended');
      if (!ready) return reject(new EngineError('engine-start', { reason: cause.message }, { cause }));
      pending?.reject(new EngineError('engine-crashed', { reason: cause.message }, { cause }));
      pending = null;
      onGone(member);
    });
  });
}
