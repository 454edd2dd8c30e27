import type { Context, Pair } from '../../../src/memory/memory.ts';
import type { Tagged } from '../../../src/model/tagged.ts';

export const context: Context = { article: 'a', previous: null, next: null };

export function plain(text: string): Tagged {
  return { text, marks: [] };
}

/** A translated pair without marks, of an engine, at the start of time. */
export function pair(source: string, target: string, more: Partial<Pair> = {}): Pair {
  return {
    source: plain(source),
    target: plain(target),
    context,
    state: 'translated',
    origin: 'engine',
    author: null,
    at: 0,
    ...more,
  };
}
