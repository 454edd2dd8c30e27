import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from './model/article.ts';
import { root } from './root.ts';
import type { Settings } from './settings.ts';
import { version } from './version.ts';

/** Settings that change no word of any output. */
const WITHOUT_EFFECT: ReadonlySet<keyof Settings> = new Set([
  'dataFolder',
  'engine',
  'jobs',
  'memory',
  'offline',
  'terms',
  'workers',
]);

/**
 * Prepares fingerprints of articles: equal where source, engine, termbases, settings and this program are. Read once:
 * terms that change meanwhile count for the next run.
 */
export function createFingerprint(
  settings: Settings,
  engine: string,
): (source: Source, outputs: readonly string[]) => string {
  const own = settings.terms.map((path) => readFileSync(path));
  const shipped = globSync('locales/**/*.json', { cwd: root })
    .sort()
    .map((path) => readFileSync(join(root, path)));
  const effective = Object.entries(settings).filter(([name]) => !WITHOUT_EFFECT.has(name as keyof Settings));
  const common = createHash('sha256').update(JSON.stringify([version(), engine, effective.sort()]));
  for (const bytes of [...own, ...shipped]) common.update(bytes).update('\0');
  return (source, outputs) =>
    common
      .copy()
      .update(JSON.stringify([source.path, source.hash, outputs]))
      .digest('hex');
}
