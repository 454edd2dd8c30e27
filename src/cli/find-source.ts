import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Source } from '../model/article.ts';
import type { SourceHead } from '../review/index.ts';
import { sourceFromBytes } from '../source.ts';

/**
 * Looks for the French of a document whose data is gone: by the document's own word, from here and from beside it, and
 * only with the hash that it names; else the file given, whatever it holds.
 */
export function sourceFinder(
  document: string | null,
  given: string | undefined,
): (head: SourceHead) => Promise<Source | null> {
  return async ({ path, hash }) => {
    const folder = document === null ? '.' : dirname(document);
    const own = besides(document);
    for (const candidate of [...placesOf(document, path), ...own, join(folder, 'fr.md')]) {
      const source = await readSource(candidate);
      if (source !== null && (hash === source.hash || (hash === null && own.includes(candidate)))) return source;
    }
    return given === undefined ? null : sourceFromBytes(await readFile(given), given, false);
  };
}

/** The path of the French as it is now, where it is no longer what a document was made of; else null. */
export async function changedSource(document: string | null, { path, hash }: SourceHead): Promise<string | null> {
  let changed: string | null = null;
  for (const candidate of placesOf(document, path)) {
    const source = await readSource(candidate).catch(() => null);
    if (source?.hash === hash) return null;
    if (source !== null) changed ??= candidate;
  }
  return changed;
}

/** All places where the French of a document may be, for it is not to be written over there. */
export function sourcePlaces(document: string | null, path: string | null): string[] {
  return [...placesOf(document, path), ...besides(document)];
}

function besides(document: string | null): string[] {
  if (document === null) return [];
  const french = (_: string, type: string) => `.fr.${/^x/i.test(type) ? 'md' : type}`;
  return [document.replace(/(?:\.bilingual)?\.(md|markdown|xlf|xliff)$/i, french)];
}

/** Where the path that a document names may lead: from here, and from the document's folder. */
function placesOf(document: string | null, path: string | null): string[] {
  const folder = document === null ? '.' : dirname(document);
  return path === null ? [] : [path, join(folder, path), join(folder, basename(path))];
}

async function readSource(path: string): Promise<Source | null> {
  if (!(await stat(path).catch(() => null))?.isFile()) return null;
  return sourceFromBytes(await readFile(path), path, false);
}
