import type { AlignedSegment } from '../../src/model/segment.ts';
import type { Span } from '../../src/model/span.ts';
import type { Unit } from '../../src/model/unit.ts';

/** Source offsets of a span of a segment's source text; of the whole segment when the span is empty or outside. */
export function placeOf(segment: AlignedSegment, unit: Unit, span: Span): Span {
  const start = unit.starts[segment.range.start + span.start];
  const end = unit.ends[segment.range.start + span.end - 1];
  const right = start !== undefined && end !== undefined && span.end > span.start && start <= end;
  return right ? { start, end } : segment.span;
}
