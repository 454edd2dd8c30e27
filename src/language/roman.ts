const SIGNS: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** A whole number from 1 to 3999 in Roman numerals. */
export function toRoman(value: number): string {
  let rest = value;
  let out = '';
  for (const [sign, worth] of SIGNS) {
    for (; rest >= worth; rest -= worth) out += sign;
  }
  return out;
}

/** Value of a Roman numeral in capitals; null when it is not written as it should be (`IIII`, `VX`). */
export function fromRoman(numeral: string): number | null {
  let value = 0;
  let at = 0;
  for (const [sign, worth] of SIGNS) {
    for (; numeral.startsWith(sign, at); at += sign.length) value += worth;
  }
  return at === numeral.length && value > 0 && toRoman(value) === numeral ? value : null;
}
