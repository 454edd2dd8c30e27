import { readFile } from 'node:fs/promises';
import { InputError } from '../errors.ts';
import type { Source } from '../model/article.ts';
import { sourceFromBytes } from '../source.ts';
import type { ArticleFile } from './find-articles.ts';
import { isBilingual, isBilingualPath } from './is-bilingual.ts';
import { readStdin } from './stdin.ts';

/** An article's French, and the file that it comes from; null for standard input. */
export interface SourceFile {
  readonly file: ArticleFile | null;
  readonly source: Source;
}

/** Reads articles; one that cannot be read goes to `onFailure`, and the others go on. */
export async function readSources(
  files: readonly (ArticleFile | null)[],
  options: { readonly lines: boolean; readonly stdinPath: string | null; readonly signal: AbortSignal },
  onFailure: (path: string, error: unknown) => void,
): Promise<readonly SourceFile[]> {
  const { lines, stdinPath, signal } = options;
  const sources: SourceFile[] = [];
  for (const file of files) {
    try {
      const bytes = file === null ? await readStdin(signal) : await readFile(file.path);
      const source = sourceFromBytes(bytes, file === null ? stdinPath : file.path, lines);
      if (isDocument(source)) throw new InputError('is-bilingual', { path: source.path ?? '<stdin>' });
      sources.push({ file, source });
    } catch (error) {
      signal.throwIfAborted();
      onFailure(file?.path ?? '<stdin>', error);
    }
  }
  return sources;
}

/** A document of ours, as it was written or by its name. Others may show one in a block of code. */
function isDocument({ text, path }: Source): boolean {
  return /^\s*<!--\s*interligne:bilingual\b/.test(text) || (isBilingualPath(path ?? '') && isBilingual(text));
}
