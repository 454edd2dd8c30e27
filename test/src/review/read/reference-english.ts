import { segment as cut } from '../../../../pipeline/segment/index.ts';
import type { Segment } from '../../../../src/model/segment.ts';
import { OBJECT, sliceTagged, type Tagged } from '../../../../src/model/tagged.ts';
import { divide } from '../../../../src/review/read/divide.ts';
import { sourceFromBytes } from '../../../../src/source.ts';
import { options } from './reading-back.ts';

async function segmented(text: string) {
  const source = sourceFromBytes(new TextEncoder().encode(text), null, false);
  return await cut(options.stages.parse(source), new AbortController().signal);
}

/**
 * A person's English for an article, by segment id: block by block where both texts have the same blocks, a block's
 * sentences divided over its segments. Marks keep their numbers as far as both have the same.
 */
export async function referenceEnglish(
  french: string,
  english: string,
): Promise<((segment: Segment) => Tagged) | null> {
  const [fr, en] = [await segmented(french), await segmented(english)];
  const kinds = (units: typeof fr.units) => units.map(({ type, depth }) => `${type}${depth}`).join(' ');
  if (kinds(fr.units) !== kinds(en.units)) return null;
  const found = new Map<string, Tagged>();
  for (const [index, unit] of fr.units.entries()) {
    const own = fr.segments.filter((segment) => segment.unit === unit.id);
    const other = en.units[index]!;
    const known = new Set(unit.placeables.map(({ id }) => id));
    const whole = { text: other.text, marks: other.marks.filter(({ id }) => known.has(id)) };
    const parts = divide(
      own.map(({ source }) => source.text),
      other.text,
    );
    for (const [at, { start, end }] of parts.entries()) {
      const part = sliceTagged(whole, start, end);
      const lone = [...part.text].some(
        (char, place) => char === OBJECT && !part.marks.some((mark) => mark.start === place),
      );
      found.set(own[at]!.id, lone || part.text === '' ? own[at]!.source : part);
    }
  }
  return (segment) => found.get(segment.id) ?? segment.source;
}
