import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { InputError } from '../../errors.ts';
import { migrations } from './schema.ts';
import { inTransaction } from './transaction.ts';

/** How long one process waits for another's writing, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Opens a memory's database, makes it when it is not there and brings an older form up to date. Write-ahead logging lets
 * several processes work in it at once, and a kill at any moment loses no finished transaction.
 *
 * @throws {InputError} `memory-newer` {path}; `memory-damaged` {path}; `memory-unusable` {path, reason}.
 */
export function openDatabase(path: string): DatabaseSync {
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    const database = new DatabaseSync(path, { timeout: PATIENCE });
    try {
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;');
      database.exec('PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824; PRAGMA temp_store = MEMORY;');
      migrate(database, path);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { errcode = 0, message: reason } = error as Error & { errcode?: number };
    // SQLITE_CORRUPT and SQLITE_NOTADB, whatever their extension.
    const damaged = (errcode & 0xff) === 11 || (errcode & 0xff) === 26;
    if (damaged) throw new InputError('memory-damaged', { path }, { cause: error });
    throw new InputError('memory-unusable', { path, reason }, { cause: error });
  }
}

function migrate(database: DatabaseSync, path: string): void {
  if (versionOf(database) === migrations.length) return;
  // Whoever comes first does it; the others wait here and find it done.
  inTransaction(database, () => {
    const version = versionOf(database);
    if (version > migrations.length) throw new InputError('memory-newer', { path });
    for (const step of migrations.slice(version)) database.exec(step);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
  });
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.user_version);
}
