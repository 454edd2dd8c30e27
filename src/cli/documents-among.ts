import { readFile } from 'node:fs/promises';
import { type DocumentFile, isXliffPath } from './find-documents.ts';
import { hasComments, isBilingualPath } from './is-bilingual.ts';

/**
 * Of several files the documents: other Markdown is passed over, such as English and summaries that stand beside them.
 * Where none is a document all are given back, to be refused by their names.
 */
export async function documentsAmong(files: readonly DocumentFile[]): Promise<readonly DocumentFile[]> {
  if (files.length < 2) return files;
  const marked: { readonly file: DocumentFile; readonly document: boolean }[] = [];
  for (const file of files) marked.push({ file, document: await isDocument(file.path) });
  if (!marked.some(({ document }) => document)) return files;
  const documents = marked.filter(({ file, document }) => document || !/\.(?:md|markdown)$/i.test(file.path));
  return documents.map(({ file }) => file);
}

async function isDocument(path: string): Promise<boolean> {
  if (isXliffPath(path) || isBilingualPath(path)) return true;
  return hasComments(await readFile(path, 'utf8').catch(() => ''));
}
