import { fold, possessive } from '../../src/language/index.ts';
import type { TranslatedSegment } from '../../src/model/segment.ts';
import type { Span } from '../../src/model/span.ts';
import type { Termbase } from '../../src/termbase/termbase.ts';
import type { TermAnnotation } from './context.ts';
import { type Fit, fitWords, hasDeterminer, standsAlone, startsSentence, upperFirst } from './fit-words.ts';

/** New words, and how many of them at the start (an article) are no part of the name. */
export interface Expansion extends Fit {
  readonly lead: number;
}

/** A French article that makes the acronym subject or object; after « de la » it may describe another noun. */
const NOUN = /(?:^|[^\p{L}])(?<!de\s)(?:les?|la|l['\u2019])\s?$/iu;

/**
 * The full name with the acronym in brackets, fitted into the acronym's place: article, `a` or `an`, capital, possessive
 * (`the African Union's (AU) mission`). Null inside brackets and compounds (`pro-FLN`), where it would not read.
 */
export function expansion(
  { source, target: { text } }: TranslatedSegment,
  annotation: TermAnnotation,
  place: Span,
  full: string,
  termbase: Termbase,
): Expansion | null {
  if (
    /[\p{L}\p{N}([/&-]$/u.test(text.slice(0, place.start)) ||
    /^(?:[\p{L}\p{N})\]/&-]|\s\()/u.test(text.slice(place.end))
  )
    return null;
  const acronym = text.slice(place.start, place.end);
  const owns = /^['\u2019](?:s(?![\p{L}\p{N}]))?/u.exec(text.slice(place.end))?.[0] ?? '';
  const range = { start: place.start, end: place.end + owns.length };
  const words = `${owns === '' ? full : possessive(full)} (${acronym})`;
  const definite = (['term', 'acronym'] as const).some((form) => termbase.article?.({ ...annotation, form }) ?? false);
  const isNoun = NOUN.test(source.text.slice(0, annotation.start)) || owns !== '' || standsAlone(text, range.end);
  const isBare = !hasDeterminer(text, place.start) && /(?:^|[\s"\u201C\u2018])$/u.test(text.slice(0, place.start));
  if (definite && isNoun && isBare) {
    const article = startsSentence(text, place.start) ? 'The ' : 'the ';
    return { ...range, words: article + words, lead: article.length };
  }
  const fitted = fitWords(text, range, words, false, true);
  return {
    ...fitted,
    words: startsSentence(text, fitted.start) ? upperFirst(fitted.words) : fitted.words,
    lead: fitted.words.length - words.length,
  };
}

/** Whether the letters of an acronym are initials of the full name in their order, so that a reader will see it. */
export function isGuessable(annotation: TermAnnotation, termbase: Termbase): boolean {
  const acronym = fold(termbase.preferred({ ...annotation, form: 'acronym' }));
  const initials = fold(termbase.preferred({ ...annotation, form: 'term' }))
    .split(/[\s-]+/u)
    .map((word) => word.charAt(0))
    .join('');
  let from = 0;
  for (const letter of acronym) {
    from = initials.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}
