import type { TermItem } from './term-item.ts';

/** How one item came out. */
export interface Verdict {
  readonly item: TermItem;
  readonly english: string;
  readonly passed: boolean;
  /** The accepted renderings, and the rejected ones, that the English holds. */
  readonly accepted: readonly string[];
  readonly rejected: readonly string[];
}

export interface CategoryScore {
  readonly category: string;
  readonly passed: number;
  readonly total: number;
}

/**
 * Judges a translation: it passes when an accepted rendering is in it and no rejected one is, at word boundaries.
 * Hyphens, dashes and spaces count as one another, as do quotation marks; case counts only where the item says so.
 */
export function judge(item: TermItem, english: string): Verdict {
  const text = fold(english, item.case);
  const holds = (rendering: string): boolean => contains(text, fold(rendering, item.case));
  const accepted = item.accept.filter(holds);
  const rejected = item.reject.filter(holds);
  return { item, english, passed: accepted.length > 0 && rejected.length === 0, accepted, rejected };
}

/** Passes and totals by category, in the order in which categories first appear. */
export function tally(verdicts: readonly Verdict[]): CategoryScore[] {
  const scores = new Map<string, CategoryScore>();
  for (const { item, passed } of verdicts) {
    const { category } = item;
    const old = scores.get(category) ?? { category, passed: 0, total: 0 };
    scores.set(category, { category, passed: old.passed + (passed ? 1 : 0), total: old.total + 1 });
  }
  return [...scores.values()];
}

function fold(text: string, isCased: boolean): string {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[\s\u00AD\u2010-\u2015\u2212-]+/gu, ' ')
    .replaceAll(/[\u2018-\u201B\u02BC\u2032`´]/gu, "'")
    .replaceAll(/\s*["\u201C-\u201F«»\u2033]\s*/gu, '"');
  return isCased ? plain : plain.toLowerCase();
}

/** Whether a text holds some words that are no part of longer ones. */
function contains(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const opens = !isWord(words.at(0)) || !isWord(text[at - 1]);
    const closes = !isWord(words.at(-1)) || !isWord(text[at + words.length]);
    if (opens && closes) return true;
  }
  return false;
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character);
}
