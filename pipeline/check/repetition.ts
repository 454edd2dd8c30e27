import type { Span } from '../../src/model/span.ts';
import { type Rule, wholeSource } from './rule.ts';

/** The same words said again at once (`the the`, `in Niger in Niger`), a mark of an engine that has lost its thread. */
const AGAIN =
  /(?<![\p{L}\p{N}])(?<run>\p{L}[\p{L}\p{N}'\u2019-]*(?:\s+[\p{L}\p{N}'\u2019-]+){0,5})\s+\k<run>(?![\p{L}\p{N}])/giu;
/** Words that English may say twice running. */
const ALLOWED = /^(?:that|had|very|no|is|more|do|so|long|bora|hear|who)$/iu;

/** No run of words stands twice at once, unless the source has one too. */
export const repetition: Rule = {
  id: 'repetition',
  severity: 'functional',
  check(context) {
    if (context.segment.source.text.search(AGAIN) >= 0) return [];
    return [...context.segment.target.text.matchAll(AGAIN)].flatMap((match) => {
      const run = match.groups?.run ?? '';
      if (ALLOWED.test(run)) return [];
      const target: Span = { start: match.index, end: match.index + match[0].length };
      return [{ annotation: null, source: wholeSource(context), target, actual: match[0], values: { words: run } }];
    });
  },
};
