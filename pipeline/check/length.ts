import { type Rule, wholeSource } from './rule.ts';

const SHORTEST = 0.4;
const LONGEST = 2.5;
/** Below this many source words a ratio says nothing. */
const ENOUGH = 6;

/** A target is about as long as its source: much less or much more is text lost or made up. */
export const length: Rule = {
  id: 'length',
  severity: 'functional',
  check(context) {
    const source = countWords(context.segment.source.text);
    const target = countWords(context.segment.target.text);
    if (source < ENOUGH || (target >= source * SHORTEST && target <= source * LONGEST)) return [];
    const problem = target < source ? 'short' : 'long';
    return [{ annotation: null, context: problem, source: wholeSource(context), values: { source, target } }];
  },
};

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
