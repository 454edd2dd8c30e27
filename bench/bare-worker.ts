import { parentPort, workerData } from 'node:worker_threads';
import type { Parts } from '../src/engines/bergamot/parts.ts';
import { type ModelBytes, startRuntime } from '../src/engines/bergamot/runtime.ts';

export interface BareData {
  readonly parts: Parts;
  readonly bytes: ModelBytes;
}

export interface BareMessage {
  readonly texts: readonly string[];
  readonly heapBytes: number;
}

const { parts, bytes } = workerData as BareData;
const runtime = await startRuntime(parts, bytes);

parentPort?.on('message', (batch: readonly string[]) => {
  const texts = runtime.translate(
    batch.map((text) => ({ text, html: false })),
    false,
  );
  parentPort?.postMessage({ texts, heapBytes: runtime.heapBytes() } satisfies BareMessage);
});
