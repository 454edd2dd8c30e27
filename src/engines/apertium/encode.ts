import type { Span } from '../../model/span.ts';
import { OBJECT, type Tagged } from '../../model/tagged.ts';
import { escapeStream, plainSigns } from './stream-text.ts';
import { findVerbatim } from './verbatim.ts';

/** A stretch of a sentence that travels under one number, so that its words are known again on the other side. */
export interface Piece {
  /** Marks that cover it. */
  readonly marks: readonly number[];
  /** What its stand-in word is put back as, letter by letter; null when its words are translated. */
  readonly verbatim: string | null;
  /** The source's words when they are one capitalised word: what it is put back as if the dictionaries fail on it. */
  readonly name: string | null;
  /** Placeables that cling to its last word, each by the marks that cover it. */
  readonly after: readonly (readonly number[])[];
}

export interface Encoded {
  readonly stream: string;
  readonly pieces: readonly Piece[];
}

const IN_WORD = /[\p{L}\p{N}]/u;
const NAME = /^\p{Lu}[\p{L}'-]+$/u;

/** A word that no dictionary has, so that it comes through every step unchanged. */
export function standIn(piece: number): string {
  const letters = [...piece.toString(16)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  return `Zq${letters.join('')}q`;
}

function joins(text: string, at: number): boolean {
  const [before, after] = [text[at - 1] ?? '', text[at] ?? ''];
  if (IN_WORD.test(before)) return IN_WORD.test(after) || (after === '-' && IN_WORD.test(text[at + 1] ?? ''));
  return before === '-' && IN_WORD.test(after) && IN_WORD.test(text[at - 2] ?? '');
}

/** Marks in whole words: the dictionaries cannot look half a word up. */
function wholeWords(tagged: Tagged): Tagged {
  const marks = tagged.marks.map((mark) => {
    let { start, end } = mark;
    while (start > 0 && joins(tagged.text, start)) start--;
    while (end < tagged.text.length && joins(tagged.text, end)) end++;
    return { ...mark, start, end };
  });
  return { text: tagged.text, marks };
}

function cutPoints(text: string, tagged: Tagged, verbatim: readonly Span[]): number[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of tagged.marks) cuts.add(start).add(end);
  for (let at = text.indexOf(OBJECT); at >= 0; at = text.indexOf(OBJECT, at + 1)) {
    cuts.add(at).add(at + 1);
    // The word that a placeable clings to is a piece of its own.
    const word = /[^\s'\uFFFC]+(?: ?[»"!?;:])*$/.exec(text.slice(0, at));
    if (word) cuts.add(word.index);
  }
  for (const span of verbatim) {
    const crossed = [...cuts].some((cut) => cut > span.start && cut < span.end);
    if (!crossed) cuts.add(span.start).add(span.end);
  }
  return [...cuts].sort((a, b) => a - b);
}

/**
 * Writes a sentence for Apertium: each stretch between the edges of marks, placeables and names becomes a word-bound
 * blank `[[t:p:NUMBER]]…[[/]]` (Apertium 3.8), which travels with its words through every step.
 */
export function encode(tagged: Tagged): Encoded {
  const whole = wholeWords({ text: plainSigns(tagged.text), marks: tagged.marks });
  const { text } = whole;
  const verbatim = findVerbatim(text);
  const cuts = cutPoints(text, whole, verbatim);
  const pieces: Piece[] = [];
  let stream = '';
  const add = (piece: Piece, words: string | null): void => {
    const number = pieces.push(piece) - 1;
    stream += `[[t:p:${number}]]${words ?? standIn(number)}[[/]]`;
  };
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    const part = text.slice(start, cuts[index + 1]);
    const marks = whole.marks.filter((mark) => mark.start <= start && mark.end > start).map((mark) => mark.id);
    const [lead = '', core = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(part)?.slice(1) ?? [];
    const last = pieces.at(-1);
    stream += lead;
    const at = start + lead.length;
    const own = tagged.text.slice(at, at + core.length);
    if (core === OBJECT) {
      if (last && stream.endsWith('[[/]]')) pieces[pieces.length - 1] = { ...last, after: [...last.after, marks] };
      else {
        add({ marks, verbatim: OBJECT, name: null, after: [] }, null);
        if (IN_WORD.test(text[start + 1] ?? '')) stream += ' ';
      }
    } else if (!IN_WORD.test(core)) stream += escapeStream(core);
    else if (verbatim.some((span) => span.start <= at && span.end >= at + core.length)) {
      add({ marks, verbatim: own, name: null, after: [] }, null);
    } else if (tagged.marks.length > 0) {
      const name = NAME.test(core) ? own : null;
      add({ marks, verbatim: null, name, after: [] }, escapeStream(core));
    } else stream += escapeStream(core);
    stream += tail;
  }
  return { stream, pieces };
}
