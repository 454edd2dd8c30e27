/** A set of hashes that tells surely what is not in it, from a few bits for each: it stays in the processor's cache. */
export interface HashFilter {
  add(hash: number): void;
  mayHold(hash: number): boolean;
}

/** Least bits for each hash. Three of one word of memory are set for it, so that one in thirty passes that was never added. */
const BITS = 8;

/** Makes a filter for about `expected` hashes; with more it grows. */
export function createHashFilter(expected: number): HashFilter {
  let size = 2 ** Math.max(7, Math.ceil(Math.log2((expected * BITS) / 32)));
  let table = new Int32Array(size);
  const added: number[] = [];
  const set = (hash: number) => {
    const mixed = spread(hash);
    const at = (mixed >>> 15) & (size - 1);
    table[at] = table[at]! | bitsOf(mixed);
  };
  return {
    add: (hash) => {
      added.push(hash);
      if (added.length * BITS > size * 32) {
        size *= 2;
        table = new Int32Array(size);
        added.forEach(set);
      } else set(hash);
    },
    mayHold: (hash) => {
      const mixed = spread(hash);
      const bits = bitsOf(mixed);
      return (table[(mixed >>> 15) & (size - 1)]! & bits) === bits;
    },
  };
}

function bitsOf(mixed: number): number {
  return (1 << mixed) | (1 << (mixed >>> 5)) | (1 << (mixed >>> 10));
}

/** Spreads a hash over all its bits (the finaliser of MurmurHash3). */
export function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** One hash of two words that follow each other. */
export function pairHash(first: number, second: number): number {
  return Math.imul(first, 0x9e3779b1) ^ second;
}

const RECENT = 1 << 14;

/**
 * Asks about a hash unless it was asked about lately: nine words in ten of a text were, and what is known of them is
 * near however large the tables are.
 */
export function createRecent<Answer>(ask: (hash: number) => Answer): (hash: number) => Answer {
  const hashes = new Int32Array(RECENT);
  const answers: Answer[] = new Array<Answer>(RECENT).fill(ask(0));
  return (hash) => {
    const place = (hash ^ (hash >>> 12)) & (RECENT - 1);
    if (hashes[place] === hash) return answers[place]!;
    const answer = ask(hash);
    hashes[place] = hash;
    answers[place] = answer;
    return answer;
  };
}
