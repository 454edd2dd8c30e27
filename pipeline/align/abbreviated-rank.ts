/** A rank's words that belong together, so that the last alone is another rank. */
const BOUND =
  /(?:^|[\s-])(?:brigadier|major|lieutenant|colonel|captain|sergeant|corporal|vice|rear|master|staff|first|second)[\s-]$/iu;

/**
 * A rank as it stands before a name in AP style: `Brigadier General` is `Brig. Gen.`, `Police Colonel` is `Police Col.`.
 * A rank whose concept has no abbreviation with a stop stays in full.
 *
 * @param words the rank in full
 * @param allowed every English form of the concept, its abbreviations among them
 */
export function abbreviatedRank(words: string, allowed: readonly string[]): string {
  const short = allowed.filter((form) => /\p{L}\.(?:$|[\s-])/u.test(form));
  const whole = short.find((form) => isInitials(form, words));
  // The first of the longest: the order is the termbase's preference.
  const byLength = short.toSorted((a, b) => parts(b).length - parts(a).length);
  return whole ?? byLength.map((form) => shortened(words, form)).find((form) => form !== null) ?? words;
}

/** `Pfc.` for private first class. */
function isInitials(form: string, words: string): boolean {
  const initials = parts(words).map((word) => word.charAt(0));
  return initials.length > 1 && form.toLowerCase() === `${initials.join('').toLowerCase()}.`;
}

/** The words with their end abbreviated to `form`; null where it abbreviates something else. */
function shortened(words: string, form: string): string | null {
  const full = parts(words);
  const short = parts(form);
  const tail = full.slice(-short.length);
  if (tail.length < short.length || !tail.every((word, index) => abbreviates(short[index] ?? '', word))) return null;
  const at = [...words.matchAll(/[^\s-]+/gu)].at(-short.length)?.index ?? 0;
  return BOUND.test(words.slice(0, at)) ? null : words.slice(0, at) + form;
}

function parts(words: string): string[] {
  return words.split(/[\s-]+/u);
}

const ORDINALS: Readonly<Record<string, string>> = { '1st': 'first', '2nd': 'second' };

/** Whether a short form has letters of the word only, in their order, from its first: `Cmdr.` of `Commander`. */
function abbreviates(short: string, word: string): boolean {
  const letters = short.toLowerCase().replaceAll('.', '');
  const full = word.toLowerCase();
  if (ORDINALS[letters] === full) return true;
  if (letters.charAt(0) !== full.charAt(0)) return false;
  let from = 0;
  for (const letter of letters) {
    from = full.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}
