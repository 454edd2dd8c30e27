import type { Span } from '../../model/span.ts';
import { byPosition, type Mark, OBJECT, type Tagged } from '../../model/tagged.ts';
import { plainSigns } from './stream-text.ts';

/** A word of the result, and for each piece it comes from the marks of that piece. */
export interface Placed extends Span {
  /** An article, a preposition and the like. */
  readonly small: boolean;
  readonly marks: readonly (readonly number[])[];
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

interface Run extends Span {
  readonly count: number;
}

/**
 * The longest stretch of words that `belongs` accepts. Words that a rule put in between do not break it, nor does one
 * small word of a neighbor's: an article may come out inside (`Force them armies`).
 */
function longestRun(words: readonly Placed[], belongs: (word: Placed) => boolean): Run | null {
  let best: Run | null = null;
  let run: Run | null = null;
  let strangers = 0;
  for (const word of words) {
    const { start, end, marks, small } = word;
    if (belongs(word)) {
      run = run ? { start: run.start, end, count: run.count + 1 } : { start, end, count: 1 };
      strangers = 0;
    } else if (marks.length > 0) {
      strangers += 1;
      if (!small || strangers > 1) run = null;
    }
    if (run && (!best || run.count > best.count)) best = run;
  }
  return best;
}

/** Takes in the punctuation that stood at the edges inside the mark: it travels between words, under no number. */
function withEdges(span: Span, inside: string, text: string): Span {
  const asWritten = plainSigns(inside).replace(/[«»]/g, '"').replace(/\s+/g, '');
  let { start, end } = span;
  const [lead = ''] = /^[^\p{L}\p{N}\uFFFC]*/u.exec(asWritten) ?? [];
  const [tail = ''] = /[^\p{L}\p{N}\uFFFC]*$/u.exec(asWritten) ?? [];
  for (const sign of [...lead].reverse()) if (text[start - 1] === sign) start--;
  for (const sign of tail) if (text[end] === sign) end++;
  return { start, end };
}

/**
 * Finds each of the source's marks among the placed words. A mark lies on the longest run of words that come from it;
 * small words that come from a neighbour as well count only where there are no others. Marks stay nested as they were.
 */
export function placeMarks(source: Tagged, text: string, words: readonly Placed[]): Mark[] {
  const found: { readonly mark: Mark; readonly from: Mark }[] = [];
  for (const from of source.marks) {
    const outer = found.filter((other) => contains(other.from, from));
    const within = words.filter((word) => outer.every((other) => contains(other.mark, word)));
    const whole = (word: Placed): boolean => word.marks.length > 0 && word.marks.every((ids) => ids.includes(from.id));
    const partly = (word: Placed): boolean => word.marks.some((ids) => ids.includes(from.id));
    // A noun that took up its neighbor's article (`Commanding it`) belongs to the mark; `of` and the like do not.
    const mostly = (word: Placed): boolean => whole(word) || (partly(word) && !word.small);
    const run = longestRun(within, mostly) ?? longestRun(within, partly);
    if (!run) continue;
    const inside = source.text.slice(from.start, from.end);
    const wide = inside === OBJECT ? run : withEdges(run, inside, text);
    const fits = (span: Span): boolean =>
      found.every(({ mark, from: other }) =>
        contains(other, from) ? contains(mark, span) : span.end <= mark.start || span.start >= mark.end,
      );
    const span = [wide, run].find(fits);
    if (span) found.push({ from, mark: { id: from.id, start: span.start, end: span.end } });
  }
  return found.map(({ mark }) => mark).sort(byPosition);
}
