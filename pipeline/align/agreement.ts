import { fold, singularise } from '../../src/language/index.ts';
import type { Span } from '../../src/model/span.ts';
import type { Context, TermAnnotation } from './context.ts';
import { type Draft, edit } from './draft.ts';

const PLURAL: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have', does: 'do' };
const SINGULAR = Object.fromEntries(Object.entries(PLURAL).map(([one, other]) => [other, one]));

/** What a subject may follow: the start, punctuation, a conjunction; with its determiner, number and one adjective. */
const BEFORE_SUBJECT =
  /(?:^|[,;:.!?"'\u201C\u2018([\u2014\u2013\uFFFC]\s?|(?<!\p{L})(?:that|when|where|while|as|because|if|after|before|since|until|whether|although|but|so|than)\s)(?:(?:the|these|those|this|that|its|their|his|her|our|an?|some|several|many|most|all|two|three|four|five|six|seven|eight|nine|ten|[\d,]+)\s){0,3}(?:\p{L}+\s)?$/iu;
const VERB =
  /^(?:\s(?:also|already|now|still|then|both|all|soon))?\s(is|was|has|does|are|were|have|do)(?![\p{L}'\u2019-])/iu;
/** `the men of the section`: the verb is another noun's. */
const BELONGS =
  /(?<!\p{L})(?:of|in|at|by|for|from|with|to|on|near|and|or|between|against|under|over|into)\s(?:\p{L}+\s){0,2}$/iu;

/**
 * Lets the verb right behind a term agree where its number changed: `The section is` becomes `The platoons are`. Only
 * where the term is plainly the subject.
 *
 * @param place where the term's new words stand
 * @param old the words that stood there
 * @param number of the new words; null where it is not known
 */
export function agreeVerb(draft: Draft, id: number, place: Span, old: string, number: Count | null): Draft {
  const before = draft.text.slice(0, place.start);
  const changed = number !== null && isPlural(old) !== (number === 'other');
  if (!changed || !BEFORE_SUBJECT.test(before) || BELONGS.test(before)) return draft;
  const found = VERB.exec(draft.text.slice(place.end));
  const verb = found?.[1]?.toLowerCase() ?? '';
  const right = (number === 'other' ? PLURAL : SINGULAR)[verb];
  if (!found || right === undefined) return draft;
  const end = place.end + found[0].length;
  return edit(draft, end - verb.length, end, right, { kind: 'verb', annotation: id });
}

type Count = 'one' | 'other';

/** The number of a term's English, where its singular and its plural differ; an adjective has none. */
export function numberOf(words: string, annotation: TermAnnotation, { termbase }: Context): Count | null {
  const [one, other] = (['one', 'other'] as const).map((count) => fold(termbase.preferred({ ...annotation, count })));
  const said = fold(words).replace(/^(?:the|an?) /u, '');
  if (one === other || termbase.concept(annotation.concept)?.kind === 'demonym') return null;
  return said === one ? 'one' : said === other ? 'other' : null;
}

/** Whether an engine's words are in the plural, as far as the noun before the first `of` tells. */
function isPlural(words: string): boolean {
  const head = words.replace(/\s(?:of|for|in|at|to)\s.*$/u, '').replace(/^.*\s/u, '');
  const small = head.toLowerCase();
  return /\p{Ll}s?$/u.test(head) && singularise(small) !== small;
}
