import { fold, pluralise, titleCase } from '../../src/language/index.ts';
import { agreeVerb } from './agreement.ts';
import { type Context, sourceWords, type TermAnnotation } from './context.ts';
import { claim, type Draft, edit } from './draft.ts';
import { countBefore, standsAlone, startsSentence, upperFirst } from './fit-words.ts';

/**
 * Spells a settled rendering as English does: French accents and a missing capital give way (`Al-Qaïda`, `nigérien`),
 * and a rank before a name has the hyphens of its preferred form (`Lieutenant Colonel`, but `Colonel-Major`).
 */
export function spellTerm(draft: Draft, annotation: TermAnnotation, context: Context): Draft {
  const place = draft.claims.find((other) => other.id === annotation.id);
  if (!place) return draft;
  const words = draft.text.slice(place.start, place.end);
  const form = annotation.kind === 'rank' ? rankForm(words, annotation, context) : nameForm(words, annotation, context);
  if (form === null) return draft;
  return rewrite(draft, annotation, startsSentence(draft.text, place.start) ? upperFirst(form) : form);
}

const FRENCH_COUNT =
  /(?:^|[^\p{L}])(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cents?|mille|plusieurs|quelques|\d+)\s$/iu;

/**
 * Puts a settled noun into the plural after a number: `the two Ministry of Defense`. Where the French does not count the
 * term itself, what follows in the target tells whether it is the noun that is counted.
 */
export function countTerm(draft: Draft, annotation: TermAnnotation, context: Context): Draft {
  const place = draft.claims.find((other) => other.id === annotation.id);
  if (!place || annotation.count !== 'other' || annotation.form !== 'term') return draft;
  const isCounted = FRENCH_COUNT.test(context.segment.source.text.slice(0, annotation.start));
  if (countBefore(draft.text, place.start) !== 'other') return draft;
  if (context.termbase.concept(annotation.concept)?.kind === 'demonym') return draft;
  if (!isCounted && !standsAlone(draft.text, place.end)) return draft;
  const plural = pluralOf(draft.text.slice(place.start, place.end), annotation, context);
  if (plural === null) return draft;
  const end = place.start + plural.length;
  const old = draft.text.slice(place.start, place.end);
  return agreeVerb(rewrite(draft, annotation, plural), annotation.id, { start: place.start, end }, old, 'other');
}

/** The plural of an allowed rendering that is in the singular; null where English has or needs none (`two French`). */
function pluralOf(words: string, annotation: TermAnnotation, { termbase }: Context): string | null {
  const [one, other] = (['one', 'other'] as const).map((count) => termbase.preferred({ ...annotation, count }));
  if (one !== other && fold(words) === fold(one ?? ''))
    return /^\p{Lu}/u.test(words) ? upperFirst(other ?? '') : (other ?? '');
  if (!/\p{Ll}$/u.test(words)) return null;
  const plural = pluralise(words);
  const isAllowed = termbase.allowed(annotation).some((form) => fold(form) === fold(plural));
  return isAllowed || termbase.concept(annotation.concept)?.kind === 'organisation' ? plural : null;
}

function rewrite(draft: Draft, annotation: TermAnnotation, words: string): Draft {
  const place = draft.claims.find((other) => other.id === annotation.id);
  if (!place || words === draft.text.slice(place.start, place.end)) return draft;
  const kind = annotation.kind === 'rank' ? 'rank' : 'term';
  const changed = edit(draft, place.start, place.end, words, { kind, annotation: annotation.id });
  return claim(changed, annotation.id, { start: place.start, end: place.start + words.length });
}

function rankForm(words: string, annotation: TermAnnotation, { termbase }: Context): string | null {
  if (annotation.kind !== 'rank' || annotation.person === null || !/\p{L}[- ]\p{L}/u.test(words)) return null;
  const preferred = (['one', 'other'] as const).map((count) => termbase.preferred({ ...annotation, count }));
  const form = preferred.find((one) => fold(one) === fold(words) && one.length === words.length);
  if (form === undefined || form.toLowerCase() === words.toLowerCase() || !/\p{Ll}/u.test(words)) return null;
  return /\p{Lu}/u.test(words) ? titleCase(form) : form;
}

/** The preferred form where the words are an allowed one only with the accents or the small letters of the French. */
function nameForm(words: string, annotation: TermAnnotation, context: Context): string | null {
  const { termbase, segment } = context;
  const preferred = termbase.preferred(annotation);
  const same = (a: string, b: string) => plain(a) === plain(b);
  const isAccented = words.normalize('NFD') !== words && !termbase.allowed(annotation).some((one) => same(one, words));
  const isPart = fold(preferred) !== fold(words) && fold(preferred).includes(fold(words));
  const isFrench = isAccented && !isPart && fold(words) === fold(sourceWords(segment, annotation));
  const kind = termbase.concept(annotation.concept)?.kind;
  const isName = kind === 'demonym' || (kind === 'place' && /\p{Lu}/u.test(sourceWords(segment, annotation)));
  const isSmall = isName && /^\p{Lu}/u.test(preferred) && !/\p{Lu}/u.test(words) && fold(preferred) === fold(words);
  return isFrench || isSmall || (isAccented && fold(preferred) === fold(words)) ? preferred : null;
}

/** Letters in small form, with their accents; hyphens and apostrophes of one kind. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('\u2019', "'")
    .replaceAll(/[\s\u2010\u2011-]/gu, ' ');
}
