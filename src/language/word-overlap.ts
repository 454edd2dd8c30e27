import { fold } from './folded-words.ts';

/**
 * How much two texts say in the same words, from 0 to 1: twice the words they share over the words they have together
 * (Dice's coefficient over bags of folded words). Two texts without a word are alike where they are equal.
 */
export function wordOverlap(a: string, b: string): number {
  const [left, right] = [words(a), words(b)];
  if (left.length + right.length === 0) return a === b ? 1 : 0;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    counts.set(word, count - 1);
    shared++;
  }
  return (2 * shared) / (left.length + right.length);
}

function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
