import { byPosition, type Mark, OBJECT, type Tagged } from '../../model/tagged.ts';

/** How a version of XLIFF writes the parts of a text. */
export interface InlineWriter {
  text(words: string): string;
  /** A mark that stands by itself. `copy` counts earlier marks of the text with its number. */
  alone(id: number, copy: number): string;
  open(id: number, copy: number): string;
  close(id: number): string;
}

/** A piece of a text with an element of its own round it, which is no mark: a term. */
export interface Wrap {
  readonly start: number;
  readonly end: number;
  readonly open: string;
  readonly close: string;
}

interface Item {
  readonly start: number;
  readonly end: number;
  readonly open: string;
  /** Null for what stands by itself. */
  readonly close: string | null;
}

/** Writes a text with its marks. Wraps that cross a mark are left out. */
export function writeInline(tagged: Tagged, writer: InlineWriter, wraps: readonly Wrap[] = []): string {
  const items = [...markItems(tagged, writer), ...wraps.filter((wrap) => fits(wrap, tagged.marks))];
  // Of equal ranges the wrap is inside: it was added last.
  items.sort((a, b) => a.start - b.start || b.end - a.end);
  let out = '';
  let at = 0;
  const open: Item[] = [];
  const write = (to: number) => {
    if (to > at) out += writer.text(tagged.text.slice(at, to));
    at = Math.max(at, to);
  };
  const closeUntil = (place: number) => {
    while (open.length > 0 && open.at(-1)!.end <= place) {
      const { end, close } = open.pop()!;
      write(end);
      out += close ?? '';
    }
  };
  for (const item of items) {
    closeUntil(item.start);
    write(item.start);
    out += item.open;
    if (item.close === null) at = item.end;
    else open.push(item);
  }
  closeUntil(tagged.text.length);
  write(tagged.text.length);
  return out;
}

function markItems({ text, marks }: Tagged, writer: InlineWriter): Item[] {
  const copies = new Map<number, number>();
  const sorted = marks.toSorted(byPosition);
  return sorted.map((mark) => {
    const { id, start, end } = mark;
    const copy = copies.get(id) ?? 0;
    copies.set(id, copy + 1);
    return isAlone(mark, text, sorted)
      ? { start, end, open: writer.alone(id, copy), close: null }
      : { start, end, open: writer.open(id, copy), close: writer.close(id) };
  });
}

/** Of the marks over one OBJECT the innermost is the thing itself. */
function isAlone(mark: Mark, text: string, sorted: readonly Mark[]): boolean {
  if (mark.end !== mark.start + 1 || text[mark.start] !== OBJECT) return false;
  return sorted.findLast(({ start, end }) => start === mark.start && end === mark.end) === mark;
}

function fits({ start, end }: Wrap, marks: readonly Mark[]): boolean {
  return marks.every(
    (mark) =>
      mark.end <= start ||
      mark.start >= end ||
      (mark.start <= start && mark.end >= end && mark.end - mark.start > 1) ||
      (mark.start >= start && mark.end <= end && !(mark.start === start && mark.end === end)),
  );
}
