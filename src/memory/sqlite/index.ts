import type { Drafts } from '../drafts.ts';
import type { Memory } from '../memory.ts';
import type { Runs } from '../runs.ts';
import { type Concordance, createConcordance } from './concordance.ts';
import { createDrafts } from './drafts.ts';
import { exportPairs, type StoredPair } from './export-pairs.ts';
import { openDatabase } from './open-database.ts';
import { createRuns } from './runs.ts';
import { createExactSearch } from './search-exact.ts';
import { createFuzzySearch } from './search-fuzzy.ts';
import { check, type MemoryFaults, type MemoryStats, noteUse, type Pruning, prune, statsOf } from './upkeep.ts';
import { createWriter } from './write-pairs.ts';

export type { Concordance } from './concordance.ts';
export type { StoredPair } from './export-pairs.ts';
export type { MemoryFaults, MemoryStats } from './upkeep.ts';

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
  readonly runs: Runs;
  /** Units that hold some words on one side, approved ones first. */
  concordance(words: string, side: 'source' | 'target', limit: number): readonly Concordance[];
  /** Every unit, of any variant, one at a time. */
  all(): Iterable<StoredPair>;
  stats(): MemoryStats;
  /** Deletes what is out of use. */
  prune(pruning: Pruning): { readonly units: number; readonly drafts: number };
  check(): MemoryFaults;
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
  // Written when all is done: looking up must not wait for anybody's writing.
  const used: number[] = [];
  return {
    drafts: createDrafts(database, now),
    runs: createRuns(database, now),
    concordance: createConcordance(database, variant),
    all: () => exportPairs(database),
    stats: () => statsOf(database),
    prune: (pruning) => prune(database, pruning),
    check: () => check(database),
    async find(source, context) {
      return exact(source, context, 1)[0] ?? null;
    },
    async candidates(source, context, threshold, limit) {
      const found = exact(source, context, limit);
      if (found[0]?.unit !== undefined) used.push(found[0].unit);
      return found.length >= limit ? found : [...found, ...fuzzy(source, threshold, limit - found.length)];
    },
    async store(pairs) {
      write(pairs);
    },
    async close() {
      if (!database.isOpen) return;
      if (used.length > 0) noteUse(database, used, now());
      database.close();
    },
  };
}
