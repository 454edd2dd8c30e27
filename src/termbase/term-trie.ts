import { pairHash, spread } from './hash-filter.ts';
import type { IndexedForm } from './term-index.ts';
import { hashOf, isFolded, type Tokens } from './tokens.ts';

/** What follows some words of a form; its own forms end there. */
export interface Node {
  readonly id: number;
  readonly parent: number;
  /** The folded word that leads here. */
  readonly word: string;
  readonly forms: IndexedForm[];
  /** Whether any form goes on from here. */
  goesOn: boolean;
}

/** A trie over folded words. */
export interface TermTrie {
  /** A node that no other leads to. */
  root(word: string): Node;
  /** The node that a folded word leads to, made when there is none. */
  child(node: Node, word: string): Node;
  /** The node that a word of a text leads to. */
  next(node: Node, tokens: Tokens, index: number): Node | null;
}

/**
 * Makes a trie whose edges all stand in one table, by the hash of their node and their word (open addressing). A step
 * that leads nowhere, as most do, reads one line of memory; with a map in each node it reads five or six.
 */
export function createTrie(): TermTrie {
  let size = 1 << 12;
  /** Hashes of edges, 0 where there is none, and where they lead. */
  let edges = new Int32Array(size);
  let ends: Node[] = [];
  let count = 0;
  let ids = 0;

  const put = (node: Node): void => {
    const hash = edgeHash(node.parent, hashOf(node.word));
    let at = spread(hash) & (size - 1);
    while (edges[at] !== 0) at = (at + 1) & (size - 1);
    edges[at] = hash;
    ends[at] = node;
  };

  const grow = (): void => {
    const nodes = ends.filter((node) => node !== undefined);
    size *= 2;
    edges = new Int32Array(size);
    ends = [];
    nodes.forEach(put);
  };

  const made = (parent: number, word: string): Node => ({ id: ++ids, parent, word, forms: [], goesOn: false });

  return {
    root: (word) => made(0, word),
    child: (node, word) => {
      const hash = edgeHash(node.id, hashOf(word));
      for (let at = spread(hash) & (size - 1); edges[at] !== 0; at = (at + 1) & (size - 1)) {
        const end = ends[at];
        if (edges[at] === hash && end?.parent === node.id && end.word === word) return end;
      }
      const child = made(node.id, word);
      node.goesOn = true;
      if (++count * 2 > size) grow();
      put(child);
      return child;
    },
    next: (node, tokens, index) => {
      const hash = edgeHash(node.id, tokens.hashes[index]!);
      for (let at = spread(hash) & (size - 1); edges[at] !== 0; at = (at + 1) & (size - 1)) {
        const end = ends[at];
        if (edges[at] === hash && end?.parent === node.id && isFolded(tokens, index, end.word)) return end;
      }
      return null;
    },
  };
}

/** Never 0. */
function edgeHash(node: number, word: number): number {
  return pairHash(node, word) || 1;
}
