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

interface Sides {
  readonly left: string;
  readonly right: string;
}

function sidesOf(text: string, mark: Mark): Sides {
  return { left: text.charAt(mark.start - 1), right: text.charAt(mark.end) };
}

function settle(target: Tagged, mark: Mark, source: Sides): Tagged {
  const before = target.text.slice(0, mark.start);
  const after = target.text.slice(mark.end);
  const left = before.trimEnd();
  const right = after.trimStart();
  const gapBefore = wantsBefore(source.left, left.at(-1) ?? '') ? ' ' : '';
  const gapAfter = wantsAfter(source.right, right.charAt(0)) ? ' ' : '';
  // Later text first, so that offsets hold.
  const behind = replaceTagged(target, mark.end, target.text.length - right.length, gapAfter);
  return replaceTagged(behind, left.length, mark.start, gapBefore);
}

/** Loose in the source (a space, an elision, the text's edge), or torn from an opening bracket. */
function wantsBefore(source: string, left: string): boolean {
  if (!left || /[([{«“‘"]/.test(left)) return false;
  return /^$|[\s'’]/.test(source) || (/[([{«“"]/.test(source) && isWord(left));
}

/** Loose in the source, or before a word where the source has punctuation; never before closing punctuation. */
function wantsAfter(source: string, right: string): boolean {
  if (!right || /[.,;:!?)\]}»”’%]/.test(right)) return false;
  return /^$|\s/.test(source) || (!isWord(source) && isWord(right));
}

function isWord(letter: string): boolean {
  return letter === OBJECT || /[\p{L}\p{N}]/u.test(letter);
}
