import { addedMarkup, type XliffCode } from '../../formats/index.ts';
import { byPosition, type Mark, OBJECT, type Tagged } from '../../model/tagged.ts';
import type { Placeable, Unit } from '../../model/unit.ts';

export interface OwnTarget {
  readonly target: Tagged;
  /** Markup that the unit lacks and an editor added. */
  readonly added: readonly Placeable[];
  /** Ids of codes that Markdown has nothing for; they are left out. */
  readonly unknown: readonly string[];
}

/** A target from an XLIFF file with the numbers of its unit's placeables. */
export function ownTarget(target: Tagged, codes: readonly XliffCode[], unit: Unit): OwnTarget {
  const byNumber = new Map(codes.toReversed().map((code) => [code.id, code]));
  const added: Placeable[] = [];
  const unknown: string[] = [];
  const numbers = new Map<number, number | null>();
  let next = Math.max(0, ...unit.placeables.map(({ id }) => id));
  for (const { id } of target.marks) {
    const code = byNumber.get(id);
    if (code === undefined || numbers.has(id)) continue;
    const own = numberOf(code, unit);
    const markup = own === null && code.pair ? addedMarkup(code.attributes) : null;
    if (own !== null) numbers.set(id, own);
    else if (markup !== null) {
      numbers.set(id, ++next);
      added.push(placeable(next, markup, unit));
    } else {
      numbers.set(id, null);
      unknown.push(code.attributes.id ?? code.element);
    }
  }
  return { target: renumbered(target, numbers, byNumber), added, unknown };
}

/** By the native code that it refers to, else by its id, as far as it is of the placeable's shape. */
function numberOf({ attributes, pair }: XliffCode, { placeables }: Unit): number | null {
  const { id = '', dataRef, dataRefStart, copyOf } = attributes;
  const data = /^d(\d+)$/u.exec(dataRefStart ?? dataRef ?? '')?.[1];
  const number = Number(data ?? /^(\d+)(?:-|$)/u.exec(copyOf ?? id)?.[1] ?? Number.NaN);
  const found = placeables.find((one) => one.id === number);
  if (found === undefined) return null;
  const closes = found.written === undefined ? found.close !== null : found.written.close !== null;
  return closes === pair ? number : null;
}

function placeable(id: number, { type, markdown }: { type: string; markdown: string }, unit: Unit): Placeable {
  const place = { start: unit.span.end, end: unit.span.end };
  return { id, type, open: place, close: place, label: null, written: { open: markdown, close: markdown } };
}

/** Marks without a number are left out, and so are the OBJECTs of those that stand by themselves. */
function renumbered(
  { text, marks }: Tagged,
  numbers: ReadonlyMap<number, number | null>,
  codes: ReadonlyMap<number, XliffCode>,
): Tagged {
  const gone = marks.filter(({ id }) => numbers.get(id) == null && codes.get(id)?.pair === false);
  const places = new Set(gone.filter(({ start }) => text[start] === OBJECT).map(({ start }) => start));
  const shift = (at: number) => at - [...places].filter((place) => place < at).length;
  return {
    text: [...text.matchAll(/[\s\S]/gu)].map(({ 0: char, index }) => (places.has(index) ? '' : char)).join(''),
    marks: marks
      .flatMap(({ id, start, end }): Mark[] => {
        const number = numbers.get(id);
        return number == null ? [] : [{ id: number, start: shift(start), end: shift(end) }];
      })
      .filter(({ start, end }) => end > start)
      .sort(byPosition),
  };
}
