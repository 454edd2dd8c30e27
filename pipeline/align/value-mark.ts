import { findEnglishValues, findFrenchValues, fold, overlaps } from '../../src/language/index.ts';
import type { Span } from '../../src/model/span.ts';
import { type Context, sourceWords, type ValueAnnotation } from './context.ts';
import type { Draft } from './draft.ts';
import { figures } from './figures.ts';
import { isFree } from './settle.ts';
import { spot, wordsOf } from './spot.ts';

/** English words that say a number in words otherwise: where they stand, the engine is right. */
const PARAPHRASE =
  /(?<!\p{L})(?:decades?|dozens?|couple|pair|both|few|several|centur(?:y|ies)|scores?|half|halves|quarters?|double|triple|twice|single|another|other|next|last|latter|former|main|top|primary|initial|early|twin|tri|per|each|every)(?!\p{L})/u;

/**
 * What to write a value over: the values and figures at the engine's mark, with a unit, a month or a scale all words at
 * the mark (`220 millardos of dollars`). Where there is no value, a number in words may have become something else that
 * is right; words that are none (`a treintena`) are replaced. Null when there is nothing to write over.
 */
export function wrongAtMark(draft: Draft, annotation: ValueAnnotation, context: Context): Span | null {
  const hint = draft.hints.find((mark) => mark.id === annotation.id);
  if (!hint) return null;
  const others = draft.hints.filter((mark) => mark.id !== annotation.id);
  const values: readonly Span[] = [
    ...findEnglishValues(draft.text),
    ...findFrenchValues(draft.text),
    ...figures(draft.text),
  ];
  const here = values
    .filter((value) => overlaps(value, hint) && isFree(draft, value, annotation.id))
    .filter((value) => !others.some((other) => overlaps(other, value)))
    .filter((value) => value.end - value.start <= hint.end - hint.start + 12);
  const french = sourceWords(context.segment, annotation);
  const words = spot(draft, annotation.id, wordsOf(french), french.split(/\s+/u).length);
  if (!words) return hull(here);
  if (here.length === 0) return isParaphrase(draft.text, words, annotation, french) ? null : words;
  return /\p{L}{3}/u.test(french) ? hull([...here, words]) : hull(here);
}

function isParaphrase(text: string, place: Span, annotation: ValueAnnotation, french: string): boolean {
  const isSmall = 'value' in annotation && annotation.value <= 2;
  const inWords = !/\d/u.test(french);
  const isNoun = annotation.kind === 'number' && !inWords;
  const isFortnight =
    annotation.kind === 'quantity' &&
    annotation.unit === 'day' &&
    /fortnight/iu.test(text.slice(place.start, place.end));
  return isNoun || isFortnight || (inWords && (isSmall || PARAPHRASE.test(fold(text.slice(place.start, place.end)))));
}

function hull(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null;
  return { start: Math.min(...spans.map((one) => one.start)), end: Math.max(...spans.map((one) => one.end)) };
}
