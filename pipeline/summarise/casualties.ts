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

/** The words it counts say it themselves; else what is said of them does, else what comes right before. */
function withWord(text: string, counted: Span, pattern: RegExp): Span | null {
  const all = [...text.matchAll(pattern)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
  if (all.some(({ start, end }) => start >= counted.start && end <= counted.end)) return counted;
  const after = all.find(({ start }) => start >= counted.end && start - counted.end <= AFTER);
  if (after !== undefined && joined(text, counted.end, after.start)) return { start: counted.start, end: after.end };
  const before = all.findLast(({ end }) => end <= counted.start && counted.start - end <= BEFORE);
  const leads =
    before !== undefined &&
    joined(text, before.end, counted.start) &&
    !/ (?:et|ou|and|or) /u.test(text.slice(before.end, counted.start));
  return leads ? { start: before.start, end: counted.end } : null;
}

/** Whether nothing between two offsets ends a clause or counts something else. */
function joined(text: string, from: number, to: number): boolean {
  return !/[.;:!?()«»\d]/u.test(text.slice(from, to));
}
