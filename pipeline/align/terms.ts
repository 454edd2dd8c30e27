import { fold, isAllCaps, occurrences, singularise } from '../../src/language/index.ts';
import type { Span } from '../../src/model/span.ts';
import { agreeVerb, numberOf } from './agreement.ts';
import { type Context, sourceWords, type TermAnnotation } from './context.ts';
import { claim, type Draft, edit } from './draft.ts';
import { countBefore, fitWords } from './fit-words.ts';
import { isFree } from './settle.ts';
import { spot, wordsOf } from './spot.ts';
import { addArticle } from './term-article.ts';
import { countTerm, spellTerm } from './term-form.ts';
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
  const hint = draft.hints.find((mark) => mark.id === annotation.id);
  const tellsAll = hint !== undefined && holdsAll(draft.text, hint) && !holdsAll(segment.source.text, annotation);
  const marked = tellsAll ? null : spot(draft, annotation.id, related, french.split(/[\s-]+/u).length);
  const known = wrongRendering(draft, annotation, french, context);
  const place = wider(known, marked, hint);
  if (!place || isNamedTwice(annotation, draft.text.slice(place.start, place.end), french, context)) return draft;
  const same = sameWords(draft.text.slice(place.start, place.end), allowed);
  const isPlain = annotation.kind !== 'rank' && !/\p{Lu}/u.test(termbase.preferred(annotation));
  // A gist says nothing another way: it is word for word, or wrong; but another word may stand in between.
  const placed = draft.text.slice(place.start, place.end);
  const isLiteral = context.gist && isSaidApart(placed, { start: 0, end: placed.length }, allowed);
  if (isPlain && !same && !known && !isLiteral && isSaidApart(draft.text, place, allowed))
    return claim(draft, annotation.id, place);
  // A wrong word's own ending may tell of a verb (`commands`): what a rank's French says counts for more.
  const isLoose = context.gist && french.includes(' ');
  const isMany = annotation.kind !== 'rank' && !isLoose && isPlural(draft.text.slice(place.start, place.end));
  const counted = {
    ...annotation,
    count: countBefore(draft.text, place.start) ?? (isMany ? 'other' : annotation.count),
  };
  const preferred = withoutTail(same ?? termbase.preferred(counted), draft.text.slice(place.end));
  const words = dressed(preferred, draft.text, place, context);
  const definite = isDefinite(annotation, context) && hasArticle(segment.source.text, annotation.start);
  const fitted = fitWords(
    draft.text,
    withoutDouble(draft, place, words, annotation),
    words,
    definite,
    opensUpper(segment.source.text),
  );
  const isFrench = known !== null && fold(draft.text.slice(known.start, known.end)) === fold(french);
  const changed = edit(draft, fitted.start, fitted.end, fitted.words, {
    kind: annotation.kind === 'rank' ? 'rank' : 'term',
    annotation: annotation.id,
    by: known !== null ? (isFrench ? 'french' : 'wrong') : segment.alone?.includes(annotation.id) ? 'alone' : 'mark',
  });
  const end = fitted.start + fitted.words.length;
  const lead = Math.max(0, fitted.words.length - words.length);
  const settled = claim(changed, annotation.id, { start: Math.min(fitted.start + lead, end - 1), end });
  const number = numberOf(words, annotation, context);
  const old = draft.text.slice(place.start, place.end);
  return agreeVerb(settled, annotation.id, { start: fitted.start, end }, old, number);
}

/** The place with the article after it, where the words bring theirs: « suite au », `following the`, before `to the`. */
function withoutDouble(draft: Draft, place: Span, words: string, { id }: TermAnnotation): Span {
  const doubled = / the$/u.test(words)
    ? /^ (?:(?:to|of|at) )?the(?= )/iu.exec(draft.text.slice(place.end))?.[0]
    : undefined;
  const wider = { start: place.start, end: place.end + (doubled?.length ?? 0) };
  return isFree(draft, wider, id) ? wider : place;
}

/** Brings a settled rendering into English form: its spelling, its number, its article. */
export function completeTerm(draft: Draft, annotation: TermAnnotation, context: Context): Draft {
  const spelt = spellTerm(takeResidue(draft, annotation, context), annotation, context);
  return addArticle(countTerm(spelt, annotation, context), annotation, context);
}

/** Takes out what is left of the French term after a right word: `lieutenant of vaisseau`, where `lieutenant` is right. */
function takeResidue(draft: Draft, annotation: TermAnnotation, context: Context): Draft {
  const place = draft.claims.find((other) => other.id === annotation.id);
  if (!place || !context.gist) return draft;
  const own = wordsOf(sourceWords(context.segment, annotation));
  let end = place.end;
  for (;;) {
    const next = /^ (?:(?:of|de|d['\u2019]|du) ?(?:the )?)?(\p{L}+)(?![\p{L}'\u2019])/u.exec(draft.text.slice(end));
    const word = fold(next?.[1] ?? '');
    const found = { start: end, end: end + (next?.[0].length ?? 0) };
    if (!next || !own.has(word) || !isFree(draft, found, annotation.id)) break;
    if (wordsOf(...context.termbase.allowed(annotation)).has(word)) break;
    end = found.end;
  }
  if (end === place.end) return draft;
  const kind = annotation.kind === 'rank' ? 'rank' : 'term';
  const words = draft.text.slice(place.start, place.end);
  return claim(edit(draft, place.start, end, words, { kind, annotation: annotation.id }), annotation.id, place);
}

/** `commander` of `commander of troops` where ` of the American troops` stands after it already. */
function withoutTail(words: string, after: string): string {
  const [, head, tail] = /^(.+?) of (?:the )?(.+)$/u.exec(words) ?? [];
  const following = /^ of (?:the )?((?:[\p{L}-]+ ){0,3}[\p{L}-]+)/iu.exec(after)?.[1] ?? '';
  return head !== undefined && tail !== undefined && occurrences(fold(following), fold(tail)).length > 0 ? head : words;
}

/**
 * Whether the French gives the name in two ways, so that one of them stays: « GSIM, ou JNIM », « Office antistupéfiants
 * (Ofast) » where English has no acronym.
 */
function isNamedTwice(
  annotation: TermAnnotation,
  words: string,
  french: string,
  { segment, termbase }: Context,
): boolean {
  const preferred = termbase.preferred(annotation);
  const others = segment.annotations.filter((other) => other.id !== annotation.id && 'concept' in other);
  const twins = others.filter((other) => 'concept' in other && other.concept === annotation.concept);
  const isFrench = [french, ...twins.map((other) => sourceWords(segment, other))].some(
    (one) => fold(one) === fold(words),
  );
  if (annotation.form !== 'acronym' || !isFrench || twins.length === 0) return false;
  if (fold(french) === fold(preferred)) return true;
  return /\s/u.test(preferred) || twins.some((other) => fold(sourceWords(segment, other)) === fold(preferred));
}

/** Whether a range has every letter of a text: a mark over a whole sentence says nothing of a part of it. */
function holdsAll(text: string, { start, end }: Span): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end));
}

/** Whether English words end in a noun in the plural: what the engine made of a French singular (`no injuries`). */
function isPlural(words: string): boolean {
  return /^\p{Ll}/u.test(words) && singularise(words) !== words;
}

function hasArticle(text: string, offset: number): boolean {
  return /(?:^|[^\p{L}])(?:les?|la|l['\u2019]|aux?|du|des)\s?$/iu.test(text.slice(0, offset));
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
