import { editScript, type Stretch } from './edit-script.ts';

const PIECE = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu;

/**
 * What changed between two texts, by words and signs: stretches in order that cover both, equal and changed ones by
 * turns. Spans count UTF-16 code units. Spaces follow the words they stand between: two texts are never said to have
 * only a space in common. `piece` says what counts as a word or a sign, spaces apart; by default as English has them.
 */
export function wordDiff(before: string, after: string, piece = PIECE): Stretch[] {
  const [old, now] = [[...before.matchAll(piece)], [...after.matchAll(piece)]];
  const stretches: Stretch[] = [];
  let [x, y] = [0, 0];
  const put = (same: boolean, toX: number, toY: number) => {
    if (toX === x && toY === y) return;
    const last = stretches.at(-1);
    const joins = last?.same === same;
    const start = joins ? { before: last.before.start, after: last.after.start } : { before: x, after: y };
    if (joins) stretches.pop();
    stretches.push({ same, before: { start: start.before, end: toX }, after: { start: start.after, end: toY } });
    [x, y] = [toX, toY];
  };
  /** Up to the next equal word: equal spaces at either end are no change. */
  const gap = (toX: number, toY: number) => {
    const [left, right] = [before.slice(x, toX), after.slice(y, toY)];
    const lead = left === right ? left.length : commonSpace(left, right);
    put(true, x + lead, y + lead);
    const trail = commonSpace(reversed(before.slice(x, toX)), reversed(after.slice(y, toY)));
    put(false, toX - trail, toY - trail);
    put(true, toX, toY);
  };
  const words = (matches: readonly RegExpExecArray[]) => matches.map(([word]) => word);
  for (const { same, before: b, after: a } of editScript(words(old), words(now))) {
    for (let at = 0; same && at < b.end - b.start; at++) {
      const [from, to] = [old[b.start + at]!, now[a.start + at]!];
      gap(from.index, to.index);
      put(true, from.index + from[0].length, to.index + to[0].length);
    }
  }
  gap(before.length, after.length);
  return stretches;
}

function commonSpace(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length] && /\s/.test(left[length]!)) length++;
  return length;
}

function reversed(text: string): string {
  return text.split('').reverse().join('');
}
