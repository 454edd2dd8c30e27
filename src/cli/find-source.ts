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
    const own = document === null ? [] : [document.replace(/(?:\.bilingual)?\.(md|markdown)$/i, '.fr.$1')];
    const named = path === null ? [] : [path, join(folder, path), join(folder, basename(path))];
    for (const candidate of [...named, ...own, join(folder, 'fr.md')]) {
      if (!(await stat(candidate).catch(() => null))?.isFile()) continue;
      const source = await readSource(candidate);
      if (hash === source.hash || (hash === null && own.includes(candidate))) return source;
    }
    return given === undefined ? null : await readSource(given);
  };
}

async function readSource(path: string): Promise<Source> {
  return sourceFromBytes(await readFile(path), path, false);
}
