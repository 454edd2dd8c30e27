import type { DatabaseSync } from 'node:sqlite';
import type { Finished, Runs } from '../runs.ts';

/** The finished articles kept in a database. */
export function createRuns(database: DatabaseSync, now: () => number): Runs {
  const read = database.prepare('SELECT fingerprint, result FROM run WHERE output = ?');
  const write = database.prepare(
    'INSERT OR REPLACE INTO run (output, fingerprint, result, finished) VALUES (?, ?, ?, ?)',
  );
  return {
    get(output) {
      const row = read.get(output);
      if (row === undefined) return null;
      const result = JSON.parse(String(row.result)) as Pick<Finished, 'files' | 'findings'>;
      return { fingerprint: String(row.fingerprint), ...result };
    },
    put(output, { fingerprint, files, findings }) {
      write.run(output, fingerprint, JSON.stringify({ files, findings }), now());
    },
  };
}
