import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createFingerprint } from '../fingerprint.ts';
import type { Runs } from '../memory/runs.ts';
import type { Source } from '../model/article.ts';
import type { Severity } from '../model/message.ts';
import type { Settings } from '../settings.ts';
import type { Format } from './write-outputs.ts';

export interface FinishedArticles {
  /** The findings of an article that was finished as it would be now, or null where there is work to do. */
  findings(source: Source, stem: string): Readonly<Record<Severity, number>> | null;
  note(source: Source, stem: string, files: readonly string[], findings: Readonly<Record<Severity, number>>): void;
}

/** Tells which articles of a batch need no work: same source, engine, terms and settings, and their outputs are there. */
export function createFinished(
  runs: Runs,
  settings: Settings,
  engine: string,
  output: string,
  wanted: readonly Format[],
): FinishedArticles {
  const fingerprint = createFingerprint(settings, engine);
  const place = (stem: string) => resolve(join(output, stem));
  return {
    findings(source, stem) {
      const last = runs.get(place(stem));
      const same = last?.fingerprint === fingerprint(source, wanted) && last.files.every((file) => existsSync(file));
      return same ? last.findings : null;
    },
    note(source, stem, files, findings) {
      const paths = files.map((file) => resolve(file));
      runs.put(place(stem), { fingerprint: fingerprint(source, wanted), files: paths, findings });
    },
  };
}
