import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editScript } from '../../../src/language/edit-script.ts';
import { wordDiff } from '../../../src/language/word-diff.ts';
import { wordOverlap } from '../../../src/language/word-overlap.ts';

/** A difference as `git diff --word-diff` shows it. */
function shown(before: string, after: string): string {
  return wordDiff(before, after)
    .map(({ same, before: old, after: now }) => {
      const [gone, come] = [before.slice(old.start, old.end), after.slice(now.start, now.end)];
      if (same) return gone;
      return `${gone === '' ? '' : `[-${gone}-]`}${come === '' ? '' : `{+${come}+}`}`;
    })
    .join('');
}

describe('word diff', () => {
  it.each([
    ['He left on May 19.', 'He left on May 20.', 'He left on May [-19-]{+20+}.'],
    ['', 'new words', '{+new words+}'],
    ['old words', '', '[-old words-]'],
    ['the same', 'the same', 'the same'],
    [
      'Two officers have chaired it.',
      'Two officers presided over it.',
      'Two officers [-have chaired-]{+presided over+} it.',
    ],
    ['the Nigerien army', 'the Nigerien army’s tanks', 'the Nigerien [-army-]{+army’s tanks+}'],
    ['He left yesterday.', 'He has left.', 'He {+has +}left[- yesterday-].'],
    ['one  two', 'one two', 'one [- -]two'],
    ['over here', 'over there, here', 'over {+there, +}here'],
  ])('%s → %s', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'dé', ' ', ', ', '.', '\uFFFC', '\n'), { maxLength: 30 });

  it('covers both texts, without a gap, and says rightly what is the same', () => {
    fc.assert(
      fc.property(words, words, (left, right) => {
        const [before, after] = [left.join(''), right.join('')];
        const stretches = wordDiff(before, after);
        expect(stretches.map((each) => before.slice(each.before.start, each.before.end)).join('')).toBe(before);
        expect(stretches.map((each) => after.slice(each.after.start, each.after.end)).join('')).toBe(after);
        for (const [index, each] of stretches.entries()) {
          expect(each.same).not.toBe(stretches[index - 1]?.same);
          const old = before.slice(each.before.start, each.before.end);
          if (each.same) expect(after.slice(each.after.start, each.after.end)).toBe(old);
        }
      }),
    );
  });

  it('finds a longest common subsequence', () => {
    const longest = (a: readonly string[], b: readonly string[]): number => {
      let row = Array<number>(b.length + 1).fill(0);
      for (const item of a) {
        const next = [0];
        for (const [j, other] of b.entries()) next.push(item === other ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
        row = next;
      }
      return row.at(-1)!;
    };
    const items = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 25 });
    fc.assert(
      fc.property(items, items, (a, b) => {
        const same = editScript(a, b).filter((each) => each.same);
        expect(same.reduce((sum, { before }) => sum + before.end - before.start, 0)).toBe(longest(a, b));
      }),
    );
  });
});

describe('word overlap', () => {
  it.each([
    ['Le général est parti.', 'le GENERAL est parti', 1],
    ['un deux trois quatre', 'un deux cinq six', 0.5],
    ['un un', 'un', 2 / 3],
    ['…', '…', 1],
    ['…', '!', 0],
  ])('%s · %s', (a, b, expected) => {
    expect(wordOverlap(a, b)).toBeCloseTo(expected);
  });
});
