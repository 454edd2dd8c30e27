import { gapAfter, type Tokens } from './tokens.ts';

/** Where a candidate stands: its first and last word. */
export interface Place {
  readonly tokens: Tokens;
  readonly first: number;
  readonly last: number;
}

/** How far a sentence is searched for a word that gives the sense, in words. */
const reach = 40;

/** Whether a word and the next belong to one clause. */
export function isClose(tokens: Tokens, index: number): boolean {
  const gap = gapAfter(tokens, index);
  return gap === ' ' || gap === '-' || gap === "'";
}

/** The words of the sentence round a place, no further than `reach` on each side. */
export function sentenceOf({ tokens, first, last }: Place): readonly [number, number] {
  let from = first;
  while (from > 0 && first - from < reach && !endsSentence(tokens, from - 1)) from--;
  let to = last;
  while (to + 1 < tokens.count && to - last < reach && !endsSentence(tokens, to)) to++;
  return [from, to];
}

function endsSentence(tokens: Tokens, index: number): boolean {
  const end = tokens.ends[index] ?? 0;
  const start = tokens.starts[index + 1] ?? end;
  if (start - end === 1 && tokens.text.charCodeAt(end) === 0x20) return false;
  // A stop after a short word is more often an abbreviation's.
  if (end - (tokens.starts[index] ?? 0) <= 3) return /[!?\n]/u.test(tokens.text.slice(end, start));
  return /[.!?\n]/u.test(tokens.text.slice(end, start));
}
