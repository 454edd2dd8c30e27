import type { Engine } from '../engine.ts';

/** An engine that gives every text back as it is: proves that nothing else changes an article. */
export function createEcho(): Engine {
  return {
    statement: { name: 'echo', model: 'identity', identity: 'echo-1', gist: false },
    marks: true,
    verbatim: true,
    batchSize: 64,
    async translate(batch, signal) {
      signal.throwIfAborted();
      return batch;
    },
    async close() {},
  };
}
