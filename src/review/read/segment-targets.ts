import type { Segment } from '../../model/segment.ts';
import type { Span } from '../../model/span.ts';
import { type Mark, OBJECT, type Tagged } from '../../model/tagged.ts';
import type { Placeable, Unit } from '../../model/unit.ts';
import { type Inline, placeableMarkup, type Words } from './words.ts';

export interface UnitTargets {
  /** By segment, in order. */
  readonly targets: readonly Tagged[];
  /** Markup that the unit did not have. */
  readonly added: readonly Placeable[];
}

/**
 * Makes parts of a text into segments' targets: each piece of markup becomes the segment's own placeable of the same
 * kind and content where it has one, else markup that an editor added.
 */
export function segmentTargets(
  words: Words,
  parts: readonly Span[],
  unit: Unit,
  segments: readonly Pick<Segment, 'source'>[],
  source: string,
): UnitTargets {
  const known = unit.placeables.map((one) => ({
    id: one.id,
    written: one.written !== undefined,
    ...placeableMarkup(one, source),
  }));
  const added: Placeable[] = [];
  const chosen = new Map<Inline, number>();
  let next = Math.max(0, ...unit.placeables.map(({ id }) => id)) + 1;
  const usedWritten = new Set<number>();
  const targets = parts.map(({ start, end }, index): Tagged => {
    const own = new Set((segments[index]?.source.marks ?? []).map(({ id }) => id));
    const used = new Set<number>();
    const marks: Mark[] = [];
    for (const one of words.inlines.filter((each) => each.start < end && each.end > start)) {
      const free = known.filter(({ id, written }) => !used.has(id) && (written ? !usedWritten.has(id) : own.has(id)));
      const before = free.find(({ id }) => id === chosen.get(one));
      const fits = before ?? free.find((each) => isSame(each, one));
      const id = fits?.id ?? next++;
      if (fits === undefined) added.push(addition(id, one, unit));
      else if (fits.written) usedWritten.add(id);
      used.add(id);
      chosen.set(one, id);
      marks.push({ id, start: Math.max(one.start, start) - start, end: Math.min(one.end, end) - start });
    }
    return { text: withoutLoneObjects(words.text.slice(start, end), marks), marks };
  });
  return { targets, added };
}

function isSame(a: Pick<Inline, 'type' | 'key' | 'close'>, b: Inline): boolean {
  return a.type === b.type && a.key === b.key && (a.close === null) === (b.close === null);
}

function addition(id: number, { type, open, close }: Inline, unit: Unit): Placeable {
  const at = { start: unit.span.end, end: unit.span.end };
  return { id, type, open: at, close: close === null ? null : at, label: null, written: { open, close } };
}

/** A character that stands for markup has some; one that an editor typed is a question mark in a box. */
function withoutLoneObjects(text: string, marks: readonly Mark[]): string {
  return Array.from({ length: text.length }, (_, at) => {
    const char = text.charAt(at);
    return char === OBJECT && !marks.some(({ start, end }) => start === at && end === at + 1) ? '\uFFFD' : char;
  }).join('');
}
