import type { Span } from '../../../src/model/span.ts';
import { isCut } from './cut.ts';
import type { Patch } from './patch.ts';
import { placesOf, type TranslatedUnit } from './translated-unit.ts';
import { sourcePlace } from './write-segment.ts';

/** Takes the words of cut segments out of a unit's patches, one for each changed segment, and the spaces beside them. */
export function withoutCut(
  { unit, segments, changed }: TranslatedUnit,
  patches: readonly Patch[],
  source: string,
): Patch[] {
  const places = placesOf(unit);
  const spans = segments.map((segment) => sourcePlace(segment, { unit, places }));
  const byId = new Map(changed.map(({ id }, index) => [id, patches[index]]));
  const result: Patch[] = [];
  for (let index = 0; index < segments.length; ) {
    let next = index;
    while (next < segments.length && isCut(segments[next]!)) next++;
    if (next === index) {
      const patch = byId.get(segments[index]!.id);
      if (patch !== undefined) result.push(patch);
      index++;
      continue;
    }
    const run = segments.slice(index, next);
    const markup = run.map(({ id }) => (byId.get(id)?.text ?? '').replace(/\\?\{cut\\?\}/, '')).join('');
    result.push({ ...reach(index, next), text: markup });
    index = next;
  }
  return result;

  /** From the first of a run as far as what comes after it, else from what comes before. */
  function reach(from: number, to: number): Span {
    const [start, end] = [spans[from]?.start ?? 0, spans[to - 1]?.end ?? 0];
    const [before, after] = [spans[from - 1]?.end, spans[to]?.start];
    if (after !== undefined && isGap(end, after)) return { start, end: after };
    if (after === undefined && before !== undefined && isGap(before, start)) return { start: before, end };
    return { start, end };
  }

  /** Spaces, line ends and what stands before a quote's lines. */
  function isGap(start: number, end: number): boolean {
    return /^[\s>]*$/.test(source.slice(start, end));
  }
}
