import { fold, insideWord, occurrences } from '../../src/language/index.ts';
import type { TranslatedSegment } from '../../src/model/segment.ts';
import type { Span } from '../../src/model/span.ts';
import { byPosition, type Mark } from '../../src/model/tagged.ts';
import { anchorsOf, carry } from './anchors.ts';
import type { Draft } from './draft.ts';

/** Puts every pair of markup that the engine lost back round the words it belongs to. */
export function restorePairs(draft: Draft, segment: TranslatedSegment, alone: ReadonlySet<number>): Draft {
  let now = draft;
  for (const mark of segment.source.marks) {
    if (alone.has(mark.id) || now.marks.some((other) => other.id === mark.id)) continue;
    const range = trimmed(now.text, wordsFor(now, mark, segment));
    if (range.end <= range.start) continue;
    const placed = uncrossing(now.marks, { id: mark.id, ...range });
    const after = now.text.slice(placed.start, placed.end);
    const repair = {
      kind: 'markup',
      annotation: null,
      before: '',
      after,
      range: { start: placed.start, end: placed.end },
      by: 'rule' as const,
    };
    now = { ...now, marks: [...now.marks, placed].sort(byPosition), repairs: [...now.repairs, repair] };
  }
  return now;
}

/** Keeps the edges of pairs off spaces and out of words, where the source has them so. */
export function trimPairs(draft: Draft, segment: TranslatedSegment, alone: ReadonlySet<number>): Draft {
  const source = segment.source;
  const marks = draft.marks.map((mark) => {
    const origin = source.marks.find((other) => other.id === mark.id);
    if (alone.has(mark.id) || !origin) return mark;
    const range = trimmed(draft.text, mark);
    if (range.end <= range.start) return mark;
    let { start, end } = range;
    if (!insideWord(source.text, origin.start)) while (insideWord(draft.text, start)) start--;
    if (!insideWord(source.text, origin.end)) while (insideWord(draft.text, end)) end++;
    return { id: mark.id, start, end };
  });
  return nests(marks) ? { ...draft, marks: marks.sort(byPosition) } : draft;
}

/** Where the words inside a lost pair went: the whole, the same words, a settled annotation, else in proportion. */
function wordsFor(draft: Draft, mark: Mark, segment: TranslatedSegment): Span {
  const { text } = segment.source;
  const outside = text.slice(0, mark.start) + text.slice(mark.end);
  const inner = fold(text.slice(mark.start, mark.end)).trim();
  if (!/[\p{L}\p{N}]/u.test(outside)) return whole(draft.text, /^[\s\uFFFC]*$/u.test(text.slice(mark.end)));
  const same = occurrences(fold(draft.text), inner);
  if (same.length === 1 && same[0]) return same[0];
  const anchors = anchorsOf(draft, segment);
  const within = (spans: readonly Mark[], id: number) =>
    spans.some((span) => span.id === id && span.start >= mark.start && span.end <= mark.end);
  const settled = [
    ...draft.claims.filter((claim) => within(segment.annotations, claim.id)),
    ...draft.marks.filter((other) => within(segment.source.marks, other.id)),
  ];
  if (settled.length > 0 && !/[\p{L}\p{N}]/u.test(inner)) return hull(settled);
  const start = carry(anchors, mark.start, draft.text);
  const end = carry(anchors, mark.end, draft.text);
  const all = [...settled, ...(start < end ? [{ start, end }] : [])];
  if (all.length === 0) return wordAt(draft.text, Math.min(start, end));
  return hull(all);
}

function hull(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) };
}

function whole(text: string, withStop: boolean): Span {
  const tail = withStop ? /\s*$/u : /[.!?\u2026:;,\uFFFC\s]*$/u;
  return { start: 0, end: tail.exec(text)?.index ?? text.length };
}

function wordAt(text: string, offset: number): Span {
  const after = /^[^\p{L}\p{N}]*[\p{L}\p{N}]+/u.exec(text.slice(offset));
  if (after) return { start: offset, end: offset + after[0].length };
  const before = /[\p{L}\p{N}]+[^\p{L}\p{N}]*$/u.exec(text.slice(0, offset));
  return before ? { start: before.index, end: offset } : { start: 0, end: text.length };
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** A new mark, cut or, where nothing would be left, widened until it crosses none of the others. */
function uncrossing(marks: readonly Mark[], mark: Mark): Mark {
  let cut = mark;
  for (const other of marks) {
    if (!crosses(other, cut)) continue;
    cut = other.start < cut.start ? { ...cut, start: other.end } : { ...cut, end: other.start };
  }
  if (cut.end > cut.start && marks.every((other) => !crosses(other, cut))) return cut;
  let wide = mark;
  for (let other = marks.find((one) => crosses(one, wide)); other; other = marks.find((one) => crosses(one, wide))) {
    wide = { ...wide, start: Math.min(wide.start, other.start), end: Math.max(wide.end, other.end) };
  }
  return wide;
}

function nests(marks: readonly Mark[]): boolean {
  return marks.every((mark, index) => marks.slice(index + 1).every((other) => !crosses(mark, other)));
}

function crosses(a: Span, b: Span): boolean {
  return (
    (a.start < b.start && b.start < a.end && a.end < b.end) || (b.start < a.start && a.start < b.end && b.end < a.end)
  );
}
