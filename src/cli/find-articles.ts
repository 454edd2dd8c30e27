import { glob, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { InputError, UsageError } from '../errors.ts';
import { articleName } from '../source.ts';

/** An article to translate, and where its outputs go. */
export interface ArticleFile {
  readonly path: string;
  /** Output stem below the output folder, for example `mali/gao`. */
  readonly stem: string;
}

/** Our own outputs and English texts, which a folder may hold beside the articles. */
const notFrench = /(?:\.(?:bilingual|summary|en|en\.draft)|(?:^|\.)en(?:\.[^.]+)?)\.(?:md|markdown)$/i;
const markdown = /\.(?:md|markdown)$/i;
const namedFrench = /(?:^|\.)fr\.(?:md|markdown)$/i;

/**
 * Finds the articles that operands name: files, folders (their whole tree) and globs. Where a folder holds files called
 * `fr.md` or `*.fr.md`, these are its articles; else every Markdown file but our own outputs is.
 *
 * An operand that names nothing, or a folder without Markdown, goes to `onFailure`; the others go on.
 *
 * @throws {UsageError} when two articles would write to the same files.
 */
export async function findArticles(
  operands: readonly string[],
  onFailure: (operand: string, error: InputError) => void,
): Promise<readonly ArticleFile[]> {
  const found = new Map<string, ArticleFile>();
  for (const operand of operands) {
    try {
      for (const article of await expand(operand)) found.set(resolve(article.path), article);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      onFailure(operand, error);
    }
  }
  const articles = [...found.values()];
  refuseSameOutput(articles);
  return articles;
}

async function expand(operand: string): Promise<readonly ArticleFile[]> {
  const kind = await kindOf(operand);
  if (kind === 'file') return [{ path: operand, stem: articleName(operand) }];
  if (kind === 'folder') return await fromFolder(operand);
  if (!/[*?[{]/.test(operand)) throw new InputError('no-file', { path: operand });
  const all = await collect(operand, '.');
  const paths = all.filter((path) => !/\.(?:bilingual|summary|en|en\.draft)\.md$/i.test(path));
  if (paths.length < all.length && paths.length === 0) throw new InputError('only-written', { path: operand });
  if (paths.length === 0) throw new InputError('no-match', { pattern: operand });
  const base = globBase(operand);
  return paths.map((path) => below(base, path));
}

async function fromFolder(folder: string): Promise<readonly ArticleFile[]> {
  const all = (await collect('**/*', folder)).filter((path) => markdown.test(path));
  const french = all.filter((path) => namedFrench.test(basename(path)) && !isSummary(path));
  const chosen = french.length > 0 ? french : all.filter((path) => !notFrench.test(basename(path)));
  if (chosen.length === 0) throw new InputError(all.length > 0 ? 'only-written' : 'no-markdown', { path: folder });
  return chosen.map((path) => below(folder, join(folder, path)));
}

/** Reference summaries are called `summary.fr.md`; they stand beside an article and are none. */
function isSummary(path: string): boolean {
  return /^summary\./i.test(basename(path));
}

async function collect(pattern: string, folder: string): Promise<string[]> {
  const found: string[] = [];
  const skip = (name: string) => name === 'node_modules' || (name.startsWith('.') && name !== '.' && name !== '..');
  for await (const entry of glob(pattern, { cwd: folder, withFileTypes: true, exclude: (item) => skip(item.name) })) {
    if (entry.isFile()) found.push(relative(resolve(folder), resolve(entry.parentPath, entry.name)));
  }
  return found.sort();
}

function below(base: string, path: string): ArticleFile {
  const folder = dirname(relative(base, path));
  const inside = folder.split(sep).includes('..') ? '.' : folder;
  return { path, stem: join(inside, articleName(path)) };
}

/** The part of a glob before its first folder with a wildcard. */
function globBase(pattern: string): string {
  const parts = pattern.split('/');
  const first = parts.findIndex((part) => /[*?[{]/.test(part));
  return parts.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.');
}

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
    throw error;
  }
}

function refuseSameOutput(articles: readonly ArticleFile[]): void {
  const byStem = new Map<string, string>();
  for (const { path, stem } of articles) {
    const other = byStem.get(stem);
    if (other !== undefined) throw new UsageError('same-output', { first: other, second: path, stem });
    byStem.set(stem, path);
  }
}
