import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

/** This program's version. */
export function version(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return manifest.version;
}
