import type { Match } from '../model/segment.ts';
import type { Tagged } from '../model/tagged.ts';

/** What is known of a segment's surroundings, so that a match can be told apart by context. */
export interface Context {
  readonly article: string;
  readonly previous: string | null;
  readonly next: string | null;
}

export interface Memory {
  /** Best match for a source, or null. */
  find(source: Tagged, context: Context): Promise<Match | null>;
  /** Keeps a pair. A pair with the same source and marks replaces the earlier one of equal or lower state. */
  store(source: Tagged, target: Tagged, context: Context): Promise<void>;
  close(): Promise<void>;
}
