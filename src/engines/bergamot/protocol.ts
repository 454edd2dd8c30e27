import type { Parts } from './parts.ts';
import type { ModelBytes } from './runtime.ts';

/** One text for the engine, one sentence; `html` when it carries tags. */
export interface Request {
  readonly text: string;
  readonly html: boolean;
}

/** What a worker is born with. */
export interface WorkerData {
  readonly parts: Parts;
  readonly bytes: ModelBytes;
  readonly alone: boolean;
}

export type ToWorker = { readonly type: 'translate'; readonly id: number; readonly requests: readonly Request[] };

export type FromWorker =
  | { readonly type: 'ready'; readonly heapBytes: number }
  | { readonly type: 'done'; readonly id: number; readonly texts: readonly string[]; readonly heapBytes: number }
  /** The engine broke off; the worker ends after this. `id` is null when the model could not be loaded. */
  | { readonly type: 'failed'; readonly id: number | null; readonly reason: string };
