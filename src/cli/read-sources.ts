import { readFile } from 'node:fs/promises';
import type { Source } from '../model/article.ts';
import { sourceFromBytes } from '../source.ts';
import type { ArticleFile } from './find-articles.ts';
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
      sources.push({ file, source: sourceFromBytes(bytes, file === null ? stdinPath : file.path, lines) });
    } catch (error) {
      signal.throwIfAborted();
      onFailure(file?.path ?? '<stdin>', error);
    }
  }
  return sources;
}
