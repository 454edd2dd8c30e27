import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { UsageError } from '../errors.ts';
import type { Source } from '../model/article.ts';
import { sourcePlaces } from './find-source.ts';
import { isBilingual } from './is-bilingual.ts';

/** A file that is to be written; null where it is to be removed. */
interface Wanted {
  readonly path: string;
  readonly text: string | null;
}

/**
 * Refuses to write what is published over people's work: over what is read, over a bilingual document, over the French.
 * Files are known by what they are, not by their names.
 *
 * @throws {UsageError} `publish-over` {path}.
 */
export async function refuseOver(
  wanted: readonly Wanted[],
  document: { readonly path: string | null; readonly source: Source; readonly inputs: readonly string[] },
): Promise<void> {
  const { path: own, source, inputs } = document;
  const kept = new Set<string>();
  for (const path of [...inputs, ...sourcePlaces(own, source.path)]) kept.add((await identity(path)) ?? '');
  for (const { path, text } of wanted) {
    const there = await identity(path);
    if (there === null) continue;
    const bytes = await readFile(path);
    const isSource = createHash('sha256').update(bytes).digest('hex') === source.hash;
    const old = bytes.toString('utf8');
    if (kept.has(there) || isBilingual(old) || (isSource && old !== text))
      throw new UsageError('publish-over', { path });
  }
}

/** The same for all names of a file; null where there is no file. */
async function identity(path: string): Promise<string | null> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return found?.isFile() ? `${found.dev}:${found.ino}` : null;
}
