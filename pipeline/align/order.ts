import { titleCase } from '../../src/language/index.ts';
import { abbreviatedRank } from './abbreviated-rank.ts';
import { type Context, isShouted, type TermAnnotation } from './context.ts';
import { claim, type Draft, edit } from './draft.ts';

/** Brings a rank and the name it belongs to into English form: rank first, in capitals or short, without an article. */
export function joinRank(draft: Draft, annotation: TermAnnotation, context: Context): Draft {
  if (annotation.kind !== 'rank' || annotation.person === null) return draft;
  if (context.termbase.concept(annotation.concept)?.kind === 'title') return draft;
  const person = draft.claims.find((other) => other.id === annotation.person);
  const rank = draft.claims.find((other) => other.id === annotation.id);
  if (!person || !rank || isShouted(context.segment)) return draft;
  const reason = { kind: 'rank', annotation: annotation.id };
  const words = styled(titleCase(draft.text.slice(rank.start, rank.end)), annotation, context);
  if (rank.end <= person.start) {
    // A gist engine may put a pronoun between them (`Commanding it Traoré`).
    const gap = draft.text.slice(rank.end, person.start);
    const isReserve = /^\s\([\p{L}\p{N}]{1,4}\)\s$/u.test(gap);
    if (!isReserve && !/^\s(?:it\s)?$/u.test(gap)) return draft;
    const article = /(?:^|(?<=[^\p{L}\p{N}]))the\s$/iu.exec(draft.text.slice(0, rank.start))?.index ?? rank.start;
    const before = edit(draft, article, isReserve ? rank.end : person.start - 1, words, reason);
    return claim(before, annotation.id, { start: article, end: article + words.length });
  }
  if (!/^(?:\s|\sthe\s)$/iu.test(draft.text.slice(person.end, rank.start))) return draft;
  const name = draft.text.slice(person.start, person.end);
  const turned = edit(draft, person.start, rank.end, `${words} ${name}`, reason);
  const middle = person.start + words.length;
  const ranked = claim(turned, annotation.id, { start: person.start, end: middle });
  return claim(ranked, person.id, { start: middle + 1, end: middle + 1 + name.length });
}

/** In the plural a rank belongs to several names, and stays in full. */
function styled(words: string, annotation: TermAnnotation, { ranks, termbase }: Context): string {
  return ranks === 'ap' && annotation.count === 'one' ? abbreviatedRank(words, termbase.allowed(annotation)) : words;
}
