import { readFile } from 'node:fs/promises';
import { type BilingualDocument, createDocuments } from '../documents.ts';
import { InputError } from '../errors.ts';
import { decodeXmlFile } from '../formats/index.ts';
import type { Layout } from '../model/bilingual.ts';
import { isXliff } from '../review/index.ts';
import type { Services } from '../services.ts';
import type { Options } from '../settings.ts';
import type { Console } from './console.ts';
import { isXliffPath } from './find-documents.ts';
import { changedSource, sourceFinder } from './find-source.ts';
import { hasComments, isBilingualPath } from './is-bilingual.ts';
import { readingReport } from './reading-report.ts';
import { readStdin } from './stdin.ts';

export interface DocumentReader {
  /** Reads a file, or standard input where the path is null. What had to be mended goes to standard error. */
  read(path: string | null): Promise<BilingualDocument & { readonly services: Services }>;
  close(): Promise<void>;
}

export interface ReaderOptions {
  /** From flags and config files. */
  readonly options: Options;
  /** The French, where a document cannot tell. */
  readonly source?: string | undefined;
  /** Instead of the document's own. */
  readonly layout?: Layout | undefined;
  readonly quiet: boolean;
  /** Whether to say that the French is no longer what a document was made of. */
  readonly notesChange?: boolean;
}

export function createDocumentReader(console: Console, options: ReaderOptions): DocumentReader {
  const { source, quiet, notesChange = false } = options;
  const documents = createDocuments(options);
  return {
    close: documents.close,
    read: async (path) => {
      const bytes = path === null ? await readStdin(console.signal) : await readFile(path);
      const text = decoded(bytes, path ?? '<stdin>');
      if (path !== null && source === undefined && !isDocument(text, path))
        throw new InputError('not-bilingual', { path });
      const document = await documents.read(text, {
        path,
        signal: console.signal,
        findSource: sourceFinder(path, source),
      });
      const report = readingReport(path ?? '<stdin>', document.review.messages, console.text);
      if (report !== '' && !quiet) console.error(report);
      const { source: french } = document.review;
      const changed = notesChange && !quiet ? await changedSource(path, french) : null;
      if (changed !== null)
        console.error(console.text('publish.source-changed', { path: path ?? '<stdin>', source: changed }));
      return { ...document, services: documents.services(document) };
    },
  };
}

/** Also where comments are gone, as long as the name says it. */
function isDocument(text: string, path: string): boolean {
  return isXliffPath(path) || isBilingualPath(path) || hasComments(text) || isXliff(text);
}

function decoded(bytes: Uint8Array, path: string): string {
  // XLIFF may be in UTF-16, or what its declaration says.
  if (isXliffPath(path)) return decodeXmlFile(bytes, path);
  const zero = bytes.indexOf(0);
  if (zero !== -1) throw new InputError('binary', { path, offset: zero });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new InputError('bilingual-encoding', { path }, { cause });
  }
}
