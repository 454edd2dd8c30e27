import type { Layer } from './entries.ts';
import { foldWord } from './fold.ts';

/**
 * Ids of the concepts one of whose terms, in either language, holds all the words; those that are the words come first,
 * then shorter terms before longer.
 */
export function searchLayer(layer: Layer, query: string): string[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const found = Object.keys(layer.concepts).flatMap((id) => {
    const entries = [layer.french[id] ?? {}, ...Object.values(layer.english).map((entries) => entries[id] ?? {})];
    const terms = entries.flatMap((entry) => Object.values(entry).flat());
    const lengths = terms.flatMap((term) => {
      const own = wordsOf(term);
      return words.every((word) => own.includes(word)) ? [own.length] : [];
    });
    return lengths.length > 0 ? [{ id, length: Math.min(...lengths) }] : [];
  });
  return found.sort((a, b) => a.length - b.length).map(({ id }) => id);
}

function wordsOf(text: string): string[] {
  return (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map((word) => foldWord(word.normalize('NFC')));
}
