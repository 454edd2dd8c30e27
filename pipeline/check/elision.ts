import { type Rule, wholeSource } from './rule.ts';

/** A French elision left standing alone (`l' army`) or before a small letter (`d'armes`). */
const ELIDED = /(?<![\p{L}\p{N}'\u2019])(?:[LlDdNnJjCcSsMm]|[Qq]u)['\u2019](?:\s+(?=[\p{L}\u201C"])|(?=\p{Ll}))/gu;
/** English words that look so (`d'état` is one, as are names such as d'Ivoire). */
const ENGLISH = /^(?:d['\u2019](?:etat|état|etre|être|affaires|art|oeuvre|œuvre))/iu;

/** No `l'`, `d'` or `qu'` of the French is left in the target. */
export const elision: Rule = {
  id: 'elision',
  severity: 'functional',
  check(context) {
    const { text } = context.segment.target;
    return [...text.matchAll(ELIDED)].flatMap((match) => {
      const rest = text.slice(match.index);
      if (ENGLISH.test(rest) || isInName(context.segment.placed, match.index)) return [];
      const word = /^\S+(?:\s\S+)?/u.exec(rest)?.[0] ?? match[0];
      const target = { start: match.index, end: match.index + match[0].length };
      return [{ annotation: null, source: wholeSource(context), target, actual: word, values: { actual: word } }];
    });
  },
};

function isInName(placed: readonly { start: number; end: number }[], offset: number): boolean {
  return placed.some((mark) => mark.start <= offset && offset < mark.end);
}
