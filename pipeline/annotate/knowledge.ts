import type { CapitalWord } from './capitals.ts';
import type { FindingOf } from './finding.ts';
import type { Reading } from './reading.ts';

/** What the article as a whole tells about its words. */
export interface Knowledge {
  /** Words that keep their capital inside a sentence, by their small form. */
  readonly inside: ReadonlySet<string>;
  /** Words written in small letters somewhere. */
  readonly small: ReadonlySet<string>;
  /** Surnames of persons seen in full, by the small form of their last word. */
  readonly surnames: ReadonlyMap<string, string>;
}

const SMALL = /(?<![\p{L}\p{M}\p{N}\u2019'-])\p{Ll}[\p{L}\p{M}]+/gu;

/** Gathers the article's words and the surnames of the persons found so far. */
export function gatherKnowledge(readings: readonly Reading[], persons: readonly FindingOf<'person'>[]): Knowledge {
  const inside = new Set<string>();
  const small = new Set<string>();
  for (const { text, runs, allCaps } of readings) {
    if (allCaps) continue;
    for (const match of text.matchAll(SMALL)) small.add(match[0]);
    for (const run of runs) for (const word of insideWords(run.words, run.opens)) inside.add(word.text.toLowerCase());
  }
  const surnames = new Map<string, string>();
  for (const { surname } of persons) {
    const last = lastWord(surname);
    if (last.length > 2 && !small.has(last)) surnames.set(last, surname);
  }
  return { inside, small, surnames };
}

/** The last word of a name, in small letters. */
export function lastWord(name: string): string {
  return (name.split(/\s/u).at(-1) ?? '').toLowerCase();
}

function insideWords(words: readonly CapitalWord[], opens: boolean): readonly CapitalWord[] {
  return opens ? words.slice(1) : words;
}
