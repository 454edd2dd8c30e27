import { fold } from '../../src/language/index.ts';
import type { Span } from '../../src/model/span.ts';
import type { UnitType } from '../../src/model/unit.ts';
import type { Context, TermAnnotation } from './context.ts';
import { claim, type Draft, edit } from './draft.ts';
import { hasDeterminer, opensPhrase, standsAlone, startsSentence } from './fit-words.ts';

/** Units in which English leaves articles out. */
const LABELS: ReadonlySet<UnitType> = new Set<UnitType>([
  'heading',
  'tableCell',
  'imageAlt',
  'linkTitle',
  'frontMatter',
]);

/** A French article right before a name; after « de », the name may be an attribute of another noun. */
const ARTICLE = /(?:^|[^\p{L}])(?:(?<of>de\s(?:la|l['\u2019])|des|du|aux?)|les?|la|l['\u2019])\s?$/iu;

/**
 * Puts the article before a settled name that English never leaves without it (the United States), where the French has
 * one and the target has neither an article nor another determiner. Headings do without.
 */
export function addArticle(draft: Draft, annotation: TermAnnotation, context: Context): Draft {
  const place = draft.claims.find((other) => other.id === annotation.id);
  const french = ARTICLE.exec(context.segment.source.text.slice(0, annotation.start));
  if (!place || !french || LABELS.has(context.type) || annotation.kind === 'rank') return draft;
  const words = draft.text.slice(place.start, place.end);
  if (!isDefinite(words, annotation, context) || /^the /iu.test(words)) return draft;
  if (!isBare(draft.text, place, french.groups?.of === undefined)) return draft;
  const article = startsSentence(draft.text, place.start) ? 'The' : 'the';
  const changed = edit(draft, place.start, place.end, `${article} ${words}`, {
    kind: 'article',
    annotation: annotation.id,
  });
  return claim(changed, annotation.id, { start: place.start, end: place.start + article.length + 1 + words.length });
}

/** `central Sahel`, `neighboring United States` */
const ADJECTIVE = /(?:al|ern|ing)$|^(?:new|old|former|greater|modern|whole|entire|upper|lower|late|early)$/iu;

/** Whether words are the name, or its acronym, that takes the article. */
function isDefinite(words: string, annotation: TermAnnotation, { termbase }: Context): boolean {
  const forms = [annotation.form, 'term', 'acronym'] as const;
  return forms.some((form) => {
    const info = { ...annotation, form };
    return (termbase.article?.(info) ?? false) && fold(termbase.preferred(info)) === fold(words);
  });
}

/**
 * Whether a name stands in its sentence without a determiner, and as no part of another noun.
 *
 * @param isNoun the French says that it is subject or object
 */
function isBare(text: string, { start, end }: Span, isNoun: boolean): boolean {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (/^(?:['\u2019/-]|\s\p{Lu})/u.test(after) || hasDeterminer(text, start)) return false;
  if (!/(?:^|[\s"\u201C\u00AB\uFFFC])$/u.test(before)) return false;
  // `the House and Senate`: one article for both.
  if (/(?<!\p{L})the\s\p{L}+\s(?:and|or)\s$/iu.test(before)) return false;
  const word = /[\p{L}\p{N}'\u2019.-]+(?=\s$)/u.exec(before)?.[0];
  const opens = word === undefined || opensPhrase(word);
  const isFirst = word !== undefined && startsSentence(text, start - word.length - 1);
  if (!opens && !(isNoun && (isFirst || /^\p{Ll}/u.test(word)) && !ADJECTIVE.test(word))) return false;
  return isNoun || standsAlone(text, end) || /^\s\(/u.test(after);
}
