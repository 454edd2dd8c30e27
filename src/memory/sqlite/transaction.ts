import type { DatabaseSync } from 'node:sqlite';

/** Does some writing, all of it or nothing; waits while another process writes. */
export function inTransaction<Result>(database: DatabaseSync, write: () => Result): Result {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = write();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
