import type { Span } from '../../model/span.ts';

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}'.-]*[\p{L}\p{N}])?/gu;
const ELISION = /^(?:[ldjmtscLDJMTSC]|n|qu|Qu|jusqu|lorsqu|puisqu)'/;
/** Figures with a French ending or a time: the dictionaries know them. */
const KNOWN_FIGURES = /^\d[\d.,]*(?:er|re|e|è?me|nde?|h|h\d\d|%)?$/;
const CAPITALISED = /^\p{Lu}[\p{L}'-]*$/u;

interface Word extends Span {
  readonly text: string;
  readonly hard: boolean;
}

function isHard(text: string, next: string): boolean {
  if (/\p{N}/u.test(text)) return /\p{L}/u.test(text) && !KNOWN_FIGURES.test(text);
  if (/^Zq[a-p]+q$/.test(text)) return true; // It would be taken for a stand-in of ours.
  if (/^\p{Lu}$/u.test(text)) return /^\. ?\p{Lu}/u.test(next);
  return (
    /^\p{Lu}[\p{Lu}.'-]*\p{Lu}$/u.test(text) ||
    /\p{Ll}\p{Lu}|^\p{Lu}{2,}\p{Ll}{1,2}$|^N'\p{Lu}|^(?:Al|El)-\p{Lu}/u.test(text)
  );
}

/**
 * Finds what must come through letter by letter: acronyms, names in capitals, initials, types with figures (`C-17`),
 * each with the capitalised words that follow it (`C-17 Globemaster III`, `US Air Force`). Expects `plainSigns`. In a
 * text all in capitals, case tells nothing and only figures count.
 */
export function findVerbatim(text: string): Span[] {
  const shouting = text === text.toUpperCase();
  const words: Word[] = [...text.matchAll(WORD)].map((match) => {
    const skipped = ELISION.exec(match[0])?.[0].length ?? 0;
    const start = match.index + skipped;
    const end = match.index + match[0].length;
    const word = text.slice(start, end);
    return { start, end, text: word, hard: isHard(word, text.slice(end, end + 3)) && !(shouting && !/\d/.test(word)) };
  });
  const found: Span[] = [];
  let open: Span | null = null;
  for (const word of words) {
    const joined: boolean = open !== null && /^\.? $/.test(text.slice(open.end, word.start));
    if (open && joined && (word.hard || CAPITALISED.test(word.text))) open = { start: open.start, end: word.end };
    else {
      if (open) found.push(open);
      open = word.hard ? { start: word.start, end: word.end } : null;
    }
  }
  return open ? [...found, open] : found;
}
