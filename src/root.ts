import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The package's own folder: where `locales/` and `models/` stand, both for the sources and for the built package. */
export const root = find(import.meta.dirname);

function find(folder: string): string {
  if (existsSync(join(folder, 'locales', 'concepts.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('locales/concepts.json is not where the package put it');
  return find(parent);
}
