import { fold, insideWord, wordSpans } from '../../src/language/index.ts';
import type { TranslatedSegment } from '../../src/model/segment.ts';
import { OBJECT } from '../../src/model/tagged.ts';
import type { Draft } from './draft.ts';

/** Two offsets that correspond: one of the source, one of the target. */
export interface Anchor {
  readonly source: number;
  readonly target: number;
}

/** Offsets known to correspond: both ends, the edges of settled annotations and of placed markup, words that are equal. */
export function anchorsOf(draft: Draft, segment: TranslatedSegment): Anchor[] {
  const anchors: Anchor[] = [
    { source: 0, target: 0 },
    { source: segment.source.text.length, target: draft.text.length },
  ];
  for (const settled of [...draft.claims, ...draft.hints]) {
    const annotation = segment.annotations.find((other) => other.id === settled.id);
    if (annotation) addEdges(anchors, annotation, settled);
  }
  for (const mark of segment.source.marks) {
    const placed = draft.marks.find((other) => other.id === mark.id);
    if (placed) addEdges(anchors, mark, placed);
  }
  for (const pair of equalWords(segment.source.text, draft.text)) addEdges(anchors, pair.source, pair.target);
  return anchors.sort((a, b) => a.source - b.source || a.target - b.target);
}

/**
 * The target offset for a source offset: an anchor's own, else in proportion between the nearest anchors on both sides
 * (or between the ends of the text where those are out of order), at the nearest word boundary.
 */
export function carry(anchors: readonly Anchor[], offset: number, text: string): number {
  const exact = anchors.find((anchor) => anchor.source === offset);
  if (exact) return outOfWord(exact.target, text);
  let before = anchors.findLast((anchor) => anchor.source < offset);
  let after = anchors.find((anchor) => anchor.source > offset);
  if (before && after && before.target > after.target) {
    before = anchors[0];
    after = anchors.at(-1);
  }
  if (!before || !after) return text.length;
  const share = (offset - before.source) / (after.source - before.source);
  return outOfWord(Math.round(before.target + share * (after.target - before.target)), text);
}

/** The nearest offset that is inside no word, the later one when two are as near. */
export function outOfWord(offset: number, text: string): number {
  for (let step = 0; step <= text.length; step++) {
    if (offset + step <= text.length && isGap(text, offset + step)) return offset + step;
    if (offset - step >= 0 && isGap(text, offset - step)) return offset - step;
  }
  return text.length;
}

function isGap(text: string, offset: number): boolean {
  if (insideWord(text, offset)) return false;
  const joins = /['\u2019.,\u2010-]/u;
  if (joins.test(text.charAt(offset - 1)) && insideWord(text.slice(0, offset - 1) + text.slice(offset), offset - 1))
    return false;
  return (
    !(joins.test(text.charAt(offset)) && insideWord(text.slice(0, offset) + text.slice(offset + 1), offset)) &&
    !splitsPair(text, offset)
  );
}

function splitsPair(text: string, offset: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset));
}

function addEdges(anchors: Anchor[], source: { start: number; end: number }, target: { start: number; end: number }) {
  anchors.push({ source: source.start, target: target.start }, { source: source.end, target: target.end });
}

/** Words of four letters or more that stand exactly once on each side, folded. */
function equalWords(source: string, target: string) {
  const words = (text: string) => {
    const found = new Map<string, { start: number; end: number } | null>();
    for (const span of wordSpans(text)) {
      const key = fold(text.slice(span.start, span.end));
      if (key.length >= 4 && !key.includes(OBJECT)) found.set(key, found.has(key) ? null : span);
    }
    return found;
  };
  const there = words(target);
  return [...words(source)].flatMap(([key, span]) => {
    const other = there.get(key);
    return span && other ? [{ source: span, target: other }] : [];
  });
}
