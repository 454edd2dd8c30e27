const size = 0x250;
const folded = new Uint16Array(size);
const words = new Uint8Array(size);
const capitals = new Uint8Array(size);
const inWord = /[\p{L}\p{N}\p{M}]/u;
const capital = /\p{Lu}/u;

for (let code = 0; code < size; code++) {
  const character = String.fromCharCode(code);
  folded[code] = foldSlowly(character).charCodeAt(0);
  words[code] = inWord.test(character) ? 1 : 0;
  capitals[code] = capital.test(character) ? 1 : 0;
}

function foldSlowly(character: string): string {
  const plain = character.normalize('NFD').charAt(0).toLowerCase();
  return plain.length === 1 ? plain : character;
}

/** Small letter without accent, always one code unit for one. */
export function foldCode(code: number): number {
  return code < size ? folded[code]! : foldSlowly(String.fromCharCode(code)).charCodeAt(0);
}

/** Whether a code unit belongs to a word: a letter, a digit or a combining mark. Halves of a pair do not. */
export function isWordCode(code: number): boolean {
  return code < size ? words[code] === 1 : inWord.test(String.fromCharCode(code));
}

/** Whether a code unit is a capital letter. */
export function isCapitalCode(code: number): boolean {
  return code < size ? capitals[code] === 1 : capital.test(String.fromCharCode(code));
}

/** A word in small letters without accents. */
export function foldWord(word: string): string {
  if (/^[a-z0-9]*$/u.test(word)) return word;
  let plain = '';
  for (let index = 0; index < word.length; index++) plain += String.fromCharCode(foldCode(word.charCodeAt(index)));
  return plain;
}
