import { classAt, hashOf, hashOn, LETTER, LOWER, MARK, NUMBER, widthAt } from '../../src/language/index.ts';
import type { FindingOf } from './finding.ts';
import type { Reading } from './reading.ts';

/** What the article as a whole tells about its capital words. Words are in small letters. */
export interface Knowledge {
  /** Words that keep their capital inside a sentence. */
  readonly inside: ReadonlySet<string>;
  /** Capital words and surnames that are written in small letters somewhere. */
  readonly small: ReadonlySet<string>;
  /** Surnames of persons seen in full, by their last word. */
  readonly surnames: ReadonlyMap<string, string>;
}

/** Gathers what the article's words tell, and the surnames of the persons found so far. */
export function gatherKnowledge(readings: readonly Reading[], persons: readonly FindingOf<'person'>[]): Knowledge {
  const inside = new Set<string>();
  const asked = new Set<string>();
  for (const { runs, allCaps } of readings) {
    for (const { words, opens } of runs) {
      for (const word of words) {
        asked.add(word.small);
        if (!allCaps && !(opens && word === words[0])) inside.add(word.small);
      }
    }
  }
  for (const { surname } of persons) asked.add(lastWord(surname));
  const small = smallWords(readings, asked);
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

const TABLE = 4096;
const IN_LETTERS = LETTER | MARK;

/**
 * Which of some words stand in small letters somewhere, and are there no part of a longer word. An article has many
 * words and few are asked for: hashes tell which to look at.
 */
function smallWords(readings: readonly Reading[], asked: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  const hashes = new Uint8Array(TABLE);
  for (const word of asked) hashes[hashOf(word, 0, word.length) % TABLE] = 1;
  for (const { text, allCaps } of readings) {
    if (allCaps) continue;
    let end = 0;
    for (let at = 0; at < text.length; at = end) {
      const first = classAt(text, at);
      end = at + 1;
      if ((first & IN_LETTERS) === 0) continue;
      if ((first & LOWER) === 0) {
        while ((classAt(text, end) & IN_LETTERS) !== 0) end++;
        continue;
      }
      let hash = hashOn(0, text.charCodeAt(at));
      for (; (classAt(text, end) & IN_LETTERS) !== 0; end++) hash = hashOn(hash, text.charCodeAt(end));
      if (hashes[hash % TABLE] === 0 || end - at <= widthAt(text, at)) continue;
      const word = text.slice(at, end);
      if (asked.has(word) && !isBound(text, at)) found.add(word);
    }
  }
  return found;
}

/** Whether a figure, an apostrophe or a hyphen stands right before an offset. */
function isBound(text: string, at: number): boolean {
  return (classAt(text, at - 1) & NUMBER) !== 0 || (at > 0 && "\u2019'-".includes(text.charAt(at - 1)));
}
