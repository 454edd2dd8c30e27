import type { Segment } from '../model/segment.ts';
import { byPosition, type Mark, OBJECT, replaceTagged, type Tagged } from '../model/tagged.ts';
import type { Placeable, Unit } from '../model/unit.ts';

/** A segment with what it takes to know its marks. */
export interface Side {
  readonly segment: Segment;
  readonly unit: Unit;
  /** The source that the unit stands in. */
  readonly text: string;
}

export interface Carried {
  readonly target: Tagged;
  /** Markup that an editor added, under the numbers of the new unit. */
  readonly added: readonly Placeable[];
  /** False where the French has gained or lost markup. */
  readonly sameMarkup: boolean;
}

/**
 * An earlier target under the numbers of the unit in which its French stands now. Markup is known again by its kind and
 * its Markdown, else by its kind alone, in order. What has no counterpart is dropped, its words stay.
 *
 * @param free the first number that the new unit has not given yet.
 */
export function carry(target: Tagged, from: Side, to: Side, free: number): Carried {
  const numbers = counterparts(from, to);
  const own = new Map(from.unit.placeables.map((each) => [each.id, each]));
  const added: Placeable[] = [];
  let next = free;
  for (const { id } of target.marks) {
    const placeable = own.get(id);
    if (placeable?.written === undefined || numbers.has(id)) continue;
    const end = { start: to.unit.span.end, end: to.unit.span.end };
    added.push({ ...placeable, id: next, open: end, close: placeable.close === null ? null : end });
    numbers.set(id, next++);
  }
  const sameMarkup =
    from.segment.source.marks.every(({ id }) => numbers.has(id)) &&
    from.segment.source.marks.length === to.segment.source.marks.length;
  return { target: renumbered(target, numbers), added, sameMarkup };
}

/** The new number of each of the old segment's marks that has one. */
function counterparts(from: Side, to: Side): Map<number, number> {
  const numbers = new Map<number, number>();
  const taken = new Set<number>();
  const [old, now] = [kinds(from), kinds(to)];
  for (const key of ['exact', 'type'] as const) {
    for (const mark of old) {
      const other = numbers.has(mark.id) ? undefined : now.find((one) => !taken.has(one.id) && one[key] === mark[key]);
      if (other === undefined) continue;
      numbers.set(mark.id, other.id);
      taken.add(other.id);
    }
  }
  return numbers;
}

function kinds({ segment, unit, text }: Side) {
  const placeables = new Map(unit.placeables.map((each) => [each.id, each]));
  return segment.source.marks.flatMap(({ id }) => {
    const placeable = placeables.get(id);
    if (placeable === undefined) return [];
    const { type, open, close } = placeable;
    const kind = `${type} ${close === null ? 'alone' : 'pair'}`;
    const raw = [open, ...(close === null ? [] : [close])].map(({ start, end }) => text.slice(start, end)).join(' ');
    return [{ id, type: kind, exact: `${kind} ${raw}` }];
  });
}

function renumbered(target: Tagged, numbers: ReadonlyMap<number, number>): Tagged {
  const lost = target.marks.filter(
    ({ id, start, end }) => !numbers.has(id) && target.text.slice(start, end) === OBJECT,
  );
  const kept: Tagged = {
    text: target.text,
    marks: target.marks.filter(({ id }) => numbers.has(id)),
  };
  const without = lost.reduceRight((whole, { start, end }) => replaceTagged(whole, start, end, ''), kept);
  const marks = without.marks.map((mark): Mark => ({ ...mark, id: numbers.get(mark.id)! }));
  return { text: without.text, marks: marks.sort(byPosition) };
}
