import type { Mark, Tagged } from '../../../src/model/tagged.ts';
import type { TranslatedUnit } from './translated-unit.ts';

/** The unit's text and marks with every changed segment as it was written. */
export function wholeTarget({ unit, changed }: TranslatedUnit, targets: ReadonlyMap<string, Tagged>): Tagged {
  const wholes = new Map(unit.marks.map((mark) => [mark.id, mark]));
  const added = new Set(unit.placeables.filter(({ written }) => written !== undefined).map(({ id }) => id));
  let text = '';
  let at = 0;
  const ends = new Map<number, { start?: number; end?: number }>();
  const spread = (id: number) => ends.get(id) ?? ends.set(id, {}).get(id)!;
  const keep = (end: number) => {
    const moved = (offset: number) => text.length + offset - at;
    for (const mark of unit.marks) {
      if (mark.start >= at && mark.start < end) spread(mark.id).start = moved(mark.start);
      if (mark.end > at && mark.end <= end) spread(mark.id).end = moved(mark.end);
    }
    text += unit.text.slice(at, end);
  };
  for (const { id, range } of changed) {
    keep(range.start);
    const target = targets.get(id) ?? { text: '', marks: [] };
    for (const mark of target.marks) {
      const whole = wholes.get(mark.id);
      if (whole === undefined && added.has(mark.id)) {
        // Markup that an editor added is in this segment alone.
        spread(mark.id).start = text.length + mark.start;
        spread(mark.id).end = text.length + mark.end;
      }
      if (whole !== undefined && whole.start >= range.start) spread(mark.id).start = text.length + mark.start;
      if (whole !== undefined && whole.end <= range.end) spread(mark.id).end = text.length + mark.end;
    }
    text += target.text;
    at = range.end;
  }
  keep(unit.text.length);
  const marks = [...ends].flatMap(([id, { start, end }]): Mark[] =>
    start === undefined || end === undefined ? [] : [{ id, start, end }],
  );
  return { text, marks };
}
