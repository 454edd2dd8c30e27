import type { Drafts } from '../drafts.ts';
import type { Memory } from '../memory.ts';
import { createDrafts } from './drafts.ts';
import { openDatabase } from './open-database.ts';
import { createExactSearch } from './search-exact.ts';
import { createFuzzySearch } from './search-fuzzy.ts';
import { createWriter } from './write-pairs.ts';

export interface SqliteOptions {
  /** The database's file; made when it is not there. */
  readonly path: string;
  /** English variant of the targets looked for and stored. */
  readonly variant: string;
  /** Tells the time, in milliseconds since 1970. */
  readonly now?: () => number;
}

export interface SqliteMemory extends Memory {
  readonly drafts: Drafts;
}

/**
 * A translation memory in one SQLite file.
 *
 * @throws {InputError} `memory-newer`, `memory-damaged`, `memory-unusable` when the file cannot serve.
 */
export function createSqlite({ path, variant, now = Date.now }: SqliteOptions): SqliteMemory {
  const database = openDatabase(path);
  const exact = createExactSearch(database, variant);
  const fuzzy = createFuzzySearch(database, variant);
  const write = createWriter(database, variant);
  return {
    drafts: createDrafts(database, now),
    async find(source, context) {
      return exact(source, context, 1)[0] ?? null;
    },
    async candidates(source, context, threshold, limit) {
      const found = exact(source, context, limit);
      return found.length >= limit ? found : [...found, ...fuzzy(source, threshold, limit - found.length)];
    },
    async store(pairs) {
      write(pairs);
    },
    async close() {
      database.close();
    },
  };
}
