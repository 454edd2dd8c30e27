import type { Message } from '../../../src/model/message.ts';
import { byPosition, type Mark, OBJECT, replaceTagged, type Tagged } from '../../../src/model/tagged.ts';
import type { Placeable } from '../../../src/model/unit.ts';
import { nested, reachEdges } from './reach-edges.ts';
import type { Places, TargetedSegment } from './translated-unit.ts';

export interface Settled {
  /** The target with every mark it can carry: nested, none outside the words, every object with its mark. */
  readonly target: Tagged;
  readonly messages: readonly Message[];
}

const FINAL = /[\s.!?…:;,)»”"]*$/u;

/**
 * Makes a target writable. Objects it lost are put back before its final punctuation; a pair it lost is put back where
 * it must open, close or cover the whole, and is dropped otherwise. Both are reported.
 */
export function settle(segment: TargetedSegment, places: Places): Settled {
  const messages: Message[] = [];
  const own = segment.source.marks;
  const known = (id: number) => places.get(id)?.mark === null || own.some((mark) => mark.id === id);
  let target = trimmed(withoutStrays(segment.target, known, (id) => isPair(places, id)));
  for (const mark of own) {
    const placeable = places.get(mark.id)?.placeable;
    if (placeable === undefined || target.marks.some((each) => each.id === mark.id)) continue;
    const back = placeable.close === null ? null : place(target, mark, segment, places);
    if (placeable.close === null) target = restored(target, mark, segment.source.text);
    else if (back !== null) target = { ...target, marks: [...target.marks, back] };
    messages.push(lost(segment, placeable, placeable.close === null || back !== null));
  }
  const edges = reachEdges(target, segment, places);
  return { target: { ...target, marks: nested(edges.marks.map((mark) => tight(edges, mark, places))) }, messages };
}

function isPair(places: Places, id: number): boolean {
  return places.get(id)?.placeable.close != null;
}

/** Takes out marks that are not the segment's, doubled or empty, and objects that no mark is left for. */
function withoutStrays(target: Tagged, known: (id: number) => boolean, pair: (id: number) => boolean): Tagged {
  const seen = new Set<number>();
  const marks = target.marks.filter(({ id, start, end }) => {
    const right = pair(id) ? end > start : target.text.slice(start, end) === OBJECT;
    const keep = right && !seen.has(id) && known(id);
    if (keep) seen.add(id);
    return keep;
  });
  let left: Tagged = { text: target.text, marks };
  for (let at = left.text.lastIndexOf(OBJECT); at >= 0; at = at === 0 ? -1 : left.text.lastIndexOf(OBJECT, at - 1)) {
    const marked = left.marks.some((mark) => mark.start === at && mark.end === at + 1 && !pair(mark.id));
    if (!marked) left = replaceTagged(left, at, at + 1, '');
  }
  return left;
}

function trimmed(target: Tagged): Tagged {
  const { text } = target;
  const start = text.length - text.trimStart().length;
  return replaceTagged(replaceTagged(target, text.trimEnd().length, text.length, ''), 0, start, '');
}

/** Puts an object back before the final punctuation, after a space where the source has one before it. */
function restored(target: Tagged, mark: Mark, source: string): Tagged {
  const at = FINAL.exec(target.text)?.index ?? target.text.length;
  const space = at > 0 && /\s/.test(source.charAt(mark.start - 1)) ? ' ' : '';
  const { text, marks } = replaceTagged(target, at, at, space + OBJECT);
  const start = at + space.length;
  return { text, marks: [...marks, { id: mark.id, start, end: start + 1 }].sort(byPosition) };
}

/** Where a lost pair must stand all the same, or null. */
function place(target: Tagged, mark: Mark, segment: TargetedSegment, places: Places): Mark | null {
  const whole = places.get(mark.id)?.mark ?? undefined;
  const { text } = target;
  const opensBefore = whole !== undefined && whole.start < segment.range.start;
  const closesAfter = whole !== undefined && whole.end > segment.range.end;
  const all = mark.start === 0 && mark.end === segment.source.text.length;
  if (all || (opensBefore && closesAfter)) return { id: mark.id, start: 0, end: text.length };
  if (closesAfter) return { id: mark.id, start: /\S*$/.exec(text)?.index ?? 0, end: text.length };
  if (opensBefore) return { id: mark.id, start: 0, end: /^\S*/.exec(text)?.[0].length ?? text.length };
  return null;
}

/** Emphasis can neither begin nor end with a space: the spaces stay, outside it. */
function tight({ text }: Tagged, mark: Mark, places: Places): Mark {
  const type = places.get(mark.id)?.placeable.type;
  const words = text.slice(mark.start, mark.end);
  if ((type !== 'emphasis' && type !== 'strong' && type !== 'delete') || words.trim() === '') return mark;
  const start = mark.start + words.length - words.trimStart().length;
  return { id: mark.id, start, end: start + words.trim().length };
}

function lost(segment: TargetedSegment, placeable: Placeable, restored: boolean): Message {
  return {
    ruleId: restored ? 'markup-restored' : 'markup-lost',
    severity: 'functional',
    segment: segment.id,
    place: restored && placeable.close === null ? placeable.open : segment.span,
    // Where a person wrote the English, no engine lost it.
    arguments: { type: placeable.type, ...(segment.origin?.kind === 'edit' ? { context: 'edit' } : {}) },
  };
}
