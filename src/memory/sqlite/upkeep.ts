import type { DatabaseSync } from 'node:sqlite';
import type { State } from '../../model/segment.ts';
import { stateName, stateNumber } from './stored.ts';
import { inTransaction } from './transaction.ts';

export interface MemoryStats {
  readonly units: number;
  /** Sources that have more than one target. */
  readonly several: number;
  readonly states: Readonly<Record<State, number>>;
  readonly variants: Readonly<Record<string, number>>;
  readonly drafts: number;
  /** Size of the file in bytes. */
  readonly bytes: number;
}

/** Counts what a memory holds. */
export function statsOf(database: DatabaseSync): MemoryStats {
  const number = (query: string) => Number(Object.values(database.prepare(query).get() ?? {})[0] ?? 0);
  const byState = database.prepare('SELECT state, count(*) AS units FROM unit GROUP BY state').all();
  const byVariant = database.prepare('SELECT variant, count(*) AS units FROM unit GROUP BY variant').all();
  const states = Object.fromEntries([0, 1, 2, 3].map((state) => [stateName(state), 0])) as Record<State, number>;
  for (const { state, units } of byState) states[stateName(Number(state))] = Number(units);
  return {
    units: number('SELECT count(*) FROM unit'),
    several: number('SELECT count(*) FROM (SELECT 1 FROM unit GROUP BY key, variant HAVING count(*) > 1)'),
    states,
    variants: Object.fromEntries(byVariant.map(({ variant, units }) => [String(variant), Number(units)])),
    drafts: number('SELECT count(*) FROM draft'),
    bytes: number('PRAGMA page_count') * number('PRAGMA page_size'),
  };
}

/** What is to go: what nobody has used or changed since a time (milliseconds), up to a state. */
export interface Pruning {
  readonly before: number;
  readonly upTo: State;
}

/** Deletes units and drafts that are out of use, and gives their room back. Approved units stay unless `upTo` says so. */
export function prune(database: DatabaseSync, { before, upTo }: Pruning): { units: number; drafts: number } {
  const gone = inTransaction(database, () => {
    const units = database
      .prepare('DELETE FROM unit WHERE state <= ? AND max(changed, coalesce(used, 0)) < ?')
      .run(stateNumber(upTo), before);
    const drafts = database.prepare('DELETE FROM draft WHERE used < ?').run(before);
    return { units: Number(units.changes), drafts: Number(drafts.changes) };
  });
  database.exec("INSERT INTO trigram (trigram) VALUES ('optimize')");
  database.exec('VACUUM');
  return gone;
}

/** What is wrong with a memory: SQLite's own words for damage, and units that the index misses or has too many of. */
export interface MemoryFaults {
  readonly damage: readonly string[];
  readonly unindexed: number;
  readonly orphaned: number;
}

/** Looks a memory over, without changing it. */
export function check(database: DatabaseSync): MemoryFaults {
  const damage = database
    .prepare('PRAGMA integrity_check')
    .all()
    .map((row) => String(row.integrity_check))
    .filter((line) => line !== 'ok');
  const number = (query: string) => Number(database.prepare(query).get()?.n ?? 0);
  return {
    damage,
    unindexed: number('SELECT count(*) AS n FROM unit WHERE id NOT IN (SELECT id FROM trigram_docsize)'),
    orphaned: number('SELECT count(*) AS n FROM trigram_docsize WHERE id NOT IN (SELECT id FROM unit)'),
  };
}

/** Counts units' use; one that is named twice has been used twice. */
export function noteUse(database: DatabaseSync, units: readonly number[], now: number): void {
  const note = database.prepare('UPDATE unit SET uses = uses + 1, used = ? WHERE id = ?');
  inTransaction(database, () => units.forEach((unit) => void note.run(now, unit)));
}
