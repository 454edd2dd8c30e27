import { byPosition, type Mark, OBJECT, replaceTagged, shiftRanges, type Tagged } from '../../model/tagged.ts';
import { gather } from './fragments.ts';

/** What writes a term into a text, ⟦French¦English⟧, for a model that has the three signs in its vocabulary. */
export const TERM = { open: '⟦', middle: '¦', close: '⟧' } as const;

const SIGN = /[⟦¦⟧]/g;
const SIGN_OR_BREAK = /[\n⟦¦⟧]/g;

/** A text without what must not reach the engine as it is, and how to put it back. */
export interface Hidden {
  readonly tagged: Tagged;
  /** The characters, by the number of the placeable that stands for each. */
  readonly signs: ReadonlyMap<number, string>;
}

/**
 * Lets line breaks travel as placeables, numbered above the others: the engine takes each line for a sentence. For a
 * model that takes terms, the signs of a term that stand in the text itself travel likewise, so that it obeys none but
 * ours.
 */
export function hideSigns({ text, marks }: Tagged, terms: boolean): Hidden {
  const pattern = terms ? SIGN_OR_BREAK : /\n/g;
  const highest = marks.reduce((most, mark) => Math.max(most, mark.id), 0);
  const signs = new Map<number, string>();
  const places = [...text.matchAll(pattern)].map((sign, n): Mark => {
    signs.set(highest + 1 + n, sign[0]);
    return { id: highest + 1 + n, start: sign.index, end: sign.index + 1 };
  });
  const tagged = { text: text.replace(pattern, OBJECT), marks: [...marks, ...places].sort(byPosition) };
  return { tagged, signs };
}

/** Puts the hidden characters back where their placeables came out; a line break takes the spaces round it away. */
export function showSigns(target: Tagged, signs: ReadonlyMap<number, string>): Tagged {
  let { text } = target;
  let marks = [...target.marks];
  for (const [id, sign] of signs) {
    const place = marks.find((mark) => mark.id === id);
    if (!place) continue;
    marks = marks.filter((mark) => mark !== place);
    const isBreak = sign === '\n';
    const start = isBreak ? text.slice(0, place.start).trimEnd().length : place.start;
    const end = isBreak ? text.length - text.slice(place.end).trimStart().length : place.end;
    text = text.slice(0, start) + sign + text.slice(end);
    marks = shiftRanges(marks, start, end, 1);
  }
  return { text, marks: gather(text, marks) };
}

/** Whether a text holds a sign of a term. */
export function hasSigns(text: string): boolean {
  return text.search(SIGN) >= 0;
}

/** Takes out signs that the engine copied from a term: all of the text's own are hidden. */
export function dropSigns(target: Tagged): Tagged {
  let dropped = target;
  for (const { index } of [...target.text.matchAll(SIGN)].reverse()) {
    dropped = replaceTagged(dropped, index, index + 1, '');
  }
  return dropped;
}
