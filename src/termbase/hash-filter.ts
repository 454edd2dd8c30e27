/** A set of hashes that tells surely what is not in it, from a few bits for each: it stays in the processor's cache. */
export interface HashFilter {
  add(hash: number): void;
  mayHold(hash: number): boolean;
}

/** Least bits for each hash: one in eight or fewer passes that was never added. */
const BITS = 8;

/** Makes a filter for about `expected` hashes; with more it grows. */
export function createHashFilter(expected: number): HashFilter {
  let size = sizeFor(expected);
  let table = new Int32Array(size >> 5);
  const added: number[] = [];
  const set = (hash: number) => {
    const place = spread(hash) & (size - 1);
    table[place >> 5] = table[place >> 5]! | (1 << (place & 31));
  };
  return {
    add: (hash) => {
      added.push(hash);
      if (added.length * BITS > size) {
        size *= 2;
        table = new Int32Array(size >> 5);
        added.forEach(set);
      } else set(hash);
    },
    mayHold: (hash) => {
      const place = spread(hash) & (size - 1);
      return (table[place >> 5]! & (1 << (place & 31))) !== 0;
    },
  };
}

function sizeFor(count: number): number {
  return 2 ** Math.max(12, Math.ceil(Math.log2(count * BITS)));
}

/** Spreads a hash over all its bits (the finaliser of MurmurHash3, its first half). */
export function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

/** One hash of two words that follow each other. */
export function pairHash(first: number, second: number): number {
  return Math.imul(first, 0x9e3779b1) ^ second;
}

const RECENT = 4096;

/**
 * Asks about a hash unless it was asked about lately: nine words in ten of a text were, and what is known of them is
 * near however large the tables are.
 */
export function createRecent<Answer>(ask: (hash: number) => Answer): (hash: number) => Answer {
  const hashes = new Int32Array(RECENT);
  const answers: Answer[] = Array.from({ length: RECENT }, () => ask(0));
  return (hash) => {
    const place = (hash ^ (hash >>> 12)) & (RECENT - 1);
    if (hashes[place] === hash) return answers[place]!;
    const answer = ask(hash);
    hashes[place] = hash;
    answers[place] = answer;
    return answer;
  };
}
