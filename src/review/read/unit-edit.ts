import type { AlignedSegment } from '../../model/segment.ts';
import type { Span } from '../../model/span.ts';
import type { Tagged } from '../../model/tagged.ts';
import type { Placeable, Unit } from '../../model/unit.ts';
import { divide } from './divide.ts';
import { type EditorMark, type UnclearMark, withoutMarks } from './editor-marks.ts';
import { segmentTargets } from './segment-targets.ts';
import { filtered, flat, noWords, sameWords, sliceWords, type Words } from './words.ts';

/** What an editor made of a unit. */
export interface UnitEdit {
  readonly unit: Unit;
  readonly edited: boolean;
  /** Where each segment's English is now, in `all`. */
  readonly parts: readonly Span[];
  /** By segment; null where it is unchanged. */
  readonly targets: readonly (Tagged | null)[];
  /** Indexes of segments left out on purpose. */
  readonly cut: ReadonlySet<number>;
  readonly added: readonly Placeable[];
  /** The text without marks: what `parts` count in. */
  readonly all: Words;
  /** The text as it should read in the article: without what is cut. */
  readonly words: Words;
  readonly marks: readonly (EditorMark & { readonly segment: number })[];
  readonly unclear: readonly UnclearMark[];
}

export interface UnitReading {
  readonly unit: Unit;
  readonly segments: readonly AlignedSegment[];
  /** As it was written out, and as it stands in the document now. */
  readonly written: Words;
  readonly now: Words;
  readonly source: string;
  /** The unit holds no markup: what an editor sets as such stands in it as it is written. */
  readonly plain: boolean;
  /** Segments that are left out by their names, wherever those stand. */
  readonly cut: ReadonlySet<string>;
}

/** Left out when the document was written. */
export function wasCut({ origin, target }: Pick<AlignedSegment, 'origin' | 'target'>): boolean {
  return origin.kind === 'edit' && target.text.trim() === '';
}

/** The English that stands in a document for a segment; the French where there is none. */
export function shownText(segment: AlignedSegment): string {
  if (wasCut(segment)) return '';
  const text = segment.target.text.trim() === '' ? segment.source.text : segment.target.text;
  return text.replace(/[ \t\r\n\f\v]+/g, ' ').trim();
}

/** Holds a unit of a document against what was written, and gives each segment its share of what is new. */
export function unitEdit(reading: UnitReading): UnitEdit {
  const { unit, segments, source, plain } = reading;
  const literal = segments.map(shownText).join(' ');
  const before = withoutMarks(plain ? flattened(reading.written) : reading.written, literal).words;
  const french = segments.map((each) => each.source.text).join(' ');
  const { words, marks, unclear } = withoutMarks(plain ? flattened(reading.now) : reading.now, literal, french);
  const cuts = marks.filter(({ kind, names }) => kind === 'cut' && names.length === 0);
  const named = segments.flatMap(({ id }, index) => (reading.cut.has(id) ? [index] : []));
  const same = sameWords(before, words);
  const idle = same && marks.length === 0 && named.length === 0;
  const parts = idle ? [] : partsOf(segments, words, cuts.length);
  const earlier = new Set(segments.flatMap((each, index) => (wasCut(each) ? [index] : [])));
  const whole = words.text === '' && segments.length > 0;
  const cut = idle ? earlier : new Set([...cutSegments(parts, cuts, whole), ...named]);
  const placed = marks.map((mark) => ({ ...mark, segment: segmentBefore(parts, mark.at) }));
  const base = { unit, parts, marks: placed, unclear, all: words };
  if (same && [...cut].every((index) => earlier.has(index)))
    return { ...base, edited: false, targets: segments.map(() => null), cut: earlier, added: [], words };
  const { targets, added } = segmentTargets(words, parts, unit, segments, source);
  const earlierParts = same ? parts : partsOf(segments, before, earlier.size);
  const texts = segments.map((segment, index): Tagged | null => {
    if (cut.has(index)) return wasCut(segment) ? null : { text: '', marks: [] };
    if (same || sameWords(sliceWords(before, earlierParts[index]), sliceWords(words, parts[index]))) return null;
    return targets[index] ?? null;
  });
  const left = same ? [] : added;
  return { ...base, edited: true, targets: texts, cut, added: left, words: withoutParts(words, parts, cut) };
}

/** A text in which markup is text. */
function flattened(words: Words): Words {
  if (words.inlines.length === 0) return words;
  const text = flat(words);
  const place = words.starts[0] ?? 0;
  const spread = Array.from({ length: text.length }, () => place);
  return { text, starts: spread, ends: spread, inlines: [] };
}

function partsOf(segments: readonly AlignedSegment[], words: Words, cuts: number): readonly Span[] {
  const gone = segments.filter(wasCut).length;
  // A segment whose `{cut}` still stands there takes no words.
  const open = segments.filter((segment) => cuts < gone || !wasCut(segment));
  const found = divide(open.map(shownText), words.text, cuts - (segments.length - open.length));
  let end = 0;
  return segments.map((segment) => {
    const at = open.indexOf(segment);
    const part = at === -1 ? undefined : found[at];
    if (part === undefined || part.end === part.start) return { start: end, end };
    end = part.end;
    return part;
  });
}

/** A `{cut}` where a sentence is missing stands for it; any other leaves out the sentence before it. */
function cutSegments(parts: readonly Span[], cuts: readonly EditorMark[], all: boolean): Set<number> {
  if (all && cuts.length > 0) return new Set(parts.keys());
  const found = new Set<number>();
  for (const { at } of cuts) {
    const empty = parts.findIndex((part, index) => {
      if (part.end > part.start || found.has(index)) return false;
      const next = parts.slice(index + 1).find((each) => each.end > each.start);
      return at >= part.start && at <= (next?.start ?? Number.POSITIVE_INFINITY);
    });
    found.add(empty === -1 ? segmentBefore(parts, at) : empty);
  }
  return found;
}

/** The last segment with words before an offset, else the first with words, else the first. */
function segmentBefore(parts: readonly Span[], at: number): number {
  const before = parts.findLastIndex((part) => part.end > part.start && part.start < at);
  if (before !== -1) return before;
  return Math.max(
    0,
    parts.findIndex((part) => part.end > part.start),
  );
}

function withoutParts(words: Words, parts: readonly Span[], cut: ReadonlySet<number>): Words {
  const gone = parts.filter((part, index) => cut.has(index) && part.end > part.start);
  if (gone.length === 0) return words;
  const left = filtered(
    words,
    (at) => !gone.some(({ start, end }) => at >= start && at < end + (start === 0 || end < words.text.length ? 1 : 0)),
  );
  const text = left.text;
  const from = text.length - text.trimStart().length;
  const to = text.trimEnd().length;
  return left.text === '' ? noWords : filtered(left, (at) => at >= from && at < to);
}
