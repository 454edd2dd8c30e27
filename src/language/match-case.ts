/** Whether a text is written in capitals throughout: two capitals at least, and no small letter. */
export function isAllCaps(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}[^\p{L}]*\p{Lu}/u.test(text);
}

/** Gives words the case of a model: ALL CAPITALS, a capital first letter, or as they are. */
export function matchCase(model: string, words: string): string {
  if (isAllCaps(model)) return words.toUpperCase();
  return /^[^\p{L}]*\p{Lu}/u.test(model) ? words.replace(/\p{L}/u, (letter) => letter.toUpperCase()) : words;
}
