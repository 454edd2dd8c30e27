import { classAt, isHyphen, isSpace, LETTER, MARK } from './characters.ts';
import { frenchFractions, readFrenchNumber } from './french-numbers.ts';
import { frenchCollectives, frenchNumeralWords, frenchScales } from './french-numerals.ts';
import { frenchMonths } from './months.ts';
import { matcher, type Recognise, WORD_END } from './scan.ts';
import { APOSTROPHES, SPACES } from './spaces.ts';
import { units } from './units.ts';
import type { Value } from './value.ts';
import { hashOf } from './word-hash.ts';

const S = `[${SPACES}]`;
const OF = `(?:${S}+(?:de${S}+|d[${APOSTROPHES}])|${S}?)`;
const pattern = (form: string) =>
  form
    .replace(/[.$^*+?()[\]{}|\\/]/g, '\\$&')
    .replaceAll(' ', `${S}+`)
    .replaceAll("'", `[${APOSTROPHES}]`);
const byLength = (a: string, b: string) => b.length - a.length;

const keys = new Map(
  [...units.values()].flatMap((unit) =>
    [...unit.frenchSigns, ...unit.frenchWords].map((form) => [form, unit.key] as const),
  ),
);
const alternatives = (forms: readonly string[]) => [...forms].sort(byLength).map(pattern).join('|');
const signs = matcher(
  `${OF}(?<multiple>(?:M|Md|Mds|Mrd|Mrds)${S}?(?=[€$£]|d[${APOSTROPHES}]|de${S}|FCFA|F${S}?CFA))?(?:d[${APOSTROPHES}]|de${S})?(?<unit>${alternatives([...units.values()].flatMap((unit) => unit.frenchSigns))})(?![\\p{L}\\p{M}\\p{N}_${APOSTROPHES}])`,
  '',
);
const words = matcher(
  `${OF}(?<multiple>(?:M|Md|Mds)${S}+(?:d[${APOSTROPHES}]|de${S}+))?(?<unit>${alternatives([...units.values()].flatMap((unit) => unit.frenchWords))})${WORD_END}(?<half>${S}+et${S}+demie?${WORD_END})?`,
);
const demi = matcher(`demi-(?<unit>heure|journée|tonne|litre|kilomètre|mètre|siècle)${WORD_END}`);
const notCounted = matcher(`${S}+(?:du${S}+matin|du${S}+soir|de${S}+l[${APOSTROPHES}]après)`);
const ofMonth = matcher(`${S}+(?:de${S}+|d[${APOSTROPHES}])(?:${[...frenchMonths.keys()].join('|')})${WORD_END}`);
const HALVES: Readonly<Record<string, string>> = {
  heure: 'hour',
  tonne: 'metric-ton',
  litre: 'liter',
  kilomètre: 'kilometer',
  mètre: 'meter',
};

/** « moins cinq degrés » */
const MINUS = /(?:^|[^\p{L}])(moins[\s\u00A0\u202F])$/iu;

/** A number with its unit: « 1 700 kilomètres », « 12,7 mm », « 5 milliards de francs CFA », « 30 % », « un kilomètre ». */
export const frenchQuantityAt: Recognise = (text, at) => {
  const number = readFrenchNumber(text, at);
  if (!number) return null;
  if (number.bareOne) {
    const halved = halfAt(text, at, number.end);
    if (halved) return halved;
  }
  const match = unitAfter(text, number.end, number.noun);
  if (!match) return null;
  const unit = units.get(keyOf(match.groups?.unit ?? ''));
  const end = number.end + match[0].length;
  if (!unit || (number.bareOne && !unit.countedByOne) || notCounted(text, end)) return null;
  if (number.bareOne && unit.key === 'month' && ofMonth(text, end)) return null;
  const extra = match.groups?.half ? 0.5 : 0;
  const multiple = match.groups?.multiple?.trimEnd() ?? '';
  const times = multiple === '' ? 1 : /^M(?![dr])/u.test(multiple) ? 1e6 : 1e9;
  const value = Number(((number.value + extra) * times).toPrecision(15));
  const minus =
    unit.key === 'degree' || unit.key === 'celsius' ? MINUS.exec(text.slice(Math.max(0, at - 7), at))?.[1] : undefined;
  if (minus !== undefined) return [{ kind: 'quantity', start: at - minus.length, end, value: -value, unit: unit.key }];
  return [{ kind: 'quantity', start: number.start, end, value, unit: unit.key }];
};

/** « de » stands between only after a noun of number: « 5 millions d’euros » but not « 5 de euros ». */
function unitAfter(text: string, at: number, noun: boolean): RegExpExecArray | null {
  if (!mayBeUnit(text, at)) return null;
  const sign = signs(text, at);
  const word = words(text, at);
  const best = !sign || (word && word[0].length >= sign[0].length) ? word : sign;
  if (!best) return null;
  const of = /^\s+(?:de\s|d['\u2018\u2019\u02BC])/iu.test(best[0]);
  return of && !noun && best.groups?.multiple === undefined ? null : best;
}

/** The first letters of units and of what may stand before them, by hash, and the first characters of other signs. */
const TABLE = 4096;
const openings = new Uint8Array(TABLE);
const otherSigns = new Set<string>();
const multiples = ['', 'M', 'Md', 'Mds', 'Mrd', 'Mrds'];
const counted = multiples.flatMap((multiple) => ['FCFA', 'F', 'de', 'd'].map((form) => multiple + form));
for (const form of [...keys.keys(), ...multiples.slice(1), ...counted]) {
  const word = /^[\p{L}\p{M}]+/u.exec(form)?.[0];
  if (form === '') continue;
  if (word === undefined) otherSigns.add(form.charAt(0));
  else openings[hashOf(word, 0, word.length) % TABLE] = 1;
}

/** Whether a unit may follow: units are some two hundred forms, which take long to try after each number. */
function mayBeUnit(text: string, at: number): boolean {
  let start = at;
  while (isSpace(text.charCodeAt(start))) start++;
  let end = start;
  while ((classAt(text, end) & (LETTER | MARK)) !== 0) end++;
  return end > start ? openings[hashOf(text, start, end) % TABLE] === 1 : otherSigns.has(text.charAt(start));
}

for (const word of [...frenchNumeralWords, ...frenchScales.keys(), ...frenchCollectives.keys(), ...frenchFractions]) {
  openings[hashOf(word, 0, word.length) % TABLE] = 1;
}
for (const word of ['cents', 'demi', 'et']) openings[hashOf(word, 0, word.length) % TABLE] = 1;

/** « un » and « une » before a word that can be no part of a number and no unit: an article, as nearly always. */
export const frenchArticleAt: Recognise = (text, at) => {
  let end = at;
  while ((classAt(text, end) & (LETTER | MARK)) !== 0) end++;
  let next = end;
  while (isSpace(text.charCodeAt(next)) || isHyphen(text.charCodeAt(next))) next++;
  let last = next;
  while ((classAt(text, last) & (LETTER | MARK)) !== 0) last++;
  if (mayBeUnit(text, end) || mayBeUnit(text, next)) return null;
  return /i\u00e8mes?$/iu.test(text.slice(Math.max(next, last - 5), last)) ? null : end;
};

function halfAt(text: string, at: number, end: number): readonly Value[] | null {
  const gap = /^[\s\u00A0\u202F]+/u.exec(text.slice(end, end + 3))?.[0].length ?? 0;
  const match = gap > 0 ? demi(text, end + gap) : null;
  const unit = HALVES[match?.groups?.unit?.toLowerCase() ?? ''];
  return match && unit ? [{ kind: 'quantity', start: at, end: end + gap + match[0].length, value: 0.5, unit }] : null;
}

function keyOf(form: string): string {
  const plain = form.replace(/[\u00A0\u202F\u2009\s]+/gu, ' ').replace(/[\u2018\u2019\u02BC]/gu, "'");
  return keys.get(plain) ?? keys.get(plain.toLowerCase()) ?? '';
}
