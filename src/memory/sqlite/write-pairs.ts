import type { DatabaseSync } from 'node:sqlite';
import type { Pair } from '../memory.ts';
import { indexText, tokensOf } from '../normal-form.ts';
import { hash, keyOf, stateNumber, toStored } from './stored.ts';
import { inTransaction } from './transaction.ts';

/**
 * Prepares the writing of pairs. Each call is one transaction. A pair that is there already raises its unit's state,
 * date and author, and adds the place where it stands.
 */
export function createWriter(database: DatabaseSync, variant: string): (pairs: readonly Pair[]) => void {
  const insert = database.prepare(`
    INSERT INTO unit (key, variant, source, source_marks, target, target_marks, state, origin, author, note, created, changed)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (key, variant, target, target_marks) DO NOTHING`);
  const raise = database.prepare(`
    UPDATE unit SET state = max(state, ?5), author = iif(?5 > state OR author IS NULL, ?6, author),
      origin = iif(?5 > state, ?7, origin), changed = max(changed, ?8), note = coalesce(?9, note)
    WHERE key = ?1 AND variant = ?2 AND target = ?3 AND target_marks = ?4
    RETURNING id`);
  const index = database.prepare('INSERT INTO trigram (rowid, source) VALUES (?, ?)');
  const place = database.prepare('INSERT OR IGNORE INTO context (unit, article, previous, next) VALUES (?, ?, ?, ?)');

  const write = ({ source, target, context, state, origin, author, at, note = null }: Pair) => {
    const stored = toStored(source, target);
    const key = keyOf(stored.source);
    const [number, { text, marks }] = [stateNumber(state), stored.target];
    const { changes, lastInsertRowid } = insert.run(
      key,
      variant,
      source.text,
      stored.source.marks,
      text,
      marks,
      number,
      origin,
      author,
      note,
      at,
      at,
    );
    const isNew = Number(changes) > 0;
    const id = isNew
      ? Number(lastInsertRowid)
      : Number(raise.get(key, variant, text, marks, number, author, origin, at, note)?.id);
    if (isNew) index.run(id, indexText(tokensOf(source.text)));
    place.run(id, context.article, neighbour(context.previous), neighbour(context.next));
  };

  return (pairs) => inTransaction(database, () => pairs.forEach(write));
}

/** A neighbouring source's key; empty at the article's start and end. */
export function neighbour(text: string | null): Uint8Array {
  return text === null ? new Uint8Array() : hash(text);
}
