import { readFile } from 'node:fs/promises';
import { articleXliff } from '../article-xliff.ts';
import { decodeXmlFile, readXliff, renewXliff } from '../formats/index.ts';
import type { Emitted } from '../model/article.ts';
import { isXliffPath } from './find-documents.ts';

/** What a document has become with its article: a bilingual document is written anew, an XLIFF file patched. */
export async function updatedText(path: string, article: Emitted): Promise<string> {
  if (!isXliffPath(path)) return article.bilingual;
  const old = decodeXmlFile(await readFile(path), path);
  return renewXliff(old, articleXliff(article, readXliff(old, path).version), path);
}
