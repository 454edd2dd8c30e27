import type { Judge } from './conditions.ts';
import { foldCode, foldWord, isCapitalCode } from './fold.ts';
import type { IndexedForm } from './term-index.ts';
import { foldedAt, type Gap, gapAfter, isCapitalised, type Tokens, wordAt } from './tokens.ts';

/** Whether the text's words are those of a form, as they must be written, and what stands around agrees. */
export function fits(
  tokens: Tokens,
  first: number,
  last: number,
  skipped: number,
  form: IndexedForm,
  judge: Judge,
): boolean {
  let place = first;
  for (let index = 0; index < form.words.length; index++, place++) {
    if (index > 0 && !joins(gapAfter(tokens, place - 1), form.gaps[index - 1] ?? null, form)) return false;
    if (place === skipped) place++;
    if (!sameWord(tokens, place, form.words[index]!, form, index === 0)) return false;
  }
  if (form.form === 'abbreviation' && isSmall(form.words[0]!, tokens, first) && gapAfter(tokens, last) !== '.')
    return false;
  if (isHyphened(tokens, last, form) || isTailOf(tokens, first, form)) return false;
  return form.conditions === null || judge.holds(form, { tokens, first, last });
}

/** An abbreviation in small letters is one only with its stop: « col. » but not « col ». */
function isSmall(written: string, tokens: Tokens, first: number): boolean {
  return /^\p{Lu}/u.test(written) && /^\p{Ll}/u.test(wordAt(tokens, first));
}

function joins(gap: Gap, wanted: Gap, form: IndexedForm): boolean {
  if (wanted === "'" || wanted === ',' || wanted === '/') return gap === wanted;
  if (gap === '.') return form.form === 'abbreviation' || wanted === '.';
  return gap === ' ' || gap === '-';
}

function sameWord(tokens: Tokens, place: number, word: string, form: IndexedForm, isFirst: boolean): boolean {
  if (form.case === 'exact') {
    const written = wordAt(tokens, place);
    return written === word || (form.form === 'abbreviation' && !/^\p{Lu}+$/u.test(word) && sameLetters(written, word));
  }
  const isCapital = isCapitalised(tokens, place);
  if (form.case === 'capital' && !isCapital && (isFirst || isCapitalCode(word.charCodeAt(0)))) return false;
  if (form.case === 'lower' && isFirst && isCapital && !isShouted(wordAt(tokens, place))) return false;
  return isWritten(tokens, place, word) || sameLetters(wordAt(tokens, place), word);
}

/** Whether a word of the text is this one, to the letter: most are, and nothing is cut from the text to know it. */
function isWritten(tokens: Tokens, place: number, word: string): boolean {
  const start = tokens.starts[place]!;
  if (tokens.ends[place]! - start !== word.length) return false;
  for (let at = 0; at < word.length; at++) {
    if (tokens.text.charCodeAt(start + at) !== word.charCodeAt(at)) return false;
  }
  return true;
}

function isShouted(written: string): boolean {
  return written.length > 1 && written === written.toUpperCase();
}

/** The same letters whatever the case; a capital may lack its accent. */
function sameLetters(written: string, word: string): boolean {
  if (written === word) return true;
  if (written.length !== word.length) return false;
  for (let index = 0; index < word.length; index++) {
    const one = written.charAt(index);
    const small = one.toLowerCase();
    const wanted = word.charAt(index).toLowerCase();
    const isBareCapital = small !== one && small.charCodeAt(0) === foldCode(wanted.charCodeAt(0));
    if (small !== wanted && !isBareCapital) return false;
  }
  return true;
}

/** What makes another place of a place: « Haute-Corse », « Nord-Mali ». */
const makers = new Set(
  'bas basse centre est grand grande haut haute hauts nord nouveau nouvelle ouest petit petite saint sainte sud vieux'.split(
    ' ',
  ),
);
const openers = new Set(['ex', 'non', 'anti', 'pro', 'quasi', 'franco']);

/** Part of a longer word with a hyphen on its right: « chef-lieu »; names join freely: « Niger-Nigeria ». */
function isHyphened(tokens: Tokens, last: number, form: IndexedForm): boolean {
  if (last + 1 >= tokens.count || gapAfter(tokens, last) !== '-') return false;
  const next = foldedAt(tokens, last + 1);
  return !(next === 'la' || next === 'ci' || next === 't' || joinsFreely(form, wordAt(tokens, last + 1)));
}

/** Part of a longer word with a hyphen on its left: « sous-section », but « ex-général », « franco-malien ». */
function isTailOf(tokens: Tokens, first: number, form: IndexedForm): boolean {
  if (first === 0 || gapAfter(tokens, first - 1) !== '-') return false;
  const before = foldedAt(tokens, first - 1);
  return !(
    openers.has(before) ||
    (form.entry.kind === 'demonym' && /[oéa]$/u.test(before)) ||
    joinsFreely(form, wordAt(tokens, first - 1))
  );
}

/** Names of places, demonyms and acronyms stand beside another name with a hyphen and stay what they are. */
function joinsFreely({ entry, form }: IndexedForm, neighbour: string): boolean {
  if (entry.kind !== 'place' && entry.kind !== 'demonym' && form !== 'acronym') return false;
  return /^[\p{Lu}\d]/u.test(neighbour) && !makers.has(foldWord(neighbour));
}
