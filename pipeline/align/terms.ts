import { fold, isAllCaps, occurrences, titleCase } from '../../src/language/index.ts';
import type { Span } from '../../src/model/span.ts';
import { type Context, sourceWords, type TermAnnotation } from './context.ts';
import { claim, type Draft, edit } from './draft.ts';
import { countBefore, fitWords } from './fit-words.ts';
import { isFree } from './settle.ts';
import { spot, wordsOf } from './spot.ts';

/** Every place of a folded target where an allowed rendering stands, longest first. */
export function termCandidates(folded: string, annotation: TermAnnotation, termbase: Context['termbase']): Span[] {
  const spans = termbase.allowed(annotation).flatMap((form) => renderings(folded, form));
  return spans.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
}

/**
 * Puts the preferred English where the engine put its words for a term, or, without a mark, where a rendering known to
 * be wrong or the untranslated French stands. A term with no place to go is left for `check` to report.
 */
export function replaceTerm(draft: Draft, annotation: TermAnnotation, context: Context): Draft {
  const french = sourceWords(context.segment, annotation);
  const known = [...context.termbase.deprecated(annotation), ...context.termbase.allowed(annotation)];
  const marked = spot(draft, annotation.id, wordsOf(french, ...known), french.split(/[\s-]+/u).length);
  const place = wider(wrongRendering(draft, annotation, french, context), marked);
  if (!place) return draft;
  const counted = countBefore(draft.text, place.start) ?? annotation.count;
  const words = dressed(context.termbase.preferred({ ...annotation, count: counted }), draft.text, place, context);
  const capital = /^\P{L}*\p{Lu}/u.test(context.segment.source.text);
  const fitted = fitWords(draft.text, place, words, context.termbase.article?.(annotation) ?? false, capital);
  const changed = edit(draft, fitted.start, fitted.end, fitted.words, {
    kind: annotation.kind === 'rank' ? 'rank' : 'term',
    annotation: annotation.id,
  });
  const end = fitted.start + fitted.words.length;
  const lead = Math.max(0, fitted.words.length - words.length);
  return claim(changed, annotation.id, { start: Math.min(fitted.start + lead, end - 1), end });
}

/** Of a known rendering and the words at the mark, the one that holds the other; apart, the known rendering. */
function wider(known: Span | null, marked: Span | null): Span | null {
  if (!known || !marked) return known ?? marked;
  return marked.start <= known.start && marked.end >= known.end ? marked : known;
}

/** All places of one form, also when it is written as one word or with hyphens. */
function renderings(folded: string, form: string): Span[] {
  const wanted = fold(form).replace(/^the /u, '').trim();
  const closed = /-/u.test(form) ? wanted.replaceAll(' ', '') : wanted;
  return closed === wanted
    ? occurrences(folded, wanted)
    : [...occurrences(folded, wanted), ...occurrences(folded, closed)];
}

/** A deprecated rendering or the French itself: at the engine's mark when there is one, else the only free one. */
function wrongRendering(draft: Draft, annotation: TermAnnotation, french: string, context: Context): Span | null {
  const folded = fold(draft.text);
  const forms = [...context.termbase.deprecated(annotation), french];
  const hint = draft.hints.find((mark) => mark.id === annotation.id);
  const others = draft.hints.filter((mark) => mark.id !== annotation.id);
  const places = forms
    .flatMap((form) => renderings(folded, form))
    .filter((place) => isFree(draft, place, annotation.id))
    .filter((place) => !others.some((other) => other.start < place.end && place.start < other.end))
    .filter((place) => !hint || (place.start < hint.end && hint.start < place.end))
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  return places[0] ?? null;
}

function dressed(preferred: string, text: string, place: Span, context: Context): string {
  const replaced = text.slice(place.start, place.end);
  const shouts = isAllCaps(context.segment.source.text) && isAllCaps(replaced);
  return shouts ? preferred.toUpperCase() : preferred;
}

/** A rank as it is written before a name. */
export function beforeName(rank: string): string {
  return titleCase(rank);
}
