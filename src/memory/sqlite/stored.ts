import { createHash } from 'node:crypto';
import type { State } from '../../model/segment.ts';
import { byPosition, type Mark, OBJECT, type Tagged } from '../../model/tagged.ts';

const states: readonly State[] = ['initial', 'translated', 'reviewed', 'final'];

export function stateNumber(state: State): number {
  return states.indexOf(state);
}

export function stateName(number: number): State {
  return states[number] ?? 'translated';
}

/** Marks with the numbers of reading order: the same sentence in another unit has other numbers. */
export interface StoredText {
  readonly text: string;
  /** JSON: [number, start, end]… */
  readonly marks: string;
}

/** A pair's texts as they are stored: the source's marks are numbered 1, 2…, the target's accordingly. */
export function toStored(source: Tagged, target: Tagged): { source: StoredText; target: StoredText } {
  const numbers = numbering(source);
  const list = (marks: readonly Mark[]) =>
    JSON.stringify(marks.flatMap(({ id, start, end }) => (numbers.has(id) ? [[numbers.get(id), start, end]] : [])));
  return {
    source: { text: source.text, marks: list(source.marks.toSorted(byPosition)) },
    target: { text: target.text, marks: list(target.marks.toSorted(byPosition)) },
  };
}

/**
 * A stored text with the numbers of a source's own marks, by reading order. Marks that the source has no part of are
 * left out, and so are the objects of such.
 */
export function fromStored({ text, marks }: StoredText, source: Tagged): Tagged {
  const ids = [...numbering(source).keys()];
  const list = readMarks(marks);
  const lost = list.filter(({ id, start, end }) => ids[id - 1] === undefined && text.slice(start, end) === OBJECT);
  const kept = list.flatMap((mark) => (ids[mark.id - 1] === undefined ? [] : [{ ...mark, id: ids[mark.id - 1]! }]));
  let [words, moved]: [string, Mark[]] = [text, kept];
  for (const { start } of lost.toReversed()) {
    const shift = (at: number) => (at > start ? at - 1 : at);
    words = words.slice(0, start) + words.slice(start + 1);
    moved = moved.map((mark) => ({ ...mark, start: shift(mark.start), end: shift(mark.end) }));
  }
  return { text: words, marks: moved.filter(({ start, end }) => end > start) };
}

export function readMarks(marks: string): Mark[] {
  return (JSON.parse(marks) as [number, number, number][]).map(([id, start, end]) => ({ id, start, end }));
}

/** Each mark's number in reading order, by its own. */
function numbering({ marks }: Tagged): Map<number, number> {
  const numbers = new Map<number, number>();
  for (const { id } of marks.toSorted(byPosition)) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
  return numbers;
}

/** What a source is found by exactly: its words and where its marks stand. */
export function keyOf({ text, marks }: StoredText): Uint8Array {
  return hash(`${text}\0${marks}`);
}

/** The first half of a SHA-256: 128 bits tell any number of sentences apart. */
export function hash(text: string): Uint8Array {
  return createHash('sha256').update(text).digest().subarray(0, 16);
}
