import { wordDiff } from '../../language/word-diff.ts';
import type { Span } from '../../model/span.ts';
import { bestDivision } from './best-division.ts';
import { sentenceEnds } from './english-sentences.ts';

/**
 * Divides an edited text over the sentences that it was written from: for each of them the part that is its English
 * now, empty where none is. Parts are in order and cover the text but for spaces between them. A sentence whose words
 * are unchanged keeps exactly them; what was inserted between two such goes to the one it makes a sentence with.
 *
 * @param omitted how many sentences an editor says he has left out
 */
export function divide(before: readonly string[], after: string, omitted = 0): Span[] {
  if (before.length === 0) return [];
  if (before.length === 1) return [trimmed(after, 0, after.length)];
  const kept = intact(before, after);
  const parts: Span[] = before.map(() => ({ start: 0, end: 0 }));
  let from = 0;
  let first = 0;
  for (let index = 0; index <= before.length; index++) {
    const own = index === before.length ? { start: after.length, end: after.length } : kept[index];
    if (own == null) continue;
    const between = before.slice(first, index);
    const texts = split(between, after, { start: from, end: own.start }, omitted);
    for (const [at, span] of texts.parts.entries()) parts[first + at] = span;
    if (texts.rest !== null) {
      const forward = index < before.length && (first === 0 || leansForward(after, texts.rest));
      if (forward) parts[index] = { start: texts.rest.start, end: own.end };
      else parts[first - 1] = { start: parts[first - 1]!.start, end: texts.rest.end };
      if (!forward && index < before.length) parts[index] = own;
    } else if (index < before.length) parts[index] = own;
    from = own.end;
    first = index + 1;
  }
  return settled(parts, after);
}

/** Where each sentence stands unchanged; null for one that does not. */
function intact(before: readonly string[], after: string): (Span | null)[] {
  const starts: number[] = [];
  let whole = '';
  for (const text of before) {
    if (whole !== '' && text !== '') whole += ' ';
    starts.push(whole.length);
    whole += text;
  }
  const same = wordDiff(whole, after.replaceAll('\n', ' ')).filter((stretch) => stretch.same);
  return before.map((text, index) => {
    const [start, end] = [starts[index]!, starts[index]! + text.length];
    const round = text === '' ? undefined : same.find(({ before: b }) => b.start <= start && b.end >= end);
    if (round === undefined) return null;
    const at = round.after.start + start - round.before.start;
    return { start: at, end: at + text.length };
  });
}

function split(
  between: readonly string[],
  after: string,
  range: Span,
  omitted: number,
): { readonly parts: readonly Span[]; readonly rest: Span | null } {
  const span = trimmed(after, range.start, range.end);
  const empty = { start: span.start, end: span.start };
  if (span.end === span.start) return { parts: between.map(() => empty), rest: null };
  if (between.length === 0) return { parts: [], rest: span };
  if (between.length === 1) return { parts: [span], rest: null };
  return { parts: bestDivision(between, after, span, omitted), rest: null };
}

/** Whether an insertion begins the sentence after it rather than go on from, or follow, the one before. */
function leansForward(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start);
  const ended = sentenceEnds(`${before.trimEnd()} X`).includes(before.trimEnd().length + 1);
  const words = text.slice(start, end);
  return ended && !/[.!?…:][»”"’')\]]*$/u.test(words) && /[\p{L}\p{N}\uFFFC]/u.test(words);
}

/** Parts without the spaces at their ends, and none missing between. */
function settled(parts: readonly Span[], after: string): Span[] {
  return parts.map(({ start, end }) => trimmed(after, start, end));
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && /[ \n]/.test(text[start]!)) start++;
  while (end > start && /[ \n]/.test(text[end - 1]!)) end--;
  return { start, end };
}
