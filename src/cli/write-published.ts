import { stat } from 'node:fs/promises';
import type { Emitted } from '../model/article.ts';
import { documentStem } from './find-documents.ts';
import { outputPath, outputText, writeFiles, writeOutputs } from './write-outputs.ts';

/** What is published of an article, before it is written. */
export interface Published {
  /** What is written, and what is removed (text null), being of an earlier run. */
  readonly files: readonly { readonly path: string; readonly text: string | null }[];
  /** Writes the files. @returns their paths. */
  write(): Promise<readonly string[]>;
}

/** The English and the summary of an article, for a folder or for a file with the summary beside it. */
export async function published(article: Emitted, stem: string, output: string): Promise<Published> {
  if (!(await isMarkdownFile(output))) {
    const path = (format: 'english' | 'summary', draft: boolean) => outputPath(output, stem, format, draft);
    return {
      files: [
        { path: path('english', article.draft), text: article.english },
        { path: path('english', !article.draft), text: null },
        { path: path('summary', false), text: outputText(article, 'summary') },
      ],
      write: () => writeOutputs(article, output, stem, ['english', 'summary']),
    };
  }
  const summary = output.replace(/[^/\\]+$/, (name) => `${documentStem(name).replace(/\.en$/i, '')}.summary.md`);
  const files = [
    { path: output, text: article.english },
    { path: summary, text: article.summaryText },
  ];
  return {
    files,
    write: async () => {
      await writeFiles(files);
      return files.map(({ path }) => path);
    },
  };
}

/** Whether an output names a file: it ends as Markdown does, and is no folder. */
export async function isMarkdownFile(output: string): Promise<boolean> {
  if (!/\.(?:md|markdown)$/i.test(output)) return false;
  return (await stat(output).catch(() => null))?.isDirectory() !== true;
}
