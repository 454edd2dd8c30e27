import type { Span } from '../../src/model/span.ts';

const FRENCH =
  /(?<!\p{L})(?:morte?s?|tu(?:ée?s?|er|ant|èrent)|bless(?:ée?s?|er|ant)|disparue?s?|décès|décédée?s?|victimes?|péri|assassinée?s?|exécutée?s?|neutralisée?s?|perdu la vie|coûté la vie)(?!\p{L})/giu;
const ENGLISH =
  /(?<!\p{L})(?:dead|died|deaths?|kill(?:ed|ing)|wounded|wounding|injured|injuring|missing|victims?|casualt(?:y|ies)|fatalit(?:y|ies)|murdered|executed|neutralized|neutralised|perished|lost their lives|claimed the lives)(?!\p{L})/giu;

/** How far a word of death or injury may stand from what it is said of. */
const AFTER = 40;
const BEFORE = 16;

/** The number with the words that say what befell those it counts; null where nothing near says so. */
export function casualtiesInFrench(text: string, counted: Span): Span | null {
  return withWord(text, counted, FRENCH);
}

/** The same in English. */
export function casualtiesInEnglish(text: string, counted: Span): Span | null {
  return withWord(text, counted, ENGLISH);
}

function withWord(text: string, counted: Span, pattern: RegExp): Span | null {
  for (const { 0: word, index } of text.matchAll(pattern)) {
    const end = index + word.length;
    if (index >= counted.start && end <= counted.end) return counted;
    const after = index >= counted.end && index - counted.end <= AFTER && joined(text, counted.end, index);
    if (after) return { start: counted.start, end };
    const before = end <= counted.start && counted.start - end <= BEFORE && joined(text, end, counted.start);
    if (before) return { start: index, end: counted.end };
  }
  return null;
}

/** Whether nothing between two offsets ends a clause or counts something else. */
function joined(text: string, from: number, to: number): boolean {
  return !/[.;:!?()«»\d]/u.test(text.slice(from, to));
}
