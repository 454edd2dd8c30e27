import type { Summarised } from '../../src/model/article.ts';
import { createLocator } from '../../src/model/line-column.ts';
import { isOpenCritical } from './accepted.ts';
import { titles } from './title.ts';

/** Version of the article's data: grows by one when a reader of the older form would go wrong. */
export const articleVersion = 1;

/** The whole article as JSON, as `docs/article-format.md` and its schema describe it. */
export function articleData(article: Summarised, english: string, options: { readonly to: string }): string {
  const at = createLocator(article.source.text);
  const { path, name, mode, hash } = article.source;
  const data = {
    format: 'interligne-article',
    version: articleVersion,
    source: { path, name, mode, hash, language: 'fr' },
    target: { language: options.to, draft: article.messages.some(isOpenCritical) },
    engine: article.engine,
    title: titles(article),
    summary: article.summary,
    facts: article.facts,
    units: article.units.map(({ id, type, depth, key, span, placeables }) => ({
      id,
      type,
      depth,
      key,
      span,
      placeables,
    })),
    segments: article.segments.map((segment) => ({
      id: segment.id,
      unit: segment.unit,
      span: segment.span,
      ...at(segment.span.start),
      source: segment.source,
      target: segment.target,
      draft: segment.draft,
      state: segment.state,
      origin: segment.origin,
      annotations: segment.annotations,
      placed: segment.placed,
      repairs: segment.repairs,
    })),
    messages: article.messages.map(({ cause: _, ...message }) => ({ ...message, ...at(message.place.start) })),
    english,
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
