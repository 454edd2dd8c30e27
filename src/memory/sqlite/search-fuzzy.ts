import type { DatabaseSync } from 'node:sqlite';
import type { Match } from '../../model/segment.ts';
import type { Tagged } from '../../model/tagged.ts';
import { type Token, tokensOf } from '../normal-form.ts';
import { differencesOf, fuzzyScore } from '../score.ts';
import { featuresOf, pairsOf, queryOf } from './features.ts';
import { createFrequencies } from './frequencies.ts';
import { fromStored, stateName, toStored } from './stored.ts';

/** Most units that one pair of trigrams may bring: a pair that brings more says little. */
const PER_QUERY = 300;
/** Most narrower look-ups for pairs that bring too many. */
const NARROWED = 12;
/** Units whose sources are read, those first that most pairs have brought. */
const READ = 80;
/** Sources that are scored, those first that share most words. */
const SCORED = 24;

interface Candidate {
  readonly id: number;
  readonly tokens: readonly Token[];
  readonly marks: string;
  readonly source: string;
  readonly shared: number;
}

/** Prepares the search for fuzzy matches: found by pairs of rare trigrams, then scored. */
export function createFuzzySearch(database: DatabaseSync, variant: string) {
  const frequencies = createFrequencies(database);
  const find = database.prepare('SELECT rowid FROM trigram WHERE trigram MATCH ? LIMIT ?');
  const read = database.prepare('SELECT source, source_marks, variant FROM unit WHERE id = ?');
  const load = database.prepare('SELECT target, target_marks, state FROM unit WHERE id = ?');
  find.setReturnArrays(true);

  const gather = (tokens: readonly Token[]): readonly number[] => {
    const counts = new Map<number, number>();
    const count = (trigrams: readonly string[]): number => {
      const rows = find.all(queryOf(trigrams), PER_QUERY) as unknown as readonly (readonly [number])[];
      for (const [id] of rows) counts.set(id, (counts.get(id) ?? 0) + 1);
      return rows.length;
    };
    const features = featuresOf(tokens, frequencies());
    let narrowed = 0;
    for (const pair of pairsOf(features)) {
      if (count(pair) < PER_QUERY) continue;
      // Short sources have frequent words only: three of them together, then.
      for (const third of features) {
        if (pair.includes(third) || narrowed === NARROWED) continue;
        count([...pair, third]);
        narrowed += 1;
      }
    }
    return [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, READ)
      .map(([id]) => id);
  };

  const candidate = (id: number, words: ReadonlySet<string>): readonly Candidate[] => {
    const row = read.get(id);
    if (row?.variant !== variant) return [];
    const source = String(row.source);
    const tokens = tokensOf(source);
    const shared = tokens.filter(({ form }) => words.has(form)).length / Math.max(tokens.length, words.size);
    return [{ id, tokens, source, marks: String(row.source_marks), shared }];
  };

  return (source: Tagged, threshold: number, limit: number): readonly Match[] => {
    const tokens = tokensOf(source.text);
    const own = toStored(source, source).source;
    const words = new Set(tokens.map(({ form }) => form));
    return gather(tokens)
      .flatMap((id) => candidate(id, words))
      .filter((one) => one.source !== own.text || one.marks !== own.marks)
      .sort((a, b) => b.shared - a.shared)
      .slice(0, SCORED)
      .map((one) => ({ ...one, score: fuzzyScore(tokens, one.tokens, one.marks === own.marks) }))
      .filter(({ score }) => score >= threshold)
      .sort((a, b) => b.score - a.score || b.id - a.id)
      .slice(0, limit)
      .map(({ id, score, source: found, tokens: other }): Match => {
        const row = load.get(id)!;
        return {
          kind: 'fuzzy',
          score,
          unit: id,
          source: found,
          state: stateName(Number(row.state)),
          differences: differencesOf(tokens, other),
          target: fromStored({ text: String(row.target), marks: String(row.target_marks) }, source),
        };
      });
  };
}
