import { createReadStream } from 'node:fs';
import { pairOfTmx, readTmx } from '../../../formats/index.ts';
import type { Pair } from '../../../memory/memory.ts';
import type { SqliteMemory } from '../../../memory/sqlite/index.ts';
import type { Variant } from '../../../settings.ts';
import type { Console } from '../../console.ts';

/** Pairs that are written at once: what a kill can lose, and another process waits for. */
const BATCH = 2000;
/** How often progress is told on a terminal, in pairs. */
const TOLD = 50_000;

/** Takes the units of TMX files in. What is there already is not there twice, so that a stopped import can be repeated. */
export async function importMemory(
  store: SqliteMemory,
  paths: readonly string[],
  to: Variant,
  console: Console,
): Promise<number> {
  for (const path of paths) {
    let [count, skipped] = [0, 0];
    let batch: Pair[] = [];
    const flush = async () => {
      await store.store(batch);
      count += batch.length;
      batch = [];
      if (console.terminal && count % TOLD === 0) console.error(console.text('memory.imported', { count, path }));
    };
    const onSkipped = () => {
      skipped += 1;
    };
    for await (const unit of readTmx(createReadStream(path), path, { source: 'fr', target: to, onSkipped })) {
      console.signal.throwIfAborted();
      batch.push(pairOfTmx(unit, Date.now()));
      if (batch.length === BATCH) await flush();
    }
    await flush();
    console.error(console.text('memory.imported', { count, path }));
    if (skipped > 0) console.error(console.text('memory.skipped', { count: skipped, path }));
  }
  return 0;
}
