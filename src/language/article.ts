const VOWEL = /^(?:[aeiou]|h(?:eir|onest|onou?r|our))/iu;
/** Vowel letters said with a consonant: European, one-day, Ouallam, unit, use, Ukrainian. */
const CONSONANT = /^(?:eu|ewe|once|one(?!\p{L})|oua|oui|unani|uk|u[b-df-hj-np-tv-z][aeiou])/iu;
/** The prefix un-, whose u is short: unarmed, unidentified, uninjured; not unit, union, unanimous. */
const PREFIX_UN = /^un(?!anim)(?:[a-hj-z]|i(?:n|mp|de))|^up(?!i)/iu;
/** Letters whose names open with a vowel: an FDS, an MP, an RPG. */
const VOWEL_LETTERS = new Set('AEFHILMNORSX');
/** Short acronyms said as words. */
const SAID = new Set(
  'NATO LAW LAWS RAID SEAL NASA NORAD SHAPE SADC FAMA MISMA MISCA FINUL SALIS SOCOM MICA SAM HARM FOMAC NAVY ROE'.split(
    ' ',
  ),
);

/**
 * `a` or `an`, by the sound of the words that follow: an hour, a unit, an MP, a UN mission, an 8-man team, an FDS post,
 * a NATO base, an 18-year-old, an F-16, a C-17.
 */
export function indefiniteArticle(words: string): 'a' | 'an' {
  const next = words.replace(/^[^\p{L}\p{N}]+/u, '');
  const figures = /^[\d,]+/u.exec(next)?.[0].replaceAll(',', '');
  if (figures !== undefined) return /^8|^1[18](?:\d{3})*$/u.test(figures) ? 'an' : 'a';
  const word = /^[\p{L}\p{M}\p{N}.]+/u.exec(next)?.[0] ?? '';
  if (isSpelt(word)) return VOWEL_LETTERS.has(word.charAt(0)) ? 'an' : 'a';
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
  if (PREFIX_UN.test(plain)) return 'an';
  return VOWEL.test(plain) && !CONSONANT.test(plain) ? 'an' : 'a';
}

/** Whether a word is read letter by letter: FDS, U.S., UN, F (of F-16), A400M. Longer acronyms are said as words. */
function isSpelt(word: string): boolean {
  const letters = word.replace(/(?<=\p{Lu})s$/u, '');
  if (/^(?:\p{Lu}\.)+\p{Lu}?$/u.test(letters)) return true;
  return /^[A-Z]{1,5}\d*[A-Z]?$/u.test(letters) && !SAID.has(letters);
}
