import { InputError } from '../errors.ts';
import type { ArticleView, SegmentView } from './article-view.ts';

/** Version of the article's data that is read here: see docs/article-format.md. */
const version = 1;

/** What `docs/article.schema.json` says of the data, as far as explanations read it. */
interface ArticleData {
  readonly format: 'interligne-article';
  readonly version: number;
  readonly source: Pick<ArticleView, 'path' | 'name'>;
  readonly target: { readonly language: ArticleView['to'] };
  readonly engine: ArticleView['engine'];
  readonly segments: readonly Omit<SegmentView, 'lastLine'>[];
  readonly messages: ArticleView['messages'];
}

/**
 * Reads what `translate --format json` wrote.
 *
 * @throws {InputError} `article-data` {path} for anything else; `article-data-newer` {path} for a version to come.
 */
export function readView(text: string, path: string): ArticleView {
  const data = parsed(text, path);
  if (!isArticleData(data)) throw new InputError('article-data', { path });
  if (data.version > version) throw new InputError('article-data-newer', { path });
  return {
    path: data.source.path,
    name: data.source.name,
    to: data.target.language,
    engine: data.engine,
    segments: data.segments.map((segment) => ({ ...segment, lastLine: null })),
    messages: data.messages,
  };
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (cause) {
    throw new InputError('article-data', { path }, { cause });
  }
}

/** Whether data says that it is an article and has the lists of one; the program that wrote it answers for the rest. */
function isArticleData(data: unknown): data is ArticleData {
  if (!isRecord(data) || data.format !== 'interligne-article' || typeof data.version !== 'number') return false;
  const lists = ['annotations', 'placed', 'repairs'];
  const isSegment = (one: unknown) => isRecord(one) && lists.every((key) => Array.isArray(one[key]));
  return (
    isRecord(data.source) &&
    isRecord(data.target) &&
    isRecord(data.engine) &&
    Array.isArray(data.messages) &&
    Array.isArray(data.segments) &&
    data.segments.every(isSegment)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
