/**
 * Engines' answers, so that none is asked the same thing twice. A key is a hash of everything that an answer depends
 * on; an answer is text whose form is the asker's own.
 */
export interface Drafts {
  /** The answers that are there, by key. */
  get(keys: readonly string[]): ReadonlyMap<string, string>;
  /** Keeps answers, all or none. */
  put(answers: ReadonlyMap<string, string>): void;
}
