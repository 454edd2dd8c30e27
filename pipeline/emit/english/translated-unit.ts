import type { Aligned } from '../../../src/model/article.ts';
import type { BilingualData } from '../../../src/model/bilingual.ts';
import type { AlignedSegment, Segment } from '../../../src/model/segment.ts';
import type { Mark, Tagged } from '../../../src/model/tagged.ts';
import { byPosition } from '../../../src/model/tagged.ts';
import type { Placeable, Unit } from '../../../src/model/unit.ts';
import { isCut, leadOf } from './cut.ts';

/** What the English is written from. */
export interface EnglishInput extends Pick<Aligned, 'source' | 'units' | 'frontMatter'> {
  readonly segments: readonly TargetedSegment[];
  /** Top-level blocks that an editor wrote anew, by the source offset at which they start. */
  readonly rewritten?: BilingualData['rewritten'];
}

/** Without an origin, it is an engine's. */
export type TargetedSegment = Segment & Pick<AlignedSegment, 'target'> & Partial<Pick<AlignedSegment, 'origin'>>;

/** A unit with its segments in order, and those of them whose English is to be written. */
export interface TranslatedUnit {
  readonly unit: Unit;
  readonly segments: readonly TargetedSegment[];
  readonly changed: readonly TargetedSegment[];
}

/** A placeable and the range of its unit's text that it marks, by number. */
export type Places = ReadonlyMap<number, Place>;

interface Place {
  /** Null for markup that an editor added: the source has no place for it. */
  readonly mark: Mark | null;
  readonly placeable: Placeable;
}

export function placesOf({ marks, placeables }: Unit): Places {
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  return new Map(
    placeables.flatMap((placeable) => {
      const mark = byId.get(placeable.id) ?? null;
      return mark === null && placeable.written === undefined ? [] : [[placeable.id, { mark, placeable }] as const];
    }),
  );
}

/** Units with their segments. A segment without a word of target keeps its French, unless it was cut: nothing vanishes. */
export function translatedUnits({ units, segments }: EnglishInput): TranslatedUnit[] {
  const byUnit = Map.groupBy(segments, (segment) => segment.unit);
  return units.map((unit) => {
    const own = (byUnit.get(unit.id) ?? []).toSorted((a, b) => a.range.start - b.range.start);
    const lead = leadOf(own);
    const changed = own.filter((each) => each === lead || isCut(each) || isChanged(each.source, each.target));
    return { unit, segments: own, changed };
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
