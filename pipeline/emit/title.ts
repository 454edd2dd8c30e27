import type { Aligned } from '../../src/model/article.ts';
import { OBJECT } from '../../src/model/tagged.ts';

/** The article's title in both languages; without one in the text, the file's name. */
export function titles(article: Aligned): { readonly fr: string; readonly en: string } {
  const own = article.segments.filter((segment) => segment.unit === article.title);
  if (own.length === 0) return { fr: article.source.name, en: article.source.name };
  return {
    fr: plain(own.map((segment) => segment.source.text).join(' ')),
    en: plain(own.map((segment) => segment.target.text).join(' ')),
  };
}

function plain(text: string): string {
  return text.replaceAll(OBJECT, '').replace(/\s+/g, ' ').trim();
}
