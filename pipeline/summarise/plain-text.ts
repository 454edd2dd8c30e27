import { OBJECT, type Tagged } from '../../src/model/tagged.ts';
import type { Unit } from '../../src/model/unit.ts';

/** Inline things that a summary can say; footnote marks, images and HTML tags it leaves out. */
const SPOKEN = new Set(['inlineCode', 'inlineMath', 'link', 'linkReference', 'autolink', 'url', 'text']);

/**
 * A tagged text of a unit as plain words on one line: markup gone, code and addresses as the source spells them, without
 * their own signs.
 *
 * @param source the article's whole text, which placeables point into.
 */
export function plainText(tagged: Tagged, unit: Unit, source: string): string {
  const words = tagged.text.replaceAll(OBJECT, (_, at: number) => {
    const mark = tagged.marks.findLast((each) => each.start === at && each.end === at + 1);
    const placeable = unit.placeables.find((each) => each.id === mark?.id);
    if (placeable === undefined || !SPOKEN.has(placeable.type)) return '';
    return bare(source.slice(placeable.open.start, placeable.open.end));
  });
  return words
    .replace(/[ \t\n]+(?=[.,)](?:\s|$)|$)|\n+/g, (gap) => (gap.includes('\n') ? ' ' : ''))
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Words as a reader counts them: what stands between spaces and has a letter or a figure; `1 000` is one. */
export function countWords(text: string): number {
  const joined = text.replace(/(?<=\d)[ \u00A0\u202F\u2009](?=\d{3}(?!\d))/g, '');
  return joined.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function bare(raw: string): string {
  const inner = /^(`+|\$+)([\s\S]*)\1$/.exec(raw)?.[2] ?? /^<(.*)>$/.exec(raw)?.[1] ?? raw;
  return inner.replace(/\s+/g, ' ').trim();
}
