import type { Severity } from '../model/message.ts';

/** What has been made of articles, so that a run taken up again does only what is left. */
export interface Runs {
  /** How an output was last made; null when it was never finished. */
  get(output: string): Finished | null;
  put(output: string, finished: Finished): void;
}

export interface Finished {
  /** Of everything that the outputs depend on. */
  readonly fingerprint: string;
  /** Absolute paths of the files written. */
  readonly files: readonly string[];
  /** How many findings there were. */
  readonly findings: Readonly<Record<Severity, number>>;
}
