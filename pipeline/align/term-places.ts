import { findApart, findForm, findRightForms, fold, overlaps } from '../../src/language/index.ts';
import type { Span } from '../../src/model/span.ts';
import type { Context, TermAnnotation } from './context.ts';
import type { Draft } from './draft.ts';
import { standsAlone } from './fit-words.ts';
import type { Reading } from './reading.ts';
import { isFree } from './settle.ts';

/** Every place of a target where an allowed rendering stands, longest first. */
export function termCandidates(reading: Reading, annotation: TermAnnotation, termbase: Context['termbase']): Span[] {
  const { text, folded } = reading;
  const spans = findRightForms(text, folded(), termbase.allowed(annotation), termbase.deprecated(annotation));
  return [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
}

/**
 * Of a known rendering and the words at the mark, the one that holds the other; apart, the known rendering. So too where
 * the mark itself lies beside it: it has slipped.
 */
export function wider(known: Span | null, marked: Span | null, hint: Span | undefined): Span | null {
  if (!known || !marked || (hint && !overlaps(known, hint))) return known ?? marked;
  return marked.start <= known.start && marked.end >= known.end ? marked : known;
}

/**
 * A deprecated rendering or the French itself: at the engine's mark when there is one, else where it stands free and is
 * no attribute of a noun (`armored convoys` is right for a term whose noun is « blindés »).
 */
export function wrongRendering(
  draft: Draft,
  annotation: TermAnnotation,
  french: string,
  context: Context,
): Span | null {
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
    .filter((place) => isFree(draft, place, annotation.id) && !isCompound(draft.text, place, context))
    .filter((place) => !others.some((other) => overlaps(other, place)))
    .sort((a, b) => b.end - b.start - (a.end - a.start));
  if (!hint) return places.find(isLoose) ?? null;
  const at = places.find((place) => overlaps(place, hint));
  // A mark that slipped to the next word.
  return at ?? places.find((place) => touches(draft.text, place, hint)) ?? null;
}

function touches(text: string, a: Span, b: Span): boolean {
  return /^\s?$/u.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));
}

const STREET = /(?:avenue|rue|place|boulevard|quai|square) (?:de |du |des )?(?:la |le |les |l['\u2019])?$/iu;

/** Whether the words are part of a longer name: joined to others by a hyphen (`Haute-Corse`), or as in `Crédit Suisse`, `military men and women`. */
function isCompound(text: string, { start, end }: Span, context: Context): boolean {
  if (/[\p{L}\p{N}]-$/u.test(text.slice(0, start)) || /^-[\p{L}\p{N}]/u.test(text.slice(end))) return true;
  if (STREET.test(text.slice(0, start))) return true;
  if (/^ and (?:wo)?men(?!\p{L})/iu.test(text.slice(end))) return true;
  const before = /\p{Lu}[\p{L}'\u2019-]+ $/u.exec(text.slice(0, start))?.[0];
  return before !== undefined && fold(context.segment.source.text).includes(fold(before + text.slice(start, end)));
}

/** Whether the words of an allowed rendering stand round the words at the mark, apart or in another order. */
export function isSaidApart(text: string, place: Span, allowed: readonly string[]): boolean {
  const folded = fold(text);
  return allowed.some((form) => {
    const apart = findApart(folded, form);
    return apart !== null && overlaps(apart, place);
  });
}

/** The allowed rendering that an engine's words are but for articles (`fight against the terrorism`). */
export function sameWords(words: string, allowed: readonly string[]): string | null {
  const bare = (text: string) => fold(text).replaceAll(/(?<![\p{L}\p{N}])(?:the|an?) /gu, '');
  return allowed.find((form) => bare(form) === bare(words)) ?? null;
}
