/** A set of hashes that tells surely what is not in it, from a few bits for each: it stays in the processor's cache. */
export interface HashFilter {
  add(hash: number): void;
  mayHold(hash: number): boolean;
}

/** Bits for each hash: one in twelve or fewer passes that was never added. */
const BITS = 12;

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
      if (added.length * BITS > size * 2) {
        size = sizeFor(added.length * 2);
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

/** A small number for each of some hashes, 0 at first. */
export interface HashNotes {
  read(hash: number): number;
  write(hash: number, note: number): void;
}

/** Makes notes for no more than `most` hashes, in flat arrays: to read one touches one or two lines of memory. */
export function createNotes(most: number): HashNotes {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, most * 2)));
  const hashes = new Int32Array(size);
  const notes = new Uint8Array(size);
  const search = (hash: number): number => {
    let at = spread(hash) & (size - 1);
    while (notes[at] !== 0 && hashes[at] !== hash) at = (at + 1) & (size - 1);
    return at;
  };
  return {
    read: (hash) => notes[search(hash)]!,
    write: (hash, note) => {
      const at = search(hash);
      hashes[at] = hash;
      notes[at] = note;
    },
  };
}
