import fc from 'fast-check';
import { byPosition, type Mark, OBJECT, type Tagged } from '../../../../src/model/tagged.ts';

/** Words that an engine's HTML mode could trip over. */
const WORD = fc.oneof(
  fc.constantFrom(
    'a',
    'armée',
    '<b>',
    '</b>',
    '<img n="1">',
    '&amp;',
    '&',
    '"',
    '>',
    '&#60;',
    'x<y',
    '</',
    '𝄞',
    'n=1',
    "l'eau",
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).map((s) => s.replace(/[\s\uFFFC]/gu, 'e')),
);

/** Texts of words between plain spaces, some of them placeables, with nested marks round whole words. */
export const taggedText: fc.Arbitrary<Tagged> = fc
  .tuple(
    fc.array(fc.oneof({ weight: 4, arbitrary: WORD }, { weight: 1, arbitrary: fc.constant(OBJECT) }), {
      minLength: 1,
      maxLength: 8,
    }),
    fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 5 }),
  )
  .map(([words, pairs]) => {
    const starts = words.map((_, index) => words.slice(0, index).join(' ').length + (index ? 1 : 0));
    const ranges = words.flatMap((word, index) =>
      word === OBJECT ? [{ start: starts[index]!, end: starts[index]! + 1 }] : [],
    );
    for (const [first, second] of pairs) {
      const [from, to] = [first, second].map((n) => n % words.length).sort((a, b) => a - b) as [number, number];
      const range = { start: starts[from]!, end: starts[to]! + words[to]!.length };
      if (!ranges.some((other) => cross(range, other))) ranges.push(range);
    }
    const marks = ranges
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .map((range, index): Mark => ({ id: index + 1, ...range }));
    return { text: words.join(' '), marks: marks.sort(byPosition) };
  });

/** A tagged text from a picture: `l'[1:armée] a[2]` has a mark round `armée` and a placeable. */
export function picture(drawn: string): Tagged {
  let text = '';
  const open: Mark[] = [];
  const marks: Mark[] = [];
  for (const [token, object, pair, close] of drawn.matchAll(/\[(\d+)\]|\[(\d+):|(\])|[^[\]]+/g)) {
    if (object !== undefined) {
      marks.push({ id: Number(object), start: text.length, end: text.length + 1 });
      text += OBJECT;
    } else if (pair !== undefined) open.push({ id: Number(pair), start: text.length, end: 0 });
    else if (close !== undefined) marks.push({ ...open.pop()!, end: text.length });
    else text += token;
  }
  return { text, marks: marks.sort(byPosition) };
}

function cross(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return (
    (a.start < b.start && b.start < a.end && a.end < b.end) || (b.start < a.start && a.start < b.end && b.end < a.end)
  );
}
