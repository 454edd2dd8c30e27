const UNITS =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const TENS = [
  '',
  '',
  'vingt',
  'trente',
  'quarante',
  'cinquante',
  'soixante',
  'soixante',
  'quatre-vingt',
  'quatre-vingt',
];

/** A whole number below 10^9 in French words, in the traditional spelling: « deux cent vingt et un », « quatre-vingts ». */
export function spellFrench(value: number): string {
  if (value >= 1e6)
    return joined(`${spellFrench(Math.trunc(value / 1e6))} million${value >= 2e6 ? 's' : ''}`, value % 1e6);
  if (value >= 1000) {
    const thousands = Math.trunc(value / 1000);
    return joined(
      thousands === 1 ? 'mille' : `${spellFrench(thousands).replace(/(cent|vingt)s$/u, '$1')} mille`,
      value % 1000,
    );
  }
  if (value >= 100) {
    const hundreds = Math.trunc(value / 100);
    const rest = value % 100;
    return joined(hundreds === 1 ? 'cent' : `${UNITS[hundreds]} cent${rest === 0 ? 's' : ''}`, rest);
  }
  return belowHundred(value);
}

function belowHundred(value: number): string {
  if (value < 20) return UNITS[value] ?? '';
  const ten = Math.trunc(value / 10);
  const rest = ten === 7 || ten === 9 ? (value % 10) + 10 : value % 10;
  if (rest === 0) return `${TENS[ten]}${ten === 8 ? 's' : ''}`;
  const link = rest === 1 || (rest === 11 && ten === 7) ? (ten < 8 ? ' et ' : '-') : '-';
  return `${TENS[ten]}${link}${UNITS[rest]}`;
}

function joined(head: string, rest: number): string {
  return rest === 0 ? head : `${head} ${spellFrench(rest)}`;
}
