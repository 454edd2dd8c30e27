import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
/** In how many words one is replaced by an invented one, so that a larger text has more words, as real ones do. */
const NEW_WORD = 14;
const SYLLABLES =
  'ba ca da fa ga la ma na ra sa ta va bi di ki mi ni ri ti bou dou gou kou mou tou ou on an en in er ar or el'.split(
    ' ',
  );

/**
 * Sentences whose words follow each other as they do in the articles of corpus/ (and in the shared sentence pairs where
 * they are at hand), with invented names among them. The same seed gives the same sentences.
 */
export function createSentences(seed: number): () => string {
  const random = createRandom(seed);
  const { starts, followers } = chain();
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)]!;
  return () => {
    const words: string[] = [...pick(starts)];
    while (words.length < 60) {
      const next = followers.get(words.slice(-2).join(' '));
      if (next === undefined) break;
      words.push(pick(next));
    }
    return words
      .map((word) => (random() * NEW_WORD < 1 && /^\p{L}+$/u.test(word) ? invented(random, word) : word))
      .join(' ');
  };
}

/** A word that no text holds, rare ones more often than frequent ones: Zipf's law, at least roughly. */
export function invented(random: () => number, word: string): string {
  const number = Math.floor(Math.exp(random() ** 0.5 * Math.log(INVENTED)));
  const name = inventedWord(number);
  return /^\p{Lu}/u.test(word) || number % 2 === 0 ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

/** How many words `invented` chooses from. */
export const INVENTED = 400_000;

/** The same word for the same number, in small letters, of `least` syllables or more. */
export function inventedWord(number: number, least = 2): string {
  const random = createRandom(number);
  const count = least + Math.floor(random() * 3);
  return Array.from({ length: count }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join('');
}

function chain() {
  const starts: [string, string][] = [];
  const followers = new Map<string, string[]>();
  for (const sentence of realSentences()) {
    const words = sentence.split(/\s+/);
    const [first, second] = words;
    if (first === undefined || second === undefined) continue;
    starts.push([first, second]);
    for (let at = 2; at < words.length; at++) {
      const key = `${words[at - 2]} ${words[at - 1]}`;
      const list = followers.get(key);
      if (list) list.push(words[at]!);
      else followers.set(key, [words[at]!]);
    }
  }
  return { starts, followers };
}

/** Sentences of the articles of corpus/, and of the shared sentence pairs where they are at hand. */
export function realSentences(): string[] {
  const articles = globSync('corpus/*/fr.md', { cwd: root })
    .sort()
    .map((path) => readFileSync(join(root, path), 'utf8'));
  const shared = globSync('../shared/corpus/pairs.tsv', { cwd: root }).map((path) =>
    readFileSync(join(root, path), 'utf8'),
  );
  const pairs = shared.flatMap((text) =>
    text.split('\n').map((line) => line.split('\t').find((cell) => cell.includes(' ')) ?? ''),
  );
  return [...articles.flatMap((text) => text.split(/(?<=[.!?])\s+|\n+/)), ...pairs].filter((line) =>
    /\p{L}.* /u.test(line),
  );
}

/** Mulberry32, in 0–1. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
