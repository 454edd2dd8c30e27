import { distance, fold, occurrences, overlaps, wordSpans } from '../../src/language/index.ts';
import type { Span } from '../../src/model/span.ts';
import { type Context, isShouted, type NameAnnotation, sourceWords } from './context.ts';
import { claim, type Draft, edit } from './draft.ts';
import type { Reading } from './reading.ts';
import { isFree } from './settle.ts';
import { spot, withoutPossessive, wordsOf } from './spot.ts';

/**
 * Every place of a target where a name stands, whatever its capitals and accents. A short name in small letters is
 * another word (`he` is no « Hé »).
 */
export function nameCandidates({ text, folded }: Reading, annotation: NameAnnotation): Span[] {
  const isName = (place: Span) => place.end - place.start > 4 || !/^\p{Ll}/u.test(text.slice(place.start));
  return occurrences(folded(), fold(annotation.name)).filter(isName);
}

/**
 * Writes a settled name as English writes it, unless the whole sentence is in capitals. English drops accents from
 * many places and from Russian names; a Sahelian's or a Frenchman's stay.
 */
export function spellName(draft: Draft, annotation: NameAnnotation, context: Context): Draft {
  const place = draft.claims.find((other) => other.id === annotation.id);
  if (!place || isShouted(context.segment)) return draft;
  const words = draft.text.slice(place.start, place.end);
  const sameLetters = words.toLowerCase() === annotation.name.toLowerCase();
  if (annotation.kind === 'name' && !(sameLetters && /^\p{Ll}/u.test(words) && isPlace(annotation, context)))
    return draft;
  const isOther = !sameLetters && (isRomanised(annotation.name, words) || isForeign(annotation.name, words, context));
  if (isOther) return draft;
  return edit(draft, place.start, place.end, annotation.name, { kind: 'name', annotation: annotation.id });
}

/**
 * Whether the French shows a place or an organisation by the preposition before the name. Elsewhere an engine's small
 * letter may be right: French borrows English words with a capital (« le Turnaround », « Software »).
 */
function isPlace(annotation: NameAnnotation, { segment }: Context): boolean {
  return /(?:^|[^\p{L}])(?:à|vers|de|d['\u2019]|en|entre|dans|place|rue|ville|village|région|quartier|camp|province)\s?$/iu.test(
    segment.source.text.slice(0, annotation.start),
  );
}

/**
 * Puts a name back where the engine mangled it: a person's over words that are nearly the name, else over the words at
 * the engine's mark; another's only over common words, for what else an engine makes of it is as a rule an exonym.
 */
export function replaceName(draft: Draft, annotation: NameAnnotation, context: Context): Draft {
  const near = annotation.kind === 'person' ? nearlyEqual(draft, annotation) : null;
  const rendering = near ? draft.text.slice(near.start, near.end) : '';
  if (near && !hasRank(annotation, context) && ofPlace(annotation.name) === ofPlace(rendering))
    return claim(draft, annotation.id, near);
  if (near && (isRomanised(annotation.name, rendering) || isForeign(annotation.name, rendering, context))) {
    return claim(draft, annotation.id, near);
  }
  const words = annotation.name.split(/[\s-]+/u).length;
  const related = wordsOf(sourceWords(context.segment, annotation), annotation.name);
  const place =
    near ??
    (annotation.kind === 'person' ? spot(draft, annotation.id, related, words) : lowered(draft, annotation, context));
  if (!place) return draft;
  const reason = { kind: 'name', annotation: annotation.id, by: near ? 'likeness' : 'mark' } as const;
  const changed = edit(draft, place.start, place.end, annotation.name, reason);
  return claim(changed, annotation.id, { start: place.start, end: place.start + annotation.name.length });
}

/** An officer's « de » belongs to the surname. */
function hasRank({ id }: NameAnnotation, { segment, termbase }: Context): boolean {
  const rank = segment.annotations.find((other) => other.kind === 'rank' && other.person === id);
  return rank?.kind === 'rank' && termbase.concept(rank.concept)?.kind === 'rank';
}

/** « le maire Kellner de Leer », `mayor Kellner of Leer`: where an engine has `of`, « de » was no part of the surname. */
function ofPlace(name: string): string {
  return fold(name).replaceAll(/ (?:de|du|of|from) (?:la |the )?/gu, ' of ');
}

/** The free words nearest to a person's name in letters, when few differ. */
function nearlyEqual(draft: Draft, annotation: NameAnnotation): Span | null {
  const name = fold(annotation.name);
  const hint = draft.hints.find((mark) => mark.id === annotation.id);
  const folded = fold(draft.text);
  const words = wordSpans(draft.text).map((word) => withoutPossessive(draft.text, word));
  const size = name.split(' ').length;
  let best: Span | null = null;
  let least = Math.floor(name.length / 4) + 1;
  for (const [index, first] of words.entries()) {
    for (let count = Math.max(1, size - 1); count <= size + 1; count++) {
      const last = words[index + count - 1];
      if (!last) break;
      const place = { start: first.start, end: last.end };
      const opens = /^\p{Lu}/u.test(draft.text.slice(place.start)) && !/^(?:the|an?) /u.test(folded.slice(place.start));
      if (!opens && !(hint && overlaps(hint, place))) continue;
      const apart = distance(folded.slice(place.start, place.end), name, least - 1);
      if (apart < least && isFree(draft, place, annotation.id)) {
        best = place;
        least = apart;
      }
    }
  }
  return best;
}

/**
 * The words at the mark when the engine took a name for common words, all in lower case. Where the French would have a
 * capital anyway, at the start of a sentence or a quotation, the engine may be right.
 */
function lowered(draft: Draft, annotation: NameAnnotation, context: Context): Span | null {
  const before = context.segment.source.text.slice(0, annotation.start);
  if (/(?:^|[«“"‘(:.!?\u2026-])[^\p{L}\p{N}]*$/u.test(before)) return null;
  const place = spot(draft, annotation.id, wordsOf(annotation.name), annotation.name.split(/[\s-]+/u).length);
  return place && !/[\p{Lu}\p{N}]/u.test(draft.text.slice(place.start, place.end)) ? place : null;
}

/** Countries whose people's names English spells as French does. */
const FRENCH_SPEAKING = new Set(
  'FR BE CH LU MC CA NE ML BF TD SN CI BJ TG GN MR CM GA CG CD CF RW BI MG DJ KM HT MA DZ TN'.split(' '),
);

/**
 * Whether an engine's form of a name may be the English for a foreigner's whom French spells its own way: their
 * consonants agree, and every country that the sentence names is one where French is not spoken.
 */
function isForeign(name: string, rendering: string, { segment, termbase }: Context): boolean {
  const countries = segment.annotations.flatMap((one): readonly string[] => {
    if (one.kind !== 'concept' && one.kind !== 'rank') return [];
    return one.country !== null ? [one.country] : (termbase.concept(one.concept)?.countries ?? []);
  });
  const consonants = (text: string) => romanised(text).replaceAll(/[aeiou]/gu, '');
  return (
    countries.length > 0 &&
    !countries.some((country) => FRENCH_SPEAKING.has(country)) &&
    consonants(name) === consonants(rendering)
  );
}

/** French spellings of Russian and Arabic names that English writes otherwise (Poutine, Choïgou, Bachar al-Assad). */
const FOREIGN = /tch|kh|(?<!\p{L})(?:al|el)-|(?:ine|ov|off|ev|ïev|ski|skiï|enko|ïa|gou|aïa)$/iu;

/**
 * Whether an engine's form of a name is its usual English romanisation rather than a slip. A long name may differ in one
 * letter besides (Toutankhamon, Tutankhamun).
 */
function isRomanised(name: string, rendering: string): boolean {
  if (!FOREIGN.test(name)) return false;
  const [from, to] = [romanised(name), romanised(rendering)];
  return from === to || (from !== fold(name) && from.length > 9 && distance(from, to, 2) < 2);
}

function romanised(name: string): string {
  return fold(name)
    .replaceAll(/tch/gu, 'ch')
    .replaceAll(/ou/gu, 'u')
    .replaceAll(/ine\b/gu, 'in')
    .replaceAll(/off\b/gu, 'ov')
    .replaceAll(/ei|ai/gu, 'e')
    .replaceAll(/sky\b|skiy\b|skii\b/gu, 'ski')
    .replaceAll(/sch?|ch/gu, 'sh')
    .replaceAll(/dj/gu, 'j')
    .replaceAll(/[yi]+/gu, 'i');
}
