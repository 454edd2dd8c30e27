import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { articleXliff } from '../article-xliff.ts';
import { InputError, UsageError } from '../errors.ts';
import type { Emitted } from '../model/article.ts';
import { omegatProject } from '../omegat-project.ts';
import { systemError } from './describe-error.ts';

/** `xliff` is of version 2.1, `xliff12` of 1.2; `omegat` is a folder. */
export type Format = 'bilingual' | 'english' | 'summary' | 'json' | 'xliff' | 'xliff12' | 'omegat';

export const formats: readonly Format[] = ['bilingual', 'english', 'summary', 'json', 'xliff', 'xliff12', 'omegat'];

/** One of an article's outputs as text. @throws {UsageError} `needs-folder` {format} for one that is a folder. */
export function outputText(article: Emitted, format: Format): string {
  switch (format) {
    case 'bilingual':
      return article.bilingual;
    case 'english':
      return article.english;
    case 'summary':
      return article.summaryText;
    case 'json':
      return article.json;
    case 'xliff':
      return articleXliff(article, '2.1');
    case 'xliff12':
      return articleXliff(article, '1.2');
    case 'omegat':
      throw new UsageError('needs-folder', { format });
  }
}

/**
 * Writes an article's outputs below a folder: all beside their places first, then each moved into place, so that a full
 * disk or a kill leaves no half-written file. English with an open critical finding is named as a draft.
 *
 * @returns the paths written.
 */
export async function writeOutputs(
  article: Emitted,
  folder: string,
  stem: string,
  wanted: readonly Format[],
): Promise<readonly string[]> {
  const files: { readonly path: string; readonly text: string }[] = [];
  for (const format of wanted) {
    if (format === 'omegat') {
      const project = await omegatProject(article);
      files.push(...project.map(({ path, text }) => ({ path: join(folder, `${stem}-omegat`, path), text })));
    } else files.push({ path: outputPath(folder, stem, format, article.draft), text: outputText(article, format) });
  }
  await writeFiles(files);
  // The English under its other name is of an earlier run, and would be taken for this one's.
  if (wanted.includes('english')) await removeFile(outputPath(folder, stem, 'english', !article.draft));
  return files.map((file) => file.path);
}

/** Where an output goes; only the English is named by whether it is a draft. */
export function outputPath(folder: string, stem: string, format: Format, draft: boolean): string {
  return join(folder, `${stem}${ending(format, draft)}`);
}

function ending(format: Format, draft: boolean): string {
  if (format === 'english') return draft ? '.en.draft.md' : '.en.md';
  if (format === 'xliff' || format === 'xliff12') return '.xlf';
  return format === 'json' ? '.json' : `.${format}.md`;
}

/** Of the files that `writeOutputs` writes, those that people work on. */
export function editablePaths(folder: string, stem: string, wanted: readonly Format[]): readonly string[] {
  const edited: readonly Format[] = ['bilingual', 'xliff', 'xliff12'];
  return wanted.filter((format) => edited.includes(format)).map((format) => outputPath(folder, stem, format, false));
}

async function removeFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile()) await rm(path, { force: true });
}

/**
 * Writes files: all beside their places first, then each moved into place. Folders are made; a file that is replaced
 * hands its permissions on.
 */
export async function writeFiles(
  files: readonly { readonly path: string; readonly text: string | Uint8Array }[],
): Promise<void> {
  const beside = files.map(({ path }) => `${path}.${process.pid}.part`);
  const modes: (number | null)[] = [];
  let current = '';
  try {
    for (const { path } of files) {
      current = path;
      const replaced = await stat(path).catch(() => null);
      // Before anything is moved into place: all of an article's files, or none.
      if (replaced?.isDirectory()) throw new InputError('is-folder', { path });
      modes.push(replaced === null ? null : replaced.mode & 0o7777);
    }
    for (const [index, { path, text }] of files.entries()) {
      current = path;
      await mkdir(dirname(path), { recursive: true });
      const file = await open(beside[index]!, 'w');
      const mode = modes[index] ?? null;
      try {
        // Before the words are in it: nobody may read them who could not before.
        if (mode !== null) await file.chmod(mode);
        await file.writeFile(text);
        await file.sync();
      } finally {
        await file.close();
      }
    }
    for (const [index, { path }] of files.entries()) await rename(beside[index]!, path);
  } catch (error) {
    const system = systemError(error);
    // Named by the file that was wanted: the system names the one beside it, or none.
    throw system === null ? error : new InputError(system.key, { path: current }, { cause: error });
  } finally {
    // After success they are gone already.
    for (const path of beside) await rm(path, { force: true });
  }
}
