import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type TmxUnit, tmxOfPair, writeTmx } from '../../../formats/index.ts';
import type { SqliteMemory } from '../../../memory/sqlite/index.ts';
import type { Variant } from '../../../settings.ts';
import { version } from '../../../version.ts';
import type { Console } from '../../console.ts';

/** Writes every unit of a variant as TMX 1.4b, to a file (written beside, then renamed) or standard output. */
export async function exportMemory(
  store: SqliteMemory,
  output: string | undefined,
  to: Variant,
  console: Console,
): Promise<number> {
  let count = 0;
  function* units(): Generator<TmxUnit> {
    for (const stored of store.all()) {
      if (stored.variant !== to) continue;
      count += 1;
      yield tmxOfPair(stored);
    }
  }
  const pieces = writeTmx(units(), { source: 'fr', target: to, version: version() });
  if (output === undefined) {
    const decoder = new TextDecoder();
    for await (const piece of pieces) await console.out(decoder.decode(piece, { stream: true }));
  } else {
    const beside = `${output}.${process.pid}.part`;
    try {
      await pipeline(Readable.from(pieces), createWriteStream(beside), { signal: console.signal });
      await rename(beside, output);
    } finally {
      await rm(beside, { force: true });
    }
  }
  console.error(console.text('memory.exported', { count }));
  return 0;
}
