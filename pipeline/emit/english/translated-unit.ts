import type { Aligned } from '../../../src/model/article.ts';
import type { AlignedSegment, Segment } from '../../../src/model/segment.ts';
import type { Mark, Tagged } from '../../../src/model/tagged.ts';
import { byPosition } from '../../../src/model/tagged.ts';
import type { Placeable, Unit } from '../../../src/model/unit.ts';

/** What the English is written from. */
export interface EnglishInput extends Pick<Aligned, 'source' | 'units' | 'frontMatter'> {
  readonly segments: readonly TargetedSegment[];
}

export type TargetedSegment = Segment & Pick<AlignedSegment, 'target'>;

/** A unit with its segments in order, and those of them whose English is to be written. */
export interface TranslatedUnit {
  readonly unit: Unit;
  readonly segments: readonly TargetedSegment[];
  readonly changed: readonly TargetedSegment[];
}

/** A placeable and the range of its unit's text that it marks, by number. */
export type Places = ReadonlyMap<number, { readonly mark: Mark; readonly placeable: Placeable }>;

export function placesOf({ marks, placeables }: Unit): Places {
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  return new Map(
    placeables.flatMap((placeable) => {
      const mark = byId.get(placeable.id);
      return mark === undefined ? [] : [[placeable.id, { mark, placeable }] as const];
    }),
  );
}

/** Units with their segments. A segment without a word of target keeps its French: nothing vanishes. */
export function translatedUnits({ units, segments }: EnglishInput): TranslatedUnit[] {
  const byUnit = Map.groupBy(segments, (segment) => segment.unit);
  return units.map((unit) => {
    const own = (byUnit.get(unit.id) ?? []).toSorted((a, b) => a.range.start - b.range.start);
    return { unit, segments: own, changed: own.filter((each) => isChanged(each.source, each.target)) };
  });
}

function isChanged(source: Tagged, target: Tagged): boolean {
  if (target.text.trim() === '') return false;
  return source.text !== target.text || signature(source.marks) !== signature(target.marks);
}

function signature(marks: readonly Mark[]): string {
  return marks
    .toSorted(byPosition)
    .map(({ id, start, end }) => `${id}:${start}-${end}`)
    .join(' ');
}
