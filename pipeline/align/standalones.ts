import type { TranslatedSegment } from '../../src/model/segment.ts';
import { byPosition, type Mark, OBJECT, type Tagged } from '../../src/model/tagged.ts';
import { anchorsOf, carry } from './anchors.ts';
import { type Draft, splice } from './draft.ts';

/**
 * Takes out what the engine doubled or made up, so that every placeable of the target is one of the source's, once.
 *
 * @param alone numbers of the unit's standalone placeables
 */
export function dropStrangers(draft: Draft, source: Tagged, alone: ReadonlySet<number>): Draft {
  const own = new Set(source.marks.map((mark) => mark.id));
  const seen = new Set<number>();
  const marks = draft.marks.filter((mark) => {
    const right = own.has(mark.id) && (!alone.has(mark.id) || isObject(draft, mark));
    if (!right || seen.has(mark.id)) return false;
    seen.add(mark.id);
    return true;
  });
  let now: Draft = { ...draft, marks };
  const expected = source.marks.filter((mark) => alone.has(mark.id)).length;
  if (source.text.split(OBJECT).length - 1 > expected) return now;
  const kept = new Set(marks.filter((mark) => alone.has(mark.id)).map((mark) => mark.start));
  for (let at = draft.text.length - 1; at >= 0; at--) {
    if (draft.text.charAt(at) === OBJECT && !kept.has(at)) now = recorded(splice(now, at, at + 1, ''), OBJECT, '', at);
  }
  return now;
}

/** Puts every standalone placeable that the engine lost back where its neighbours went. */
export function restoreStandalones(draft: Draft, segment: TranslatedSegment, alone: ReadonlySet<number>): Draft {
  let now = draft;
  for (const mark of segment.source.marks) {
    if (!alone.has(mark.id) || now.marks.some((other) => other.id === mark.id)) continue;
    now = insert(now, mark, placeFor(now, mark, segment), segment.source.text);
  }
  return now;
}

function insert(draft: Draft, mark: Mark, at: number, source: string): Draft {
  const left = /\s/u.test(source.charAt(mark.start - 1)) && /[^\s([“‘]/u.test(draft.text.charAt(at - 1)) ? ' ' : '';
  const right = /\s/u.test(source.charAt(mark.end)) && /[\p{L}\p{N}]/u.test(draft.text.charAt(at)) ? ' ' : '';
  const moved = splice(draft, at, at, left + OBJECT + right);
  const start = at + left.length;
  const marks = [...moved.marks, { id: mark.id, start, end: start + 1 }].sort(byPosition);
  return recorded({ ...moved, marks }, '', left + OBJECT + right, at);
}

/** Where a lost placeable goes: with the word before it, and after the same punctuation as in the source. */
function placeFor(draft: Draft, mark: Mark, segment: TranslatedSegment): number {
  const { text } = segment.source;
  const before = text.slice(0, mark.start);
  const after = text.slice(mark.end);
  const isObjectOrSpace = /^[\s\uFFFC]*$/u;
  if (isObjectOrSpace.test(before)) return firstGap(draft.text);
  if (isObjectOrSpace.test(after)) return draft.text.trimEnd().length;
  if (!/[\p{L}\p{N}]/u.test(after)) return inTail(draft.text, before);
  const punctuation = /[^\p{L}\p{N}\s\uFFFC]*[\s\uFFFC]*$/u.exec(before)?.[0] ?? '';
  const word = mark.start - punctuation.length;
  let at = carry(anchorsOf(draft, segment), word, draft.text);
  if (/[,;:.!?]/u.test(punctuation)) at += /^[,;:.!?"'”’»)\]]*/u.exec(draft.text.slice(at))?.[0].length ?? 0;
  while (draft.text.charAt(at) === OBJECT) at++;
  return at;
}

/** After the placeables that open the text already. */
function firstGap(text: string): number {
  return /^\uFFFC*/u.exec(text)?.[0].length ?? 0;
}

/** Behind the last word, and behind the punctuation and the closing quotes that the source has before the placeable. */
function inTail(text: string, before: string): number {
  const start = /[^\p{L}\p{N}]*$/u.exec(text)?.index ?? text.length;
  const own = /[^\p{L}\p{N}]*$/u.exec(before)?.[0] ?? '';
  const skipped = /["\u2019\u201D\u00BB)\]]/u.test(own)
    ? /^[\s.,!?\u2026\uFFFC]*["'\u2019\u201D\u00BB)\]]+/u
    : /[.,!?\u2026]/u.test(own)
      ? /^[.,!?\u2026\uFFFC]+/u
      : /^\uFFFC*/u;
  return start + (skipped.exec(text.slice(start))?.[0].length ?? 0);
}

function isObject(draft: Draft, mark: Mark): boolean {
  return mark.end - mark.start === 1 && draft.text.charAt(mark.start) === OBJECT;
}

function recorded(draft: Draft, before: string, after: string, start: number): Draft {
  const range = { start, end: start + after.length };
  return {
    ...draft,
    repairs: [...draft.repairs, { kind: 'markup', annotation: null, before, after, range, by: 'rule' }],
  };
}
