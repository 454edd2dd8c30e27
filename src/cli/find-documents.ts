import { glob, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { InputError } from '../errors.ts';

/** A bilingual document, and where what is made of it goes. */
export interface DocumentFile {
  readonly path: string;
  /** Output stem below the output folder, for example `mali/gao`. */
  readonly stem: string;
}

const ending = /(?:(?:\.bilingual)?\.(?:md|markdown)|\.xlf|\.xliff)$/i;
const pattern = '**/*.{bilingual.md,bilingual.markdown,xlf,xliff}';

/**
 * Finds the bilingual documents and XLIFF files that operands name: files, folders (their whole tree) and globs. An
 * operand that names none goes to `onFailure`; the others go on. Of a document and an XLIFF file of the same name in a
 * folder the document is taken.
 */
export async function findDocuments(
  operands: readonly string[],
  onFailure: (operand: string, error: InputError) => void,
): Promise<readonly DocumentFile[]> {
  const found = new Map<string, DocumentFile>();
  for (const operand of operands) {
    try {
      for (const document of await expand(operand)) found.set(resolve(document.path), document);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      onFailure(operand, error);
    }
  }
  return [...found.values()];
}

/** The stem of what is made of a document: its name without `.bilingual.md` or `.xlf`. */
export function documentStem(path: string): string {
  return basename(path).replace(ending, '');
}

async function expand(operand: string): Promise<readonly DocumentFile[]> {
  const found = await stat(operand).catch(() => null);
  if (found?.isFile()) return [{ path: operand, stem: documentStem(operand) }];
  if (found?.isDirectory()) {
    const paths = await collect(pattern, operand);
    if (paths.length === 0) throw new InputError('no-bilingual', { path: operand });
    const found = paths.map((path) => ({ path: join(operand, path), stem: join(dirname(path), documentStem(path)) }));
    return found.filter(
      ({ path, stem }) => !isXliffPath(path) || !found.some((other) => other.stem === stem && !isXliffPath(other.path)),
    );
  }
  if (!/[*?[{]/.test(operand)) throw new InputError('no-file', { path: operand });
  const paths = await collect(operand, '.');
  if (paths.length === 0) throw new InputError('no-match', { pattern: operand });
  const base = globBase(operand);
  return paths.map((path) => ({ path, stem: join(folderBelow(base, path), documentStem(path)) }));
}

/** Whether a path is named as an XLIFF file. */
export function isXliffPath(path: string): boolean {
  return /\.(?:xlf|xliff)$/i.test(path);
}

async function collect(wanted: string, folder: string): Promise<string[]> {
  const found: string[] = [];
  const skip = (name: string) => name === 'node_modules' || (name.startsWith('.') && name !== '.' && name !== '..');
  for await (const entry of glob(wanted, { cwd: folder, withFileTypes: true, exclude: (item) => skip(item.name) })) {
    if (entry.isFile()) found.push(relative(resolve(folder), resolve(entry.parentPath, entry.name)));
  }
  return found.sort();
}

function folderBelow(base: string, path: string): string {
  const folder = dirname(relative(base, path));
  return folder.split(sep).includes('..') ? '.' : folder;
}

/** The part of a glob before its first folder with a wildcard. */
function globBase(text: string): string {
  const parts = text.split('/');
  const first = parts.findIndex((part) => /[*?[{]/.test(part));
  return parts.slice(0, first).join('/') || (text.startsWith('/') ? '/' : '.');
}
