/** Every space a French text may hold inside a line, as the inside of a character class. */
export const SPACES = ' \\t\\u00A0\\u2002-\\u200A\\u202F\\u205F';

/** Every apostrophe a keyboard or a typesetter makes, as the inside of a character class. */
export const APOSTROPHES = "'\\u2018\\u2019\\u02BC";

/** Every hyphen that joins words, as the inside of a character class. */
export const HYPHENS = '\\-\\u2010\\u2011';

/** One French space of any width: for `replace` and `split`. */
export const frenchSpaces: RegExp = new RegExp(`[${SPACES}]`, 'gu');

/** The text with every French space turned into U+0020; offsets stay. */
export function plainSpaces(text: string): string {
  return text.replace(frenchSpaces, ' ');
}
