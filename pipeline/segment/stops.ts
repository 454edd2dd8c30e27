import { OBJECT } from '../../src/model/tagged.ts';

/** A place where a sentence may end: full stops, marks and what closes with them, and what follows. */
export interface Stop {
  /** The run of marks: `.`, `?!`, `…`. */
  readonly start: number;
  readonly marks: string;
  /** After the quotation marks, parentheses and footnote marks that close with it. */
  readonly end: number;
  /** First code unit after the spaces that follow. */
  readonly next: number;
}

const SPACES = /\s*/y;
/** A space that ends no line: nothing closes across a line break. */
const S = '[^\\S\\n\\u0085\\u2028\\u2029]';
const GAP = new RegExp(`${S}*`, 'y');
const RUN = new RegExp(`[.!?…]+(?:${S}*[!?…]+)*`, 'y');
/** What closes with a sentence, right after its stop: brackets, quotes, footnote marks in any dress. */
const CLOSER = new RegExp(
  `${S}*[»›](?!\\p{L}\\S)|[)\\]}”»›]|${S}+[)\\]](?=\\s|$|[.,;:])|['’](?=\\s|$|[»”).,])|${OBJECT}\\d{1,3}${OBJECT}|${OBJECT}|[¹²³⁰-⁹]+|\\[\\d{1,3}\\]|\\*+(?=\\s|$)`,
  'uy',
);

/** Reads the stop whose first mark stands at `start`. */
export function readStop(text: string, start: number, isClosing: (at: number) => boolean): Stop {
  const marksEnd = skip(RUN, text, start);
  let end = marksEnd;
  while (end < text.length) {
    const quote = skip(GAP, text, end);
    const after = text[quote] === '"' && isClosing(quote) ? quote + 1 : skip(CLOSER, text, end);
    const more = after === end ? end : skip(RUN, text, after);
    if (more === end) break;
    end = more;
  }
  return { start, marks: text.slice(start, marksEnd), end, next: skip(SPACES, text, end) };
}

/**
 * Tells whether the straight quotation mark at an offset of a text closes: its neighbours say; where they do not, the
 * number of marks before it does. Offsets are to be asked in rising order.
 */
export function straightQuotes(text: string): (at: number) => boolean {
  let count = 0;
  let counted = -1;
  return (at) => {
    for (let index = text.indexOf('"', counted + 1); index !== -1 && index < at; index = text.indexOf('"', index + 1)) {
      count += 1;
      counted = index;
    }
    const before = at > 0 && /[^\s([{«“]/.test(text[at - 1] ?? '');
    const after = /[\p{L}\p{N}«(]/u.test(text[at + 1] ?? '');
    return before === after ? count % 2 === 1 : before;
  };
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found === null ? at : at + found[0].length;
}
