/** English possessive: `Niger's`, `the troops'`, `the United States'`, `Ekman's`. */
export function possessive(words: string): string {
  return /(?:[^s]s|ies|States|Nations)$/u.test(words) && isPluralLike(words) ? `${words}'` : `${words}'s`;
}

/** A capitalised single name in -s (Flintlock's, James's) takes 's; plurals and names of several countries do not. */
function isPluralLike(words: string): boolean {
  const last = words.split(/\s/u).at(-1) ?? '';
  return (
    /^\p{Ll}/u.test(last) ||
    /^(?:States|Nations|Forces|Emirates|Marines|Philippines|Netherlands|Elements|Affairs)$/u.test(last)
  );
}
