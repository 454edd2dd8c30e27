import type { DatabaseSync } from 'node:sqlite';
import type { Drafts } from '../drafts.ts';
import { hash } from './stored.ts';
import { inTransaction } from './transaction.ts';

/** A day, in milliseconds: how finely the last use of a draft is told. */
const DAY = 86_400_000;

/** The drafts kept in a database. `now` tells the time, in milliseconds. */
export function createDrafts(database: DatabaseSync, now: () => number): Drafts {
  const read = database.prepare('SELECT answer, used FROM draft WHERE key = ?');
  const touch = database.prepare('UPDATE draft SET used = ? WHERE key = ?');
  const write = database.prepare(
    'INSERT INTO draft (key, answer, used) VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET answer = excluded.answer, used = excluded.used',
  );
  return {
    get(keys) {
      const found = new Map<string, string>();
      const stale: Uint8Array[] = [];
      for (const key of keys) {
        const row = read.get(hash(key));
        if (row === undefined) continue;
        found.set(key, String(row.answer));
        if (Number(row.used) < now() - DAY) stale.push(hash(key));
      }
      if (stale.length > 0) inTransaction(database, () => stale.forEach((key) => void touch.run(now(), key)));
      return found;
    },
    put(answers) {
      inTransaction(database, () => {
        for (const [key, answer] of answers) write.run(hash(key), answer, now());
      });
    },
  };
}
