import type { Parsed, Segmented } from '../../src/model/article.ts';
import type { Segment } from '../../src/model/segment.ts';
import type { Span } from '../../src/model/span.ts';
import { sliceTagged } from '../../src/model/tagged.ts';
import type { Placeable, Unit } from '../../src/model/unit.ts';
import type { Stage } from '../stage.ts';
import { sentenceBoundaries } from './boundaries.ts';

/**
 * Cuts every unit into sentences, numbered `s1`, `s2`… through the article. In `lines` mode a unit is one segment,
 * whole but for the spaces round it. A unit of spaces has no segment.
 */
export const segment: Stage<Parsed, Segmented> = (article) => {
  const segments: Segment[] = [];
  for (const unit of article.units) {
    const ranges = article.source.mode === 'lines' ? wholeLine(unit.text) : sentenceBoundaries(unit.text);
    const placeables = new Map(unit.placeables.map((each) => [each.id, each]));
    let free = 0;
    for (const range of ranges) {
      segments.push({
        id: `s${segments.length + 1}`,
        unit: unit.id,
        range,
        span: sourceSpan(unit, placeables, range, free),
        source: sliceTagged(unit, range.start, range.end),
      });
      free = range.end;
    }
  }
  return { ...article, segments };
};

function wholeLine(text: string): Span[] {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return end > start ? [{ start, end }] : [];
}

/**
 * Where a range of a unit stands in the source, with the markup that opens at its start or closes at its end: outermost
 * of a nest. Markup whose words begin in the spaces before the range (from `free` on) opens at its start too.
 */
function sourceSpan(unit: Unit, placeables: ReadonlyMap<number, Placeable>, range: Span, free: number): Span {
  let start = unit.starts[range.start] ?? unit.span.start;
  let end = unit.ends[range.end - 1] ?? unit.span.end;
  const until = range.end + /^\s*/.exec(unit.text.slice(range.end))![0].length;
  for (const mark of unit.marks) {
    const placeable = placeables.get(mark.id);
    if (placeable === undefined) continue;
    if (mark.start >= free && mark.start <= range.start && mark.end > range.start)
      start = Math.min(start, placeable.open.start);
    if (mark.end >= range.end && mark.end <= until && mark.start < range.end)
      end = Math.max(end, (placeable.close ?? placeable.open).end);
  }
  return { start, end };
}
