import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Settings } from './settings.ts';

/** A project's own folder; where one stands, its memory is taken. */
const PROJECT_FOLDER = '.interligne';

/**
 * Where the memory is: the file that was named (by a setting or by `INTERLIGNE_MEMORY`), else `.interligne/memory.db` of the nearest folder upwards that has a
 * `.interligne`, else `memory.db` in the data folder. Null where none is wanted.
 */
export function memoryPlace(
  { memory, dataFolder }: Pick<Settings, 'memory' | 'dataFolder'>,
  folder: string,
): string | null {
  const named = memory ?? (process.env.INTERLIGNE_MEMORY || null);
  if (named === 'none') return null;
  if (named !== null) return resolve(folder, named);
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, PROJECT_FOLDER))) return join(at, PROJECT_FOLDER, 'memory.db');
    if (dirname(at) === at) return join(dataFolder, 'memory.db');
  }
}
