import type { DatabaseSync } from 'node:sqlite';
import type { State } from '../../model/segment.ts';
import type { Span } from '../../model/span.ts';
import { foldWord, indexText, tokensOf } from '../normal-form.ts';
import { queryOf } from './features.ts';
import { trigramsOf } from './frequencies.ts';
import { stateName } from './stored.ts';

/** A unit that holds some words, and where they stand in it. */
export interface Concordance {
  readonly unit: number;
  readonly source: string;
  readonly target: string;
  readonly state: State;
  /** Where the words stand in the side that was searched. */
  readonly places: readonly Span[];
}

/**
 * Prepares the search for words in running text: French through the trigram index, English by going over the targets.
 * Capitals and accents make no difference; a word may be the beginning of a longer one.
 */
export function createConcordance(database: DatabaseSync, variant: string) {
  const columns = 'id, source, target, state';
  const order = 'ORDER BY state DESC, changed DESC, id DESC';
  const indexed = database.prepare(
    `SELECT ${columns} FROM unit WHERE variant = ? AND id IN (SELECT rowid FROM trigram WHERE trigram MATCH ?) ${order}`,
  );
  const all = database.prepare(`SELECT ${columns} FROM unit WHERE variant = ? ${order}`);

  return (words: string, side: 'source' | 'target', limit: number): readonly Concordance[] => {
    const trigrams = [...new Set(trigramsOf(indexText(tokensOf(words))))];
    if (tokensOf(words).every(({ kind }) => kind === 'mark')) return [];
    const useIndex = side === 'source' && trigrams.length > 0;
    const rows = useIndex ? indexed.iterate(variant, queryOf(trigrams)) : all.iterate(variant);
    const found: Concordance[] = [];
    for (const row of rows) {
      const places = placesOf(String(row[side]), words);
      if (places.length === 0) continue;
      const [source, target] = [String(row.source), String(row.target)];
      found.push({ unit: Number(row.id), source, target, state: stateName(Number(row.state)), places });
      if (found.length === limit) break;
    }
    return found;
  };
}

/** Where words stand in a text, one after the other, whatever stands between them but letters. */
function placesOf(text: string, words: string): Span[] {
  const wanted = tokensOf(words).filter(({ kind }) => kind !== 'mark');
  const pieces = [...text.matchAll(/[\p{L}\p{M}]+|\p{Nd}+/gu)].map((match) => ({
    form: foldWord(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const forms = wanted.map(({ raw, kind }) => (kind === 'word' ? foldWord(raw) : raw.replace(/\P{Nd}.*/u, '')));
  return pieces.flatMap((piece, at) => {
    const fits = forms.every((form, index) => {
      const other = pieces[at + index]?.form ?? '';
      return index === forms.length - 1 ? other.startsWith(form) : other === form;
    });
    return fits ? [{ start: piece.start, end: pieces[at + forms.length - 1]!.end }] : [];
  });
}
