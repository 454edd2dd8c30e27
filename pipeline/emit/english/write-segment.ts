import type { Span } from '../../../src/model/span.ts';
import type { Tagged } from '../../../src/model/tagged.ts';
import type { Placeable, Unit } from '../../../src/model/unit.ts';
import { alternate } from './alternate.ts';
import { type EscapeLevel, escapeInline } from './escape.ts';
import { escapeHeadingEnd, escapeLineStarts } from './escape-lines.ts';
import { flank, spaceMath } from './flank.ts';
import { type Patch, patched } from './patch.ts';
import { type Piece, pieces } from './pieces.ts';
import { referenceKey } from './reference-key.ts';
import { SOFT_SPACE } from './reflow.ts';
import type { Places, TargetedSegment } from './translated-unit.ts';

export interface SegmentSettings {
  readonly source: string;
  readonly unit: Unit;
  readonly places: Places;
  readonly level: EscapeLevel;
  readonly inCell: boolean;
  /** Patches of the units within this one's placeables. */
  readonly inner: readonly Patch[];
  /** The segments before it are left out. */
  readonly lead: boolean;
}

/** Writes a settled target over its segment's place in the source; the spaces between its words are SOFT_SPACE. */
export function writeSegment(segment: TargetedSegment, target: Tagged, settings: SegmentSettings): Patch {
  const { source, inner, places } = settings;
  const place = sourcePlace(segment, settings);
  const breaks = hardBreaks(segment, settings);
  const raw = ({ start, end }: Span) => patched(source, inner, start, end);
  const result = pieces({
    places,
    target,
    open: (placeable) => {
      if (placeable.written !== undefined) return placeable.written.open;
      return within(placeable.open, place) ? fenced(placeable, raw(placeable.open), settings.level) : null;
    },
    close: ({ close, written }) => {
      if (written !== undefined) return written.close;
      return close !== null && within(close, place) ? raw(close) : null;
    },
    hardBreak: () => (breaks.length > 1 ? breaks.shift() : breaks[0]) ?? null,
  });
  escapePieces(result, segment, settings);
  if (settings.level === 'full') alternate(result);
  spaceMath(result);
  flank(result, source.charAt(place.start - 1), source.charAt(place.end), settings.level);
  keepKeys(result, target, settings);
  return {
    ...place,
    text: result.map(({ kind, raw }) => (kind === 'text' && raw === ' ' ? SOFT_SPACE : raw)).join(''),
  };
}

/** A bare address between letters is none: with full escapes it is written in angle brackets. */
function fenced({ type, close }: Placeable, raw: string, level: EscapeLevel): string {
  const bare = type === 'link' && close === null && /^(?:https?:\/\/|[^\s<>[\]@]+@)[^\s<>]*$/i.test(raw);
  return bare && level === 'full' ? `<${raw}>` : raw;
}

function escapePieces(result: readonly Piece[], segment: TargetedSegment, settings: SegmentSettings): void {
  const { source, unit, level, inCell } = settings;
  const quote = /["'(](?=[\s>]*$)/.exec(source.slice(0, unit.span.start).slice(-200))?.[0] ?? '';
  const cites = unit.placeables.some(({ type }) => type === 'citation');
  escapeInline(result, { syntax: unit.syntax, level, unescaped: unescaped(segment, settings), inCell, quote, cites });
  if (unit.syntax === 'cell' || inCell || unit.type === 'caption') return;
  if (/#[ \t]+$/.test(source.slice(Math.max(0, unit.span.start - 80), unit.span.start))) escapeHeadingEnd(result);
  else escapeLineStarts(result, startsLine(segment, settings));
}

/** Whether a segment's first word is the first of a line. */
function startsLine({ range }: TargetedSegment, { source, unit, lead }: SegmentSettings): boolean {
  let at = lead ? 0 : range.start;
  while (at > 0 && /\s/.test(unit.text.charAt(at - 1))) at--;
  if (at > 0) return /[\r\n]/.test(source.slice(unit.starts[at], unit.starts[range.start]));
  // A title or an alternative text stands at a line's start only where the line ends right before it.
  return (
    unit.syntax === 'inline' || /[\r\n][\s>]*$/.test(source.slice(Math.max(0, unit.span.start - 200), unit.span.start))
  );
}

/** Source offsets of a segment with the markup that opens at its very start and closes at its very end. */
export function sourcePlace(
  { range, source }: TargetedSegment,
  { unit, places }: Pick<SegmentSettings, 'unit' | 'places'>,
): Span {
  let start = unit.starts[range.start] ?? unit.span.start;
  let end = unit.ends[range.end - 1] ?? unit.span.end;
  for (const { id } of source.marks) {
    const { mark, placeable } = places.get(id) ?? {};
    if (mark == null || placeable?.close == null) continue;
    if (mark.start === range.start) start = Math.min(start, placeable.open.start);
    if (mark.end === range.end) end = Math.max(end, placeable.close.end);
  }
  return { start, end };
}

function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Characters of the segment that stand in the source as themselves. */
export function unescaped(
  { range }: TargetedSegment,
  { source, unit }: Pick<SegmentSettings, 'source' | 'unit'>,
): Set<string> {
  const found = new Set<string>();
  for (let at = range.start; at < range.end; at++) {
    const char = unit.text.charAt(at);
    if (unit.ends[at]! - unit.starts[at]! === 1 && source.charAt(unit.starts[at]!) === char) found.add(char);
  }
  return found;
}

/** The segment's own hard breaks with the line prefixes after them; else the unit's first; none in a title. */
function hardBreaks({ range }: TargetedSegment, { source, unit }: SegmentSettings): string[] {
  if (unit.syntax === 'title') return [];
  const own = [...unit.text.slice(range.start, range.end).matchAll(/\n/g)].map(({ index }) => range.start + index);
  const first = unit.text.indexOf('\n');
  const used = own.length > 0 || first === -1 ? own : [first];
  return used.map((at) => source.slice(unit.starts[at], unit.ends[at]));
}

/** Where the words of a reference that is its own key have changed, the key is written out: `[words][key]`. */
export function keepKeys(
  result: readonly Piece[],
  { marks }: Tagged,
  { source, unit, places }: Pick<SegmentSettings, 'source' | 'unit' | 'places'>,
): void {
  for (const { id } of marks) {
    const label = places.get(id)?.placeable.label ?? null;
    const shut = result.findIndex((piece) => piece.kind === 'close' && piece.id === id);
    const close = result[shut];
    if (label === null || close === undefined) continue;
    const opened = result.findIndex((piece) => piece.kind === 'open' && piece.id === id);
    const words = result
      .slice(opened + 1, shut)
      .map((piece) => piece.raw)
      .join('');
    if (opened === -1 || words !== source.slice(label.start, label.end))
      close.raw = `][${referenceKey(source, label, unit)}]`;
  }
}
