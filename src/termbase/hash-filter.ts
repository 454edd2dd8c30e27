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

/** What was asked lately, by place. */
export interface Recent<Answer> {
  /** Where what is known of a hash stands until the next call. */
  place(hash: number): number;
  /** A few bits of each answer, in one small array: they tell most times that the answer itself is not needed. */
  readonly notes: Uint8Array;
  readonly answers: readonly Answer[];
}

/**
 * Asks about a hash unless it was asked about lately: nine words in ten of a text were, and what is known of them is
 * near however large the tables are.
 */
export function createRecent<Answer>(
  ask: (hash: number) => Answer,
  noteOf: (answer: Answer) => number,
): Recent<Answer> {
  const hashes = new Int32Array(RECENT);
  const answers = new Array<Answer>(RECENT).fill(ask(0));
  const notes = new Uint8Array(RECENT).fill(noteOf(ask(0)));
  return {
    notes,
    answers,
    place: (hash) => {
      const place = (hash ^ (hash >>> 14)) & (RECENT - 1);
      if (hashes[place] === hash) return place;
      const answer = ask(hash);
      hashes[place] = hash;
      answers[place] = answer;
      notes[place] = noteOf(answer);
      return place;
    },
  };
}
