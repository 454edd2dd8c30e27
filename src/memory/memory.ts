import type { Match, State } from '../model/segment.ts';
import type { Tagged } from '../model/tagged.ts';

/** What is known of a segment's surroundings, so that a match can be told apart by context. */
export interface Context {
  readonly article: string;
  readonly previous: string | null;
  readonly next: string | null;
}

/** A source with its target, on its way into a memory. Marks with equal numbers belong together. */
export interface Pair {
  readonly source: Tagged;
  readonly target: Tagged;
  readonly context: Context;
  readonly state: State;
  /** Where the target came from: `edit`, `engine`, `import`… */
  readonly origin: string;
  /** Who wrote or approved it, or null. */
  readonly author: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly note?: string | null;
}

export interface Memory {
  /** The exact match for a source, of several the one that fits the context, then the one most approved; or null. */
  find(source: Tagged, context: Context): Promise<Match | null>;
  /** Exact and fuzzy matches of a score at least `threshold` (0–100), best first. */
  candidates(source: Tagged, context: Context, threshold: number, limit: number): Promise<readonly Match[]>;
  /** Keeps pairs, all or none. The same source and target again raises state and date; another target stands beside it. */
  store(pairs: readonly Pair[]): Promise<void>;
  close(): Promise<void>;
}
