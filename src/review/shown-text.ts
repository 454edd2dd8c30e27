import { OBJECT, type Tagged } from '../model/tagged.ts';
import type { Unit } from '../model/unit.ts';

/** A text for people to read outside its document: the Markdown of each standalone placeable in its place. */
export function shownText({ text, marks }: Tagged, unit: Pick<Unit, 'placeables'>, source: string): string {
  if (!text.includes(OBJECT)) return text;
  const placeables = new Map(unit.placeables.map((each) => [each.id, each]));
  const written = (offset: number) => {
    const mark = marks.find(({ start, end }) => start === offset && end === offset + 1);
    const placeable = mark === undefined ? undefined : placeables.get(mark.id);
    if (placeable === undefined) return '';
    return placeable.written?.open ?? source.slice(placeable.open.start, placeable.open.end);
  };
  return text.replaceAll(OBJECT, (_, offset: number) => written(offset));
}
