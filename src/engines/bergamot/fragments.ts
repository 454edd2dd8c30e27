import { byPosition, type Mark } from '../../model/tagged.ts';
import { crosses } from './edges.ts';

/** Between two stretches of one mark: nothing, spaces, or one short word that the engine put in (`of`). */
const LINK = /^\s*(?:\p{L}{1,4}\s+)?$/u;

/**
 * Makes one mark of each number: stretches next to each other are joined, else the longest is kept. Spaces at the edges
 * are left out, and marks with nothing else in them are lost. Marks come back nested and sorted.
 */
export function gather(text: string, fragments: readonly Mark[]): Mark[] {
  const stretches = Map.groupBy(
    fragments.map((fragment) => trim(text, fragment)).filter((fragment) => fragment.end > fragment.start),
    (fragment) => fragment.id,
  );
  const marks = [...stretches.values()].map((same) => longest(same));
  for (const [index, mark] of marks.entries()) {
    const joined = longest(join(text, stretches.get(mark.id) ?? []));
    const others = marks.filter((other) => other.id !== mark.id);
    if (!others.some((other) => crosses(joined, other))) marks[index] = joined;
  }
  return marks.sort(byPosition);
}

/** Without the spaces at its edges; empty when it has nothing else. */
export function trim(text: string, mark: Mark): Mark {
  const words = text.slice(mark.start, mark.end);
  const start = mark.start + (words.length - words.trimStart().length);
  return { id: mark.id, start, end: Math.max(start, mark.end - (words.length - words.trimEnd().length)) };
}

function join(text: string, same: readonly Mark[]): readonly Mark[] {
  const sorted = [...same].sort(byPosition);
  const joined: Mark[] = [];
  for (const mark of sorted) {
    const last = joined.at(-1);
    if (last && LINK.test(text.slice(last.end, mark.start)))
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, mark.end) };
    else joined.push(mark);
  }
  return joined;
}

function longest(marks: readonly Mark[]): Mark {
  return marks.reduce((best, mark) => (mark.end - mark.start > best.end - best.start ? mark : best));
}
