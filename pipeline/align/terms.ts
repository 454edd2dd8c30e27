import { fold, isAllCaps } from '../../src/language/index.ts';
import type { Span } from '../../src/model/span.ts';
import { type Context, sourceWords, type TermAnnotation } from './context.ts';
import { claim, type Draft, edit } from './draft.ts';
import { countBefore, fitWords, startsSentence } from './fit-words.ts';
import { spot, wordsOf } from './spot.ts';
import { isSaidApart, sameWords, wider, wrongRendering } from './term-places.ts';

/**
 * Puts the preferred English where the engine put its words for a term, or, without a mark, where a rendering known to
 * be wrong or the untranslated French stands. Words that say an allowed rendering otherwise stay (`withdrawal of the
 * troops`). A term with no place to go is left for `check` to report.
 */
export function replaceTerm(draft: Draft, annotation: TermAnnotation, context: Context): Draft {
  const { termbase, segment } = context;
  const french = sourceWords(segment, annotation);
  const allowed = termbase.allowed(annotation);
  const related = wordsOf(french, ...termbase.deprecated(annotation), ...allowed);
  const marked = spot(draft, annotation.id, related, french.split(/[\s-]+/u).length);
  const known = wrongRendering(draft, annotation, french, context);
  const place = wider(known, marked);
  if (!place) return draft;
  const same = sameWords(draft.text.slice(place.start, place.end), allowed);
  const isPlain = annotation.kind !== 'rank' && !/\p{Lu}/u.test(termbase.preferred(annotation));
  if (isPlain && !same && !known && isSaidApart(draft.text, place, allowed)) return claim(draft, annotation.id, place);
  const counted = { ...annotation, count: countBefore(draft.text, place.start) ?? annotation.count };
  const words = dressed(same ?? termbase.preferred(counted), draft.text, place, context);
  const fitted = fitWords(draft.text, place, words, isDefinite(annotation, context), opensUpper(segment.source.text));
  const changed = edit(draft, fitted.start, fitted.end, fitted.words, {
    kind: annotation.kind === 'rank' ? 'rank' : 'term',
    annotation: annotation.id,
  });
  const end = fitted.start + fitted.words.length;
  const lead = Math.max(0, fitted.words.length - words.length);
  return claim(changed, annotation.id, { start: Math.min(fitted.start + lead, end - 1), end });
}

/** Puts the article before a settled name that English never leaves without it where the French has one. */
export function completeTerm(draft: Draft, annotation: TermAnnotation, context: Context): Draft {
  const place = draft.claims.find((other) => other.id === annotation.id);
  const { text } = context.segment.source;
  const hasArticle = /(?:^|[^\p{L}])(?:les?|la|l['\u2019]|aux?|du|des)\s?$/iu.test(text.slice(0, annotation.start));
  if (!place || !hasArticle || context.type === 'heading' || !isDefinite(annotation, context)) return draft;
  if (context.termbase.concept(annotation.concept)?.kind !== 'place') return draft;
  const words = draft.text.slice(place.start, place.end);
  if (fold(words) !== fold(context.termbase.preferred(annotation))) return draft;
  if (/^the /iu.test(words) || /^\s\p{Lu}|^['\u2019]/u.test(draft.text.slice(place.end))) return draft;
  const bare = fitWords(draft.text, place, words, true, opensUpper(text));
  const start = startsSentence(draft.text, place.start);
  const fitted = start ? { ...place, words: `The ${words}` } : bare;
  if (fitted.start !== place.start) return draft;
  const changed = edit(draft, place.start, place.end, fitted.words, { kind: 'article', annotation: annotation.id });
  return claim(changed, annotation.id, { start: place.start, end: place.start + fitted.words.length });
}

function isDefinite(annotation: TermAnnotation, { termbase }: Context): boolean {
  return termbase.article?.(annotation) ?? false;
}

function opensUpper(text: string): boolean {
  return /^\P{L}*\p{Lu}/u.test(text);
}

function dressed(preferred: string, text: string, place: Span, context: Context): string {
  const replaced = text.slice(place.start, place.end);
  const shouts = isAllCaps(context.segment.source.text) && isAllCaps(replaced);
  return shouts ? preferred.toUpperCase() : preferred;
}
