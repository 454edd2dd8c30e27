import { OBJECT } from '../model/tagged.ts';
import { readFrenchNumeral } from './french-numerals.ts';
import { isFunctionWord } from './function-words.ts';
import { fromRoman } from './roman.ts';
import { matcher, type Recognise, WORD_END } from './scan.ts';
import { APOSTROPHES, HYPHENS, SPACES } from './spaces.ts';

const S = `[${SPACES}]`;
const CENTURY = `(?<century>${S}+siècles?${WORD_END})?`;
const figures = matcher(
  `(?<value>\\d{1,3}(?:${S}\\d{3})+|\\d+)(?:${S}|${OBJECT})?(?<suffix>ers?|res?|ères?|èmes?|ièmes?|emes?|iemes?|nde?s?|ndes?|es?|ᵉʳ?|ʳᵉ)${WORD_END}${CENTURY}`,
);
const roman = matcher(`(?<value>[IVXLC]+)(?:er|re|e|ème|ᵉʳ?)${WORD_END}${CENTURY}`, '');
const SINGLE = new Set(['C', 'L']);

const SIMPLE: ReadonlyMap<string, number> = new Map([
  ['premier', 1],
  ['première', 1],
  ['premiers', 1],
  ['premières', 1],
  ...'deux trois quatr cinqu six sept huit neuv dix onz douz treiz quatorz quinz seiz'
    .split(' ')
    .flatMap((stem, index) => [[`${stem}ième`, index + 2] as const, [`${stem}ièmes`, index + 2] as const]),
  ['vingtième', 20],
  ['trentième', 30],
  ['quarantième', 40],
  ['cinquantième', 50],
  ['soixantième', 60],
  ['centième', 100],
  ['millième', 1000],
  ['unième', 1],
]);
const COUNTED = `(?:seconde?)`;
const second = matcher(
  `(?<!(?:^|[^\\p{L}])en${S})${COUNTED}(?=${S}+\\p{L})(?!${S}+(?:maître|de${S}|et${S}|plus)|${S}+d[${APOSTROPHES}])${WORD_END}`,
);
const word = matcher(`\\p{L}+${WORD_END}${CENTURY}`);
const stemmed = matcher(
  `[${SPACES}${HYPHENS}]+(?:et[${SPACES}${HYPHENS}]+)?(?<last>\\p{L}+ièmes?)${WORD_END}${CENTURY}`,
);
const IDIOM = matcher(
  `premi(?:ers?|ères?)${S}+(?:ministres?|temps|lieu|plan|chef|secours|abord|venu|maître|maîtres|caporal|sergent|lieutenant|soldat|classe|ordre|producteurs?|exportateurs?|importateurs?|fournisseurs?|clients?|bailleurs?|partenaires?|contributeurs?|employeurs?|rang|instance|éléments|estimations?|vue|puissance|main)${WORD_END}`,
);

/** English counts the world wars otherwise: World War I. */
const WORLD_WAR = matcher(
  `(?:première|deuxième|seconde)${S}+(?:et${S}+(?:la${S}+)?(?:deuxième|seconde)${S}+)?guerres?${WORD_END}`,
);
const MATERIALS = /matières?[\s\u00A0]$/iu;

/** Words that may open an ordinal, beside numerals. */
export const frenchOrdinalWords: readonly string[] = [...SIMPLE.keys(), 'second', 'seconde'];

/** Ordinals in figures: 1er, 1re, 2e, 2ème, 101e, « 21e siècle », the suffix raised by markup or not; no `777-300ER`. */
export const frenchFigureOrdinalAt: Recognise = (text, at) => {
  const match = figures(text, at);
  const isType =
    /\p{Lu}/u.test(match?.groups?.suffix ?? '') && /[\p{L}\d]-$/u.test(text.slice(Math.max(0, at - 2), at));
  return isType ? null : ordinal(match, at, (value) => Number(value.replace(/\D/gu, '')));
};

/** Ordinals in Roman numerals: XXIe siècle, Ve République. */
export const romanOrdinalAt: Recognise = (text, at) => {
  const match = roman(text, at);
  return SINGLE.has(match?.groups?.value ?? '') ? null : ordinal(match, at, fromRoman);
};

/** Whether a word may be a Roman ordinal. */
export function opensRoman(token: string): boolean {
  return /^[IVXLC]+(?:er|re|e|ème|ᵉ|ᵉʳ)$/u.test(token);
}

/** Ordinals in words: premier, deuxième, « vingt et unième », « dix-neuvième siècle ». « Premier ministre » and the like are none. */
export const frenchWordOrdinalAt: Recognise = (text, at) => {
  if (IDIOM(text, at) || WORLD_WAR(text, at) || MATERIALS.test(text.slice(Math.max(0, at - 10), at))) return null;
  const counted = second(text, at);
  const next = counted && /^[\s\u00A0\u202F]+(\p{L}+)/u.exec(text.slice(at + counted[0].length))?.[1];
  if (counted && next && !isFunctionWord(next) && !/^guerre$/iu.test(next))
    return [{ kind: 'ordinal', start: at, end: at + counted[0].length, value: 2, century: false }];
  const single = word(text, at);
  const value = SIMPLE.get(single?.[0].split(/\s/u)[0]?.toLowerCase() ?? '');
  return value === undefined ? null : ordinal(single, at, () => value);
};

/** Ordinals of several words, which open with a cardinal: « vingt et unième ». */
export const frenchCompoundOrdinalAt: Recognise = (text, at) => {
  const read = readFrenchNumeral(text, at);
  const match = read && stemmed(text, read.end);
  const last = SIMPLE.get(match?.groups?.last?.toLowerCase() ?? '');
  if (!match || last === undefined) return null;
  const value = join(read.value, last);
  if (value === null) return null;
  const century = match.groups?.century !== undefined;
  return [{ kind: 'ordinal', start: at, end: read.end + match[0].length, value, century }];
};

function join(head: number, last: number): number | null {
  if (last === 100 || last === 1000) return head > 1 ? head * last : null;
  if (head === 4 && last === 20) return 80;
  const rest = head % 100;
  const fits =
    rest === 0 ||
    (rest % 10 === 0 && rest >= 20 && (last < 10 || rest === 60 || rest === 80)) ||
    (rest % 20 === 10 && last < 10);
  return fits ? head + last : null;
}

function ordinal(match: RegExpExecArray | null, at: number, read: (value: string) => number | null) {
  const value = match ? read(match.groups?.value ?? '') : null;
  if (!match || value === null) return null;
  const century = match.groups?.century !== undefined;
  return [{ kind: 'ordinal' as const, start: at, end: at + match[0].length, value, century }];
}
