import { OBJECT } from '../model/tagged.ts';
import { matcher, type Recognise, WORD_END } from './scan.ts';
import { HYPHENS } from './spaces.ts';
import { spellNumber, spellOrdinal } from './spell-number.ts';

const CENTURY = `(?<century>[\\s\\u00A0${HYPHENS}]+(?:century|centuries)${WORD_END})?`;
const figures = matcher(`(?<value>\\d{1,3}(?:,\\d{3})+|\\d+)${OBJECT}?(?:st|nd|rd|th)${WORD_END}${CENTURY}`);

const LAST = [...Array.from({ length: 20 }, (_, value) => value + 1), 30, 40, 50, 60, 70, 80, 90, 100, 1000];
const ordinals = new Map(LAST.map((value) => [spellOrdinal(value).replace(/^one /u, ''), value] as const));
const tens = new Map([20, 30, 40, 50, 60, 70, 80, 90].map((value) => [spellNumber(value), value] as const));
const compound = matcher(`(?<tens>${[...tens.keys()].join('|')})[\\s${HYPHENS}](?<last>[a-z]+)${WORD_END}${CENTURY}`);
const single = matcher(`(?<last>[a-z]+)${WORD_END}${CENTURY}`);

/** Words that may open an English ordinal. */
export const englishOrdinalWords: readonly string[] = [...ordinals.keys()];

/** Ordinals in figures: `101st`, `21st century`. */
export const englishFigureOrdinalAt: Recognise = (text, at) => {
  const match = figures(text, at);
  return match && ordinal(match, at, Number((match.groups?.value ?? '').replaceAll(',', '')));
};

/** Ordinals in words: `first`, `twenty-first`. */
export const englishWordOrdinalAt: Recognise = (text, at) => {
  const long = compound(text, at);
  const last = ordinals.get(long?.groups?.last?.toLowerCase() ?? '');
  if (long && last !== undefined && last < 10)
    return ordinal(long, at, (tens.get(long.groups?.tens?.toLowerCase() ?? '') ?? 0) + last);
  const short = single(text, at);
  const value = ordinals.get(short?.groups?.last?.toLowerCase() ?? '');
  return short && value !== undefined ? ordinal(short, at, value) : null;
};

function ordinal(match: RegExpExecArray, at: number, value: number) {
  const century = match.groups?.century !== undefined;
  return [{ kind: 'ordinal' as const, start: at, end: at + match[0].length, value, century }];
}
