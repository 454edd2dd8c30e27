import type { DatabaseSync } from 'node:sqlite';
import type { State } from '../../model/segment.ts';
import type { Tagged } from '../../model/tagged.ts';
import { readMarks, stateName } from './stored.ts';

/** A unit as it leaves the memory. Marks are numbered in the source's reading order. */
export interface StoredPair {
  readonly unit: number;
  readonly variant: string;
  readonly source: Tagged;
  readonly target: Tagged;
  readonly state: State;
  readonly origin: string;
  readonly author: string | null;
  readonly note: string | null;
  readonly created: number;
  readonly changed: number;
  readonly used: number | null;
  readonly uses: number;
  /** Articles in which it has stood. */
  readonly articles: readonly string[];
}

/** Every unit, in the order in which they came, one at a time. */
export function* exportPairs(database: DatabaseSync): Generator<StoredPair> {
  const articles = database.prepare('SELECT DISTINCT article FROM context WHERE unit = ? ORDER BY article');
  for (const row of database.prepare('SELECT * FROM unit ORDER BY id').iterate()) {
    yield {
      unit: Number(row.id),
      variant: String(row.variant),
      source: { text: String(row.source), marks: readMarks(String(row.source_marks)) },
      target: { text: String(row.target), marks: readMarks(String(row.target_marks)) },
      state: stateName(Number(row.state)),
      origin: String(row.origin),
      author: row.author === null ? null : String(row.author),
      note: row.note === null ? null : String(row.note),
      created: Number(row.created),
      changed: Number(row.changed),
      used: row.used === null ? null : Number(row.used),
      uses: Number(row.uses),
      articles: articles.all(row.id as number).map((one) => String(one.article)),
    };
  }
}
