import { type Mark, OBJECT, replaceTagged, type Tagged } from '../../model/tagged.ts';
import { isObject } from './html.ts';

/**
 * Sets the spaces round standalone placeables as the source has them: the engine ties each to the word after it
 * (« armée[^1] a » comes back as `army [^1]has`).
 */
export function settleSpaces(source: Tagged, target: Tagged): Tagged {
  let settled = target;
  for (const { id } of target.marks) {
    const from = source.marks.find((mark) => mark.id === id && isObject(source.text, mark));
    const mark = settled.marks.find((candidate) => candidate.id === id);
    if (from && mark && isObject(settled.text, mark)) settled = settle(settled, mark, sidesOf(source.text, from));
  }
  return settled;
}

/** What stands on one side of a placeable: whether a space comes first, and the letter, empty at the text's edge. */
interface Side {
  readonly gap: boolean;
  readonly letter: string;
}

interface Sides {
  readonly left: Side;
  readonly right: Side;
}

function sidesOf(text: string, mark: Mark): Sides {
  const before = text.slice(0, mark.start);
  const after = text.slice(mark.end);
  return {
    left: { gap: /\s$/.test(before), letter: before.trimEnd().at(-1) ?? '' },
    right: { gap: /^\s/.test(after), letter: after.trimStart().charAt(0) },
  };
}

function settle(target: Tagged, mark: Mark, source: Sides): Tagged {
  const { left, right } = sidesOf(target.text, mark);
  const before = target.text.slice(0, mark.start).trimEnd().length;
  const after = target.text.length - target.text.slice(mark.end).trimStart().length;
  // Later text first, so that offsets hold.
  const behind = replaceTagged(target, mark.end, after, wantsAfter(source.right, right.letter) ? ' ' : '');
  return replaceTagged(behind, before, mark.start, wantsBefore(source.left, left.letter) ? ' ' : '');
}

/** As in the source beside the same letter; else loose if it was, or if it was torn from an opening bracket. */
function wantsBefore(source: Side, left: string): boolean {
  if (!left) return false;
  if (left === source.letter) return source.gap;
  if (/[([{«“‘"]/.test(left)) return false;
  return source.gap || /^$|['’]/.test(source.letter) || (/[([{«“"]/.test(source.letter) && isWord(left));
}

/** As in the source beside the same letter; else loose if it was, or before a word where the source has a stop. */
function wantsAfter(source: Side, right: string): boolean {
  if (!right) return false;
  if (right === source.letter) return source.gap;
  if (/[.,;:!?)\]}»”’%]/.test(right)) return false;
  return source.gap || !source.letter || (!isWord(source.letter) && isWord(right));
}

function isWord(letter: string): boolean {
  return letter === OBJECT || /[\p{L}\p{N}]/u.test(letter);
}
