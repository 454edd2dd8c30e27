import type { Wrap } from '../../../src/model/bilingual.ts';
import type { Message } from '../../../src/model/message.ts';
import type { Tagged } from '../../../src/model/tagged.ts';
import type { Unit } from '../../../src/model/unit.ts';
import { withoutCut } from './close-gaps.ts';
import { type CutStyle, cutTarget, isCut, leadOf } from './cut.ts';
import type { EscapeLevel } from './escape.ts';
import { type Patch, patched } from './patch.ts';
import { referenceKey } from './reference-key.ts';
import { reflow } from './reflow.ts';
import { settle } from './settle.ts';
import { placesOf, type TranslatedUnit } from './translated-unit.ts';
import { writeSegment } from './write-segment.ts';

export interface UnitSettings {
  readonly source: string;
  readonly level: EscapeLevel;
  readonly inCell: boolean;
  readonly inner: readonly Patch[];
  /** The unit whose placeable this one is in, or null. */
  readonly host: Unit | null;
  readonly wrap: Wrap;
  readonly cut: CutStyle;
}

export interface WrittenUnit {
  readonly patches: readonly Patch[];
  readonly messages: readonly Message[];
  /** What was written, by segment. */
  readonly targets: ReadonlyMap<string, Tagged>;
}

/** Patches for a Markdown unit's changed segments. */
export function writeUnit({ unit, segments, changed }: TranslatedUnit, settings: UnitSettings): WrittenUnit {
  const places = placesOf(unit);
  const lead = leadOf(segments);
  const settled = changed.map((segment) => ({
    segment,
    ...(isCut(segment) ? { target: cutTarget(segment, places), messages: [] } : settle(segment, places)),
  }));
  const whole = settled.map(({ segment, target }) =>
    writeSegment(segment, target, { ...settings, unit, places, lead: segment === lead }),
  );
  const written = settings.cut === 'show' ? whole : withoutCut({ unit, segments, changed }, whole, settings.source);
  const keyed = [...written, ...keysOfLongReferences(unit, written, settings)];
  const patches = reflow(unit, segments, keyed, settings);
  return {
    patches: [...patches, ...keyOfImage(unit, patches, settings)],
    messages: settled.flatMap((each) => each.messages),
    targets: new Map(settled.map(({ segment, target }) => [segment.id, target])),
  };
}

/** A reference that is its own key and ends outside the patch that changed its words has its key written out too. */
function keysOfLongReferences(unit: Unit, patches: readonly Patch[], { source }: UnitSettings): Patch[] {
  return unit.placeables.flatMap(({ open, close, label }) => {
    if (label === null || close === null) return [];
    const changed = patches.some((patch) => patch.start < close.start && patch.end > open.end);
    const written = patches.some((patch) => patch.start <= close.start && patch.end >= close.end);
    return changed && !written ? [{ ...close, text: `][${referenceKey(source, label, unit)}]` }] : [];
  });
}

/** The same for an image whose alternative text is its own key. */
function keyOfImage(unit: Unit, patches: readonly Patch[], { source, host }: UnitSettings): Patch[] {
  const image = host?.placeables.find(
    ({ close, label }) =>
      close === null && label !== null && label.start <= unit.span.start && label.end >= unit.span.end,
  );
  if (unit.syntax !== 'alt' || !image?.label || patches.length === 0) return [];
  const { start, end } = image.label;
  if (patched(source, patches, start, end) === source.slice(start, end)) return [];
  return [{ start: end, end: image.open.end, text: `][${referenceKey(source, image.label, unit)}]` }];
}
