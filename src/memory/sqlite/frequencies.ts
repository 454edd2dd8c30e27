import type { DatabaseSync } from 'node:sqlite';
import { indexText, tokensOf } from '../normal-form.ts';

/** Sources looked at to learn which trigrams are rare. */
const SAMPLE = 1500;

/**
 * Tells in how many of a sample of sources, spread evenly over the memory, a trigram stands; samples anew when the
 * memory has doubled. FTS5's own vocabulary table would have to read the whole index to say it exactly.
 */
export function createFrequencies(database: DatabaseSync): () => ReadonlyMap<string, number> {
  const last = database.prepare('SELECT max(id) AS id FROM unit');
  const next = database.prepare('SELECT source FROM unit WHERE id >= ? LIMIT 1');
  const counts = new Map<string, number>();
  let learned = 0;

  return () => {
    const size = Number(last.get()?.id ?? 0);
    if (size < learned * 2 || size === 0) return counts;
    learned = size;
    counts.clear();
    const step = Math.max(1, Math.floor(size / SAMPLE));
    for (let id = 1; id <= size; id += step) {
      const text = String(next.get(id)?.source ?? '');
      for (const trigram of new Set(trigramsOf(indexText(tokensOf(text)))))
        counts.set(trigram, (counts.get(trigram) ?? 0) + 1);
    }
    return counts;
  };
}

export function trigramsOf(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at + 3 <= text.length; at++) found.push(text.slice(at, at + 3));
  return found;
}
