import { findForm, fold, isAllCaps, overlaps } from '../../src/language/index.ts';
import type { Span } from '../../src/model/span.ts';
import { type Context, sourceWords, type TermAnnotation } from './context.ts';
import { claim, type Draft, edit } from './draft.ts';
import { countBefore, fitWords, standsAlone } from './fit-words.ts';
import { isFree } from './settle.ts';
import { spot, wordsOf } from './spot.ts';

/** Every place of a target where an allowed rendering stands, longest first. */
export function termCandidates(text: string, annotation: TermAnnotation, termbase: Context['termbase']): Span[] {
  const folded = fold(text);
  const spans = termbase.allowed(annotation).flatMap((form) => findForm(text, folded, form));
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

/**
 * A deprecated rendering or the French itself: at the engine's mark when there is one, else where it stands free and is
 * no attribute of a noun (`armored convoys` is right for a term whose noun is « blindés »).
 */
function wrongRendering(draft: Draft, annotation: TermAnnotation, french: string, context: Context): Span | null {
  const folded = fold(draft.text);
  const forms = [...context.termbase.deprecated(annotation), french];
  const hint = draft.hints.find((mark) => mark.id === annotation.id);
  const others = draft.hints.filter((mark) => mark.id !== annotation.id);
  const isLoose = (place: Span) =>
    /\p{Lu}/u.test(draft.text.slice(place.start, place.end)) ||
    annotation.kind === 'rank' ||
    standsAlone(draft.text, place.end) ||
    /^\s\p{Ll}+ed(?!\p{L})/u.test(draft.text.slice(place.end));
  const places = forms
    .flatMap((form) => findForm(draft.text, folded, form))
    .filter((place) => isFree(draft, place, annotation.id) && !isCompound(draft.text, place))
    .filter((place) => !others.some((other) => overlaps(other, place)))
    .filter((place) => (hint ? overlaps(place, hint) : isLoose(place)))
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  return places[0] ?? null;
}

/** Whether a hyphen joins the words to others (`Haute-Corse`). */
function isCompound(text: string, { start, end }: Span): boolean {
  return /[\p{L}\p{N}]-$/u.test(text.slice(0, start)) || /^-[\p{L}\p{N}]/u.test(text.slice(end));
}

function dressed(preferred: string, text: string, place: Span, context: Context): string {
  const replaced = text.slice(place.start, place.end);
  const shouts = isAllCaps(context.segment.source.text) && isAllCaps(replaced);
  return shouts ? preferred.toUpperCase() : preferred;
}
