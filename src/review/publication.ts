import { frontMatterSpans } from '../language/front-matter.ts';
import { markdownTokens } from '../language/markdown-tokens.ts';
import type { Emitted } from '../model/article.ts';
import { type PublicationOptions, publicationEntries } from './publication-entries.ts';
import { setYaml, yamlValues } from './publication-yaml.ts';
import type { Review } from './review.ts';

export type { PublicationOptions } from './publication-entries.ts';

export interface Publication {
  /** The English article, with its byte-order mark where the source has one. */
  readonly english: string;
  /** `kept`: there is one that we do not write in (TOML, or YAML that is no list of keys). */
  readonly frontMatter: 'extended' | 'made' | 'kept' | 'none';
}

/** The English article with front matter for publication. What follows the front matter is the article's, unchanged. */
export function publication(article: Emitted, review: Review, options: PublicationOptions): Publication {
  const { english } = article;
  if (!options.frontMatter || article.source.mode === 'lines') return { english, frontMatter: 'none' };
  const bom = english.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = english.slice(bom.length);
  const front = frontMatterSpans(markdownTokens(text));
  if (front === null) {
    const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
    const yaml = setYaml('', publicationEntries(article, review, new Map(), options)).replaceAll('\n', eol);
    return { english: `${bom}---${eol}${yaml}---${eol}${eol}${text}`, frontMatter: 'made' };
  }
  const { start, end } = inside(text, front);
  const yaml = text.slice(start, end);
  const known = text.startsWith('+++', front.whole.start) ? null : yamlValues(yaml);
  if (known === null) return { english, frontMatter: 'kept' };
  const set = setYaml(yaml, publicationEntries(article, review, known, options));
  return { english: bom + text.slice(0, start) + set + text.slice(end), frontMatter: 'extended' };
}

/** Between the fences, whole lines. */
function inside(text: string, { whole }: NonNullable<ReturnType<typeof frontMatterSpans>>) {
  const raw = text.slice(whole.start, whole.end);
  const opening = /^[^\r\n]*(?:\r\n|\n|\r)/.exec(raw)?.[0].length ?? raw.length;
  const closing = /[^\r\n]*$/.exec(raw)?.[0].length ?? 0;
  return { start: whole.start + opening, end: Math.max(whole.start + opening, whole.end - closing) };
}
