import type { DatabaseSync } from 'node:sqlite';
import type { Runs } from '../runs.ts';

/** The finished articles kept in a database. */
export function createRuns(database: DatabaseSync, now: () => number): Runs {
  const read = database.prepare('SELECT fingerprint, files FROM run WHERE output = ?');
  const write = database.prepare(
    'INSERT OR REPLACE INTO run (output, fingerprint, files, finished) VALUES (?, ?, ?, ?)',
  );
  return {
    get(output) {
      const row = read.get(output);
      if (row === undefined) return null;
      return { fingerprint: String(row.fingerprint), files: JSON.parse(String(row.files)) as string[] };
    },
    put(output, { fingerprint, files }) {
      write.run(output, fingerprint, JSON.stringify(files), now());
    },
  };
}
