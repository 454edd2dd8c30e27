import fc from 'fast-check';
import { byPosition, type Mark, OBJECT, type Tagged } from '../../../src/model/tagged.ts';

/** Words as XML can hold them. */
export const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((text) => !/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFB\uFFFD\u{10000}-\u{10FFFF}]/u.test(text));

type Node = string | null | readonly Node[];

const { node } = fc.letrec<{ node: Node; pair: readonly Node[] }>((tie) => ({
  node: fc.oneof({ maxDepth: 3 }, words, fc.constant(null), tie('pair')),
  pair: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
}));

/** A text with pairs in pairs and things that stand by themselves, numbered in reading order. */
export const arbitraryTagged: fc.Arbitrary<Tagged> = fc
  .array(node, { minLength: 1, maxLength: 4 })
  .map((nodes) => tagged(nodes));

function tagged(nodes: readonly Node[]): Tagged {
  let text = '';
  let id = 0;
  const marks: Mark[] = [];
  const visit = (one: Node) => {
    if (typeof one === 'string') text += one;
    else if (one === null) {
      marks.push({ id: ++id, start: text.length, end: text.length + 1 });
      text += OBJECT;
    } else {
      const mark = { id: ++id, start: text.length, end: 0 };
      for (const child of one) visit(child);
      marks.push({ ...mark, end: text.length });
    }
  };
  for (const each of nodes) visit(each);
  return { text, marks: marks.sort(byPosition) };
}

/** A text with the marks of another, or some of them, in another order. */
export function withSameMarks(tagged: Tagged): fc.Arbitrary<Tagged> {
  const alone = tagged.marks.filter((mark) => isAlone(mark, tagged));
  const pairs = tagged.marks.filter((mark) => !alone.includes(mark));
  const kept = fc.tuple(fc.shuffledSubarray(alone), fc.shuffledSubarray(pairs), fc.array(words, { minLength: 1 }));
  return kept.map(([objects, round, some]) => {
    const parts = [
      ...objects.map(({ id }) => ({ id, text: OBJECT })),
      ...round.map(({ id }, index) => ({ id, text: some[index % some.length]! })),
    ];
    let text = '';
    const marks: Mark[] = [];
    for (const part of parts) {
      marks.push({ id: part.id, start: text.length, end: text.length + part.text.length });
      text += part.text;
    }
    return { text: text + some[0], marks };
  });
}

/** Of marks over one OBJECT the innermost is the thing itself. */
function isAlone(mark: Mark, { text, marks }: Tagged): boolean {
  if (mark.end !== mark.start + 1 || text[mark.start] !== OBJECT) return false;
  return marks.findLast(({ start, end }) => start === mark.start && end === mark.end) === mark;
}
