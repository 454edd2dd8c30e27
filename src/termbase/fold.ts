/** What a code unit is, as bits: part of a word, a capital. */
const WORD = 1;
const CAPITAL = 2;
/** Set once a code unit has been looked at. */
const KNOWN = 128;

/** Filled in as code units are met, so that loading costs nothing and each costs its patterns once. */
const kinds = new Uint8Array(1 << 16);
const folded = new Uint16Array(1 << 16);
const inWord = /[\p{L}\p{N}\p{M}]/u;
const capital = /\p{Lu}/u;

function learn(code: number): number {
  const character = String.fromCharCode(code);
  const kind = KNOWN | (inWord.test(character) ? WORD : 0) | (capital.test(character) ? CAPITAL : 0);
  kinds[code] = kind;
  folded[code] = foldSlowly(character).charCodeAt(0);
  return kind;
}

function kindOf(code: number): number {
  const known = kinds[code]!;
  return known === 0 ? learn(code) : known;
}

function foldSlowly(character: string): string {
  const plain = character.normalize('NFD').charAt(0).toLowerCase();
  return plain.length === 1 ? plain : character;
}

/** Small letter without accent, always one code unit for one. */
export function foldCode(code: number): number {
  if (kinds[code] === 0) learn(code);
  return folded[code]!;
}

/** Whether a code unit belongs to a word: a letter, a digit or a combining mark. Halves of a pair do not. */
export function isWordCode(code: number): boolean {
  return (kindOf(code) & WORD) !== 0;
}

/** Whether a code unit is a capital letter. */
export function isCapitalCode(code: number): boolean {
  return (kindOf(code) & CAPITAL) !== 0;
}

/** A word in small letters without accents. */
export function foldWord(word: string): string {
  if (/^[a-z0-9]*$/u.test(word)) return word;
  let plain = '';
  for (let index = 0; index < word.length; index++) plain += String.fromCharCode(foldCode(word.charCodeAt(index)));
  return plain;
}
