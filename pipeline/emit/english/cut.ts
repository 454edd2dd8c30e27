import type { Tagged } from '../../../src/model/tagged.ts';
import type { Places, TargetedSegment } from './translated-unit.ts';

/** What stands in place of a sentence that an editor left out on purpose, where it is shown. */
const CUT = '{cut}';

/** `show`: in a bilingual document, `{cut}` stands in the sentence's place. `drop`: in the article, nothing does. */
export type CutStyle = 'show' | 'drop';

/** An editor left the sentence out on purpose. */
export function isCut({
  origin,
  target,
}: {
  readonly origin?: TargetedSegment['origin'] | undefined;
  readonly target: Tagged;
}): boolean {
  return origin?.kind === 'edit' && target.text.trim() === '';
}

/** What stands for a cut sentence in text without markup. */
export function shownCut(style: CutStyle): string {
  return style === 'show' ? CUT : '';
}

/** A unit's first segment that stays, where those before it are cut; else null. */
export function leadOf<Each extends TargetedSegment>(segments: readonly Each[]): Each | null {
  const first = segments.findIndex((segment) => !isCut(segment));
  return first > 0 ? (segments[first] ?? null) : null;
}

/** `{cut}` with the pairs that go on before or after the sentence. */
export function cutTarget({ source, range }: TargetedSegment, places: Places): Tagged {
  const marks = source.marks
    .filter(({ id }) => {
      const { mark, placeable } = places.get(id) ?? {};
      return mark != null && placeable?.close != null && (mark.start < range.start || mark.end > range.end);
    })
    .map(({ id }) => ({ id, start: 0, end: CUT.length }));
  return { text: CUT, marks };
}
