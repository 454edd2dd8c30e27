import { HYPHENS, SPACES } from './spaces.ts';

const UNITS: ReadonlyMap<string, number> = new Map([
  ...'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'
    .split(' ')
    .map((word, value) => [word, value] as const),
  ['une', 1],
  ['zero', 0],
]);
const TENS: ReadonlyMap<string, number> = new Map([
  ['vingt', 20],
  ['vingts', 20],
  ['trente', 30],
  ['quarante', 40],
  ['cinquante', 50],
  ['soixante', 60],
  ['septante', 70],
  ['huitante', 80],
  ['octante', 80],
  ['nonante', 90],
]);

/** Words that multiply what stands before them. */
export const frenchScales: ReadonlyMap<string, number> = new Map([
  ['million', 1e6],
  ['millions', 1e6],
  ['milliard', 1e9],
  ['milliards', 1e9],
  ['billion', 1e12],
  ['billions', 1e12],
]);

/** Nouns of approximate number: « une quinzaine ». */
export const frenchCollectives: ReadonlyMap<string, number> = new Map([
  ['dizaine', 10],
  ['douzaine', 12],
  ['quinzaine', 15],
  ['vingtaine', 20],
  ['trentaine', 30],
  ['quarantaine', 40],
  ['cinquantaine', 50],
  ['soixantaine', 60],
  ['centaine', 100],
  ['millier', 1000],
  ['dizaines', 10],
  ['douzaines', 12],
  ['centaines', 100],
  ['milliers', 1000],
]);

/** Every word that may open a numeral. */
export const frenchNumeralWords: readonly string[] = [...UNITS.keys(), ...TENS.keys(), 'cent', 'mille'];

/** What was read, and where it ends in the text. */
export interface Numeral {
  readonly value: number;
  readonly end: number;
}

const WORD = new RegExp(
  `([${SPACES}${HYPHENS}]+(?:et[${SPACES}${HYPHENS}]+)?)?([a-zéûA-ZÉ]+)(?![\\p{L}\\p{M}\\p{N}])`,
  'uy',
);

/** A number being read: `total` is what thousands and above make, `group` what stands below a thousand. */
interface Sum {
  readonly total: number;
  readonly group: number;
  readonly last: string;
  /** Least scale used so far. */
  readonly scale: number;
}

/**
 * Reads the longest well-formed French numeral in words that starts at an offset: « deux cent cinquante », « vingt et un »,
 * « quatre-vingt-dix-neuf », « trois mille deux cents ». Two numerals side by side are not joined.
 */
export function readFrenchNumeral(text: string, at: number): Numeral | null {
  if (lately.at !== at || lately.text !== text) lately = { text, at, numeral: read(text, at) };
  return lately.numeral;
}

/** What was read last: four recognisers ask for the same numeral in turn. */
let lately: { readonly text: string; readonly at: number; readonly numeral: Numeral | null } = {
  text: '',
  at: -1,
  numeral: null,
};

function read(text: string, at: number): Numeral | null {
  let sum: Sum = { total: 0, group: 0, last: '', scale: Number.POSITIVE_INFINITY };
  let end = at;
  for (;;) {
    WORD.lastIndex = end;
    const match = WORD.exec(text);
    if (!match || (end === at) !== (match[1] === undefined)) break;
    const next = extend(sum, (match[2] ?? '').toLowerCase(), /et/iu.test(match[1] ?? ''));
    if (!next) break;
    sum = next;
    end = WORD.lastIndex;
    if (sum.last === 'zéro' || sum.last === 'zero') break;
  }
  return end === at ? null : { value: sum.total + sum.group, end };
}

function extend(sum: Sum, word: string, and: boolean): Sum | null {
  const { group, last } = sum;
  const unit = UNITS.get(word);
  const rest = group % 100;
  if (unit !== undefined) return takesUnit(sum, unit, and) ? { ...sum, group: group + unit, last: word } : null;
  if (and) return null;
  if (/^vingts?$/u.test(word) && last === 'quatre' && rest === 4) return { ...sum, group: group + 76, last: word };
  const tens = TENS.get(word);
  if (tens !== undefined) return rest === 0 && last !== 'zéro' ? { ...sum, group: group + tens, last: word } : null;
  if (/^cents?$/u.test(word)) {
    if (group === 0 && word === 'cent') return { ...sum, group: 100, last: word };
    return (group > 1 && group < 10) || (group > 10 && group < 20) ? { ...sum, group: group * 100, last: word } : null;
  }
  const scale = word === 'mille' ? 1000 : frenchScales.get(word);
  if (scale === undefined || scale >= sum.scale || (group === 0 && word !== 'mille')) return null;
  if (word === 'mille' && group === 1 && sum.total === 0) return null;
  return { total: sum.total + (group || 1) * scale, group: 0, last: word, scale };
}

function takesUnit({ group, last, total }: Sum, unit: number, and: boolean): boolean {
  const rest = group % 100;
  if (last === '') return true;
  if (unit === 0) return false;
  if (and) return (unit === 1 && rest >= 20 && rest <= 70 && rest % 10 === 0) || (unit === 11 && rest === 60);
  if (rest === 0) return total > 0 || group > 0;
  if (rest === 60 || rest === 80) return unit <= 16;
  if (rest % 10 === 0 && rest >= 20) return unit < 10;
  return (rest === 10 || rest === 70 || rest === 90) && last === 'dix' && unit >= 7 && unit <= 9;
}
