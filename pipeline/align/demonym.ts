import { fold } from '../../src/language/index.ts';
import type { Span } from '../../src/model/span.ts';
import type { Context, TermAnnotation } from './context.ts';
import { claim, type Draft, edit } from './draft.ts';
import { fitWords, standsAlone } from './fit-words.ts';

const NOUN =
  /(?<=(?:^|[^\p{L}])(?:the|an?|this|that|its|their|his|her|our|of|in|at|to|from|with|by|for|on|near|against)\s)\p{Ll}{3,}(?=\s$)/iu;
/** Words after a determiner that are no noun a demonym could belong to. */
const NO_NOUN =
  /^(?:the|its?|his|her|our|their|this|that|these|those|first|last|next|other|former|only|same|being|own|one|young|old|new|late)$|ly$/iu;

/** Moves a demonym that a gist engine left behind its noun before it: `the border Nigerian` is `the Nigerian border`. */
export function turnDemonym(draft: Draft, annotation: TermAnnotation, context: Context): Draft {
  const { segment, termbase } = context;
  const place = draft.claims.find((other) => other.id === annotation.id);
  if (!place || termbase.concept(annotation.concept)?.kind !== 'demonym') return draft;
  if (!context.gist) return draft;
  const isAdjective = /^\p{Ll}/u.test(segment.source.text.slice(annotation.start));
  if (!isAdjective || !/\p{Ll}{3,}\s$/u.test(segment.source.text.slice(0, annotation.start))) return draft;
  const noun = nounBefore(draft, place, annotation, context);
  const isSafe = !draft.marks.some((mark) => cuts(mark, { start: noun?.start ?? 0, end: place.end }));
  const isEnd = standsAlone(draft.text, place.end) && !/^[-\u2010\u2011]/u.test(draft.text.slice(place.end));
  if (!noun || !isSafe || !isEnd || /^of /iu.test(draft.text.slice(place.start))) return draft;
  const words = draft.text.slice(noun.start, noun.end);
  const adjective = singular(draft.text.slice(place.start, place.end), annotation, context);
  const whole = { start: noun.start, end: place.end };
  const fitted = fitWords(draft.text, whole, `${adjective} ${words}`, false, true);
  const changed = edit(draft, fitted.start, fitted.end, fitted.words, { kind: 'term', annotation: annotation.id });
  const end = fitted.start + fitted.words.length;
  const start = end - words.length - 1 - adjective.length;
  const own = claim(changed, annotation.id, { start, end: start + adjective.length });
  return noun.id === null ? own : claim(own, noun.id, { start: end - words.length, end });
}

/** The noun right before a demonym: the rendering of the term that the French has right before it, else one word. */
function nounBefore(
  draft: Draft,
  place: Span,
  annotation: TermAnnotation,
  context: Context,
): (Span & { readonly id: number | null }) | null {
  const before = draft.text.slice(0, place.start);
  const term = draft.claims.find((other) => other.end === place.start - 1);
  const source = context.segment.annotations.find((other) => other.id === term?.id);
  if (term && source?.kind === 'concept' && source.end === annotation.start - 1) {
    return { id: term.id, start: term.start, end: term.end };
  }
  const found = term ? null : NOUN.exec(before);
  if (!found || NO_NOUN.test(found[0])) return null;
  return { id: null, start: found.index, end: found.index + found[0].length };
}

/** As an adjective a demonym has no plural. */
function singular(words: string, annotation: TermAnnotation, { termbase }: Context): string {
  const one = termbase.preferred({ ...annotation, count: 'one' });
  return fold(words) === fold(termbase.preferred({ ...annotation, count: 'other' })) ? one : words;
}

function cuts(mark: Span, range: Span): boolean {
  const inside = (offset: number) => offset > range.start && offset < range.end;
  return inside(mark.start) || inside(mark.end);
}
