import { parentPort, workerData } from 'node:worker_threads';
import type { FromWorker, Request, ToWorker, WorkerData } from './protocol.ts';
import { type Runtime, startRuntime } from './runtime.ts';

// The parent's side of the protocol is in pool.ts; both read protocol.ts.
const { parts, bytes, alone } = workerData as WorkerData;
const tell = (message: FromWorker) => parentPort?.postMessage(message);
let runtime: Runtime | undefined;

try {
  runtime = await startRuntime(parts, bytes);
  // The engine builds its graph at the first text: a model it cannot use shows here, not in the middle of an article.
  runtime.translate([{ text: 'Oui.', html: false }], alone);
  tell({ type: 'ready', heapBytes: runtime.heapBytes() });
  parentPort?.on('message', (message: ToWorker) => answer(message.id, message.requests));
} catch (error) {
  tell({ type: 'failed', id: null, reason: String(error) });
}

function answer(id: number, requests: readonly Request[]): void {
  if (!runtime) return;
  try {
    const texts = runtime.translate(requests, alone);
    tell({ type: 'done', id, texts, heapBytes: runtime.heapBytes() });
  } catch (error) {
    // An engine that has thrown is in no known state.
    tell({ type: 'failed', id, reason: String(error) });
    parentPort?.close();
  }
}
