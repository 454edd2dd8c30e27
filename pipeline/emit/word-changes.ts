import { wordDiff } from '../../src/language/word-diff.ts';

/** A run of words that both texts have, or only one of them. */
export interface WordChange {
  readonly kind: 'same' | 'old' | 'new';
  readonly text: string;
}

/** An elided article is a word of its own: « l’ ». */
const FRENCH_PIECE = /[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu;

/** What changed from one French text to another, in words: what went before what came. */
export function wordChanges(before: string, after: string): WordChange[] {
  return wordDiff(before, after, FRENCH_PIECE).flatMap(({ same, before: from, after: to }): WordChange[] => {
    const [old, now] = [before.slice(from.start, from.end), after.slice(to.start, to.end)];
    if (same) return [{ kind: 'same', text: now }];
    return [{ kind: 'old', text: old } as const, { kind: 'new', text: now } as const].filter(({ text }) => text !== '');
  });
}
