import type { Span } from '../../src/model/span.ts';
import { endsSentence } from './french.ts';
import { readStop, straightQuotes } from './stops.ts';

const STOP = /[.!?…]|[\n\u0085\u2028\u2029]+/g;
/** A sentence's end in another script (؟ 。 ।), which Unicode's own rules know. */
const FOREIGN = /(?![.!?…])\p{Sentence_Terminal}/u;
const WORD = /[\p{L}\p{N}\uFFFC]/gu;
const segmenter = new Intl.Segmenter('fr', { granularity: 'sentence' });

/**
 * The sentences of a French text, in order, as ranges over it, without the spaces between them. A line break always
 * ends one. A quotation of several sentences is cut at the ends inside it, as translators' tools do:
 * « Nous partons. | Le convoi est prêt », a-t-il dit.
 *
 * French stops go by the rules of `french.ts`; those of other scripts by Unicode's (UAX #29, `Intl.Segmenter`).
 */
export function sentenceBoundaries(text: string): Span[] {
  const spans: Span[] = [];
  const foreign = FOREIGN.test(text) ? foreignEnds(text) : [];
  const isClosing = straightQuotes(text);
  let start = 0;
  let first = wordFrom(text, 0);
  let next = 0;
  const cut = (end: number): void => {
    for (; next < foreign.length && (foreign[next] ?? end) < end; next += 1) {
      const inner = foreign[next] ?? end;
      if (inner > start) push(spans, text, start, inner);
      start = Math.max(start, inner);
    }
    push(spans, text, start, end);
    start = end;
    if (first < end) first = wordFrom(text, end);
  };
  STOP.lastIndex = 0;
  for (let found = STOP.exec(text); found !== null; found = STOP.exec(text)) {
    const { 0: mark, index } = found;
    if ('.!?…'.includes(mark)) {
      const stop = readStop(text, index, isClosing);
      if (first < index && endsSentence(text, first, stop)) cut(stop.end);
      STOP.lastIndex = stop.end;
    } else {
      cut(index + mark.length);
    }
  }
  cut(text.length);
  return spans;
}

/** Where the first letter, figure or object from `at` on stands. */
function wordFrom(text: string, at: number): number {
  WORD.lastIndex = at;
  return WORD.exec(text)?.index ?? text.length;
}

function foreignEnds(text: string): number[] {
  return [...segmenter.segment(text)]
    .filter(({ segment }) => FOREIGN.test(segment.trimEnd().slice(-2)))
    .map(({ index, segment }) => index + segment.length);
}

/** Adds a range without its outer spaces, if anything is left. */
function push(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  if (end > start) spans.push({ start, end });
}
