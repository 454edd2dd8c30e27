import fc from 'fast-check';
import { type Mark, OBJECT, type Tagged } from '../../../../src/model/tagged.ts';
import type { Unit } from '../../../../src/model/unit.ts';

/** Pieces of text that are markup somewhere. */
const BITS =
  'a b é . * ** _ ` `` [ ] ( ) < > & &amp; ~ ~~ $ $$ | \\ ! ![ # - + 1. 1) = === --- : ::: ::a www.a.fr http://a.fr x@y.fr [^1] [@a] :smile: <script> <!-- --> <b> </b> " \' { } « » — 😀 [x] {.a} ~~~ ``` % @ ^ [texte] [image] ](u) +++'.split(
    ' ',
  );

/** Hostile words, as many as a test asks for. */
export const hostileWords = fc.infiniteStream(
  fc
    .array(fc.constantFrom(...BITS, ' ', ' ', '\t', '\n', '# ', '- ', '1. '), { minLength: 1, maxLength: 4 })
    .map((bits) => bits.join('')),
);

/** A target with the source's marks in their order and nesting, and hostile words between and inside them. */
export function hostileTarget(source: Tagged, unit: Unit, words: Iterator<string>): Tagged {
  const isPair = (mark: Mark) => unit.placeables.some(({ id, close }) => id === mark.id && close !== null);
  const next = () => words.next().value ?? 'a';
  const marks: Mark[] = [];
  let text = '';
  build(0, source.text.length, source.marks);
  return {
    text: text.trim() === '' ? 'q' : text,
    marks: marks.sort((a, b) => a.start - b.start || b.end - a.end || a.id - b.id),
  };

  function build(start: number, end: number, inside: readonly Mark[]): void {
    let at = start;
    for (let index = 0; index < inside.length; ) {
      const mark = inside[index]!;
      const inner = inside.slice(index + 1).filter((each) => each.start < mark.end);
      if (mark.start > at) text += next();
      const from = text.length;
      if (isPair(mark)) build(mark.start, mark.end, inner);
      else text += OBJECT;
      if (text.slice(from).trim() === '') text += 'z';
      marks.push({ id: mark.id, start: from, end: text.length });
      at = mark.end;
      index += 1 + inner.length;
    }
    if (end > at) text += next();
  }
}
