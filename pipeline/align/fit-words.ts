import { fold, indefiniteArticle, matchCase } from '../../src/language/index.ts';
import type { Span } from '../../src/model/span.ts';

/** New words for a range of a text, with the article before them taken in where it has to change. */
export interface Fit extends Span {
  readonly words: string;
}

const DETERMINER =
  /(?:^|[^\p{L}\p{N}])(?<word>the|an?|this|that|its|their|his|her|our|my|your|these|those|no|any|some|\p{L}+['\u2019]s)\s$/iu;
const SINGULAR_BEFORE = new Set('a an one this that each every another'.split(' '));
const PLURAL_BEFORE = new Set(
  'two three four five six seven eight nine ten several many few these those both'.split(' '),
);
/** What follows a term that stands by itself and is no attribute of a noun (`the UN said`, but `UN peacekeepers`). */
const NO_NOUN =
  /^(?:[^\s\p{L}]|$|\s+(?:of|in|at|and|or|but|to|by|for|with|from|the|an?|was|were|is|are|has|had|have|will|would|after|before|when|as|that|which|who|near|on|between|during|said|says|it|he|she|they|we|can|could|may|also|not|did|does)(?![\p{L}]))/iu;

/**
 * Fits new words into the place of a range: no article doubled, `a` or `an` chosen anew, a capital where a sentence
 * starts.
 *
 * @param definite the words take the definite article where they stand by themselves (the UN)
 */
export function fitWords(text: string, range: Span, words: string, definite: boolean, capital: boolean): Fit {
  const article = DETERMINER.exec(text.slice(0, range.start))?.groups?.word ?? '';
  if (/^an?$/iu.test(article)) {
    const right = matchCase(article, indefiniteArticle(words));
    if (right.length === article.length) return { ...range, words };
    return { start: range.start - article.length - 1, end: range.end, words: `${right} ${words}` };
  }
  const needs = definite && article === '' && standsAlone(text, range.end) && !followsWord(text, range.start);
  const full = needs ? `the ${words}` : words;
  return { ...range, words: capital && startsSentence(text, range.start) ? upperFirst(full) : full };
}

/** Whether what follows an offset is no noun that the words before it would belong to. */
export function standsAlone(text: string, offset: number): boolean {
  return NO_NOUN.test(text.slice(offset));
}

/** Whether a word that is no preposition or conjunction stands right before: an adjective, a number, a noun. */
function followsWord(text: string, offset: number): boolean {
  const word = /[\p{L}\p{N}]+(?=\s$)/u.exec(text.slice(0, offset))?.[0];
  return word !== undefined && !opensPhrase(word);
}

/** Whether a word is one that a noun with its article may follow: a preposition, a conjunction, a common verb. */
export function opensPhrase(word: string): boolean {
  return BEFORE_ARTICLE.test(word);
}

/** Whether an article, a possessive or another determiner stands right before an offset. */
export function hasDeterminer(text: string, offset: number): boolean {
  return DETERMINER.test(text.slice(0, offset));
}

const BEFORE_ARTICLE =
  /^(?:of|to|in|by|for|from|with|at|on|and|or|but|that|between|against|than|as|into|via|within|while|said|is|are|was|were|has|had|have|where|when|if|under|after|before|since|both|not|all)$/iu;

/** Whether only quotes, brackets, spaces and placeables stand before an offset. */
export function startsSentence(text: string, offset: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(0, offset).replaceAll(/&\w+;/g, ''));
}

/** What the word before a range says about number, or null. */
export function countBefore(text: string, start: number): 'one' | 'other' | null {
  const word = /([\p{L}\p{N}.,]*[\p{L}\p{N}])\s$/u.exec(text.slice(0, start))?.[1];
  if (word === undefined) return null;
  const folded = fold(word);
  if (SINGULAR_BEFORE.has(folded) || folded === '1') return 'one';
  if (PLURAL_BEFORE.has(folded) || /^\d[\d.,]*$/u.test(folded)) return 'other';
  return null;
}

export function upperFirst(text: string): string {
  return text.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}
