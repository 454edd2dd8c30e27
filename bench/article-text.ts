import type { Segmented } from '../src/model/article.ts';
import { createRandom, invented, realSentences } from './memory-text.ts';

/** In how many words one is replaced by an invented one. */
const NEW_WORD = 25;
const SENTENCES = 30;

/**
 * Segmented articles of real sentences in random order, with other figures and with invented words among theirs, so that
 * hardly two are equal and nothing is gained by knowing one from before. `bytes` counts their UTF-8. The same seed gives
 * the same articles.
 */
export function randomArticles(
  wanted: number,
  seed: number,
): { readonly articles: readonly Segmented[]; readonly bytes: number } {
  const random = createRandom(seed);
  const sentences = realSentences().map((sentence) => sentence.replace(/^#+ |^[>*-] |[*_`]/gu, ''));
  const articles: Segmented[] = [];
  let bytes = 0;
  while (bytes < wanted) {
    const texts = Array.from({ length: SENTENCES }, () =>
      varied(sentences[Math.floor(random() * sentences.length)]!, random),
    );
    bytes += Buffer.byteLength(texts.join(''));
    articles.push(articleOf(texts));
  }
  return { articles, bytes };
}

/** Words in small letters that the sentences hold. */
export function commonWords(): readonly string[] {
  return [
    ...new Set(realSentences().flatMap((sentence) => sentence.match(/(?<![\p{L}'’-])\p{Ll}{4,}(?!\p{L})/gu) ?? [])),
  ];
}

function varied(sentence: string, random: () => number): string {
  return sentence
    .replace(/(?<!\p{L})\p{L}{3,}(?!\p{L})/gu, (word) => (random() * NEW_WORD < 1 ? invented(random, word) : word))
    .replace(/(?<![\d\p{L}])[1-9]\d*/gu, (figures) =>
      figures.replace(/\d/g, (digit, at: number) => (at === 0 ? digit : String(Math.floor(random() * 10)))),
    );
}

function articleOf(texts: readonly string[]): Segmented {
  const segments = texts.map((text, index) => ({
    id: `s${index + 1}`,
    unit: `u${index + 1}`,
    range: { start: 0, end: text.length },
    span: { start: 0, end: text.length },
    source: { text, marks: [] },
  }));
  const source = { path: null, name: 'a', mode: 'lines', text: texts.join('\n'), bom: false, hash: '' } as const;
  return { source, messages: [], units: [], title: null, frontMatter: null, segments };
}
