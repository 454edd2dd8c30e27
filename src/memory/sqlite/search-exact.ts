import type { DatabaseSync } from 'node:sqlite';
import type { Match } from '../../model/segment.ts';
import type { Tagged } from '../../model/tagged.ts';
import type { Context } from '../memory.ts';
import { fromStored, keyOf, stateName, toStored } from './stored.ts';
import { neighbour } from './write-pairs.ts';

const SEARCH = `
  SELECT id, source, target, target_marks, state,
    EXISTS (SELECT 1 FROM context WHERE unit = id AND previous = ?3 AND next = ?4) AS in_context,
    EXISTS (SELECT 1 FROM context WHERE unit = id AND article = ?5) AS in_article
  FROM unit WHERE key = ?1 AND variant = ?2
  ORDER BY in_context AND state >= 2 DESC, state DESC, in_context DESC, in_article DESC, changed DESC, id DESC
  LIMIT ?6`;

/** Prepares the search for exact matches: approved ones first, among equals those that stood between the same sources. */
export function createExactSearch(database: DatabaseSync, variant: string) {
  const search = database.prepare(SEARCH);
  return (source: Tagged, context: Context, limit: number): readonly Match[] => {
    const key = keyOf(toStored(source, source).source);
    const rows = search.all(key, variant, neighbour(context.previous), neighbour(context.next), context.article, limit);
    return rows.map((row) => ({
      kind: 'exact',
      score: 100,
      unit: Number(row.id),
      source: String(row.source),
      inContext: row.in_context === 1,
      state: stateName(Number(row.state)),
      target: fromStored({ text: String(row.target), marks: String(row.target_marks) }, source),
    }));
  };
}
