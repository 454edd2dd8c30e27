import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchSentences } from '../../../src/review/update-match.ts';

/** `=2` the same as the earlier third, `>0` moved, `~1` changed, `+` new. */
function shown(before: readonly string[], after: readonly string[]): string {
  const signs = { same: '=', moved: '>', changed: '~' };
  return matchSentences(before, after)
    .map((match) => (match === null ? '+' : `${signs[match.kind]}${match.from}`))
    .join(' ');
}

describe('matching sentences of a corrected French', () => {
  it.each([
    [['a', 'b', 'c'], ['a', 'b', 'c'], '=0 =1 =2'],
    [['a', 'b', 'c'], ['c', 'a', 'b'], '>2 =0 =1'],
    [['a', 'b', 'c'], ['a', 'c'], '=0 =2'],
    [['a', 'c'], ['a', 'b', 'c'], '=0 + =1'],
    [['a', 'a'], ['a', 'a', 'a'], '=0 =1 +'],
    [[], ['a'], '+'],
    [['a'], [], ''],
    [['Le général part.'], ['Le général revient.'], '~0'],
    [['Le général part.'], ['Un colonel revient.'], '+'],
    [['x', 'Le général part demain.', 'y'], ['x', 'Ceci est nouveau.', 'Le général part lundi.', 'y'], '=0 + ~1 =2'],
    [['un deux trois', 'un deux quatre'], ['un deux cinq', 'un deux quatre six'], '~0 ~1'],
    [['x', 'Le général part demain.', 'y'], ['x', 'y', 'Le général part lundi.'], '=0 =2 +'],
  ])('%j → %j', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it('takes no sentence twice, and leaves none behind that stands unchanged', () => {
    const texts = fc.array(fc.constantFrom('a b', 'a c', 'd', 'e f g', 'e f h', ''), { maxLength: 12 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const matches = matchSentences(before, after);
        const from = matches.flatMap((match) => (match === null ? [] : [match.from]));
        expect(new Set(from).size).toBe(from.length);
        for (const [index, match] of matches.entries()) {
          if (match === null || match.kind === 'changed') {
            const left = before.some((text, at) => text === after[index] && !from.includes(at));
            expect(left).toBe(false);
          } else expect(before[match.from]).toBe(after[index]);
        }
      }),
    );
  });
});
