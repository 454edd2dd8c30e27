import { matcher, type Recognise, WORD_END } from './scan.ts';
import { HYPHENS } from './spaces.ts';

/** An English cardinal. */
export interface EnglishNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly words: boolean;
  /** « a » or « one » alone, which counts only before a unit. */
  readonly bareOne: boolean;
}

const G = '[\\s\\u00A0\\u202F\\u2009]';
const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
  ['hundred', 100],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['k', 1e3],
]);
const UNITS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value] as const),
);
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10] as const),
);
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifths', 5],
  ['tenths', 10],
]);

const figures = matcher(
  `\\d{1,3}(?:,\\d{3}(?!\\d))+(?:\\.\\d+)?|\\d{1,3}(?:[ \\u00A0\\u202F\\u2009]\\d{3}(?!\\d))+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?`,
);
const scale = matcher(
  `(?:${G}|[${HYPHENS}])?(thousand|million|billion|trillion)${WORD_END}|${G}?(m|mn|mln|bn|k)${WORD_END}`,
);
const word = matcher(`(?:(?:${G}+|[${HYPHENS}])(?:and${G}+)?)?([a-z]+)${WORD_END}`);
const special = matcher(
  `half${G}+an?${G}+(million|billion|trillion|thousand|hundred|dozen)${WORD_END}|half-(dozen|million|billion)${WORD_END}`,
);
const fraction = matcher(`(?:${G}+|[${HYPHENS}])(thirds?|quarters?|halves|fifths|tenths)${WORD_END}`);
const andHalf = matcher(`${G}+and${G}+a${G}+half${WORD_END}`);

/** « a third of them » is a part, « a third man » is not. */
const OF = /^\s+of\s/u;

/** Words that may open an English cardinal. */
export const englishNumeralWords: readonly string[] = [
  ...UNITS.keys(),
  ...TENS.keys(),
  'a',
  'an',
  'hundred',
  'thousand',
  'half',
  'dozen',
  'both',
  'twice',
];

/** Reads the English cardinal at an offset: `2,500`, `2.5 million`, `twenty-one`, `a hundred`, `half a million`, `two-thirds`. */
export function readEnglishNumber(text: string, at: number): EnglishNumber | null {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57 ? readFigures(text, at) : readWords(text, at);
}

function readFigures(text: string, at: number): EnglishNumber | null {
  const match = figures(text, at);
  if (!match) return null;
  const plain = Number(match[0].replace(/[^\d.]/gu, ''));
  const minus = /(?:^|[\s(“"])[-\u2212]$/u.test(text.slice(Math.max(0, at - 2), at)) ? 1 : 0;
  const end = at + match[0].length;
  const times = scale(text, end);
  const short = times?.[2] !== undefined;
  const money = /[$€£]\s?$/u.test(text.slice(Math.max(0, at - 2), at));
  const used = times && (!short || money) ? times : null;
  const by = used ? (SCALES.get((used[1] ?? used[2] ?? '').toLowerCase()) ?? 1) : 1;
  const value = Number((plain * by).toPrecision(15)) * (minus ? -1 : 1);
  return { start: at - minus, end: end + (used?.[0].length ?? 0), value, words: false, bareOne: false };
}

function readWords(text: string, at: number): EnglishNumber | null {
  const found = (end: number, value: number, bareOne = false) => ({ start: at, end, value, words: true, bareOne });
  const half = special(text, at);
  if (half) return found(at + half[0].length, (SCALES.get((half[1] ?? half[2] ?? '').toLowerCase()) ?? 0) / 2);
  const read = readNumeral(text, at);
  if (!read) return null;
  const { value, end } = read;
  const part = fraction(text, end);
  const some =
    part &&
    /^[\s-](?:third|quarter)$/iu.test(part[0]) &&
    (/^one/iu.test(text.slice(at, end)) || OF.test(text.slice(end + part[0].length)));
  if (part && (value > 1 || some)) {
    return found(end + part[0].length, value / (FRACTIONS.get((part[1] ?? '').toLowerCase()) ?? 1));
  }
  const more = andHalf(text, end);
  if (more) {
    const last = /[a-z]+$/iu.exec(text.slice(at, end))?.[0].toLowerCase() ?? '';
    const times = scale(text, end + more[0].length);
    const by = times?.[1] === undefined ? 1 : (SCALES.get(times[1].toLowerCase()) ?? 1);
    const length = more[0].length + (by > 1 ? (times?.[0].length ?? 0) : 0);
    return found(end + length, (value + (SCALES.get(last) ?? 1) / 2) * by);
  }
  return found(end, value, /^(?:an?|one)$/iu.test(text.slice(at, end)));
}

/** Adds up words of number as long as they fit together. */
function readNumeral(text: string, at: number): { readonly value: number; readonly end: number } | null {
  let total = 0;
  let group = 0;
  let end = at;
  let last = '';
  for (;;) {
    const match = word(text, end);
    const name = match?.[1]?.toLowerCase() ?? '';
    if (!match || end > at === (match[0].length === name.length)) break;
    if (/and/iu.test(match[0].slice(0, -name.length)) && !/^(?:hundred|thousand|million|billion)$/u.test(last)) break;
    const unit = UNITS.get(name);
    const tens = TENS.get(name);
    const by = name.length > 3 ? SCALES.get(name) : undefined;
    if ((name === 'a' || name === 'an' || name === 'both' || name === 'twice') && end === at)
      group = /^an?$/u.test(name) ? 1 : 2;
    else if (unit !== undefined && fitsUnit(group, unit, last)) group += unit;
    else if (tens !== undefined && group % 100 === 0 && last !== 'a') group += tens;
    else if (name === 'hundred' && group < 100) group = (group || 1) * 100;
    else if (name === 'dozen' && group < 100) group = (group || 1) * 12;
    else if (by !== undefined && by >= 1000) {
      total += (group || 1) * by;
      group = 0;
    } else break;
    last = name;
    end += match[0].length;
    if (/^(?:both|twice|zero|dozen)$/u.test(name)) break;
  }
  if (end === at) return null;
  return { value: total + group, end };
}

function fitsUnit(group: number, unit: number, last: string): boolean {
  if (last === '') return true;
  if (last === 'a' || last === 'an' || unit === 0) return false;
  const rest = group % 100;
  return rest === 0 ? true : rest >= 20 && rest % 10 === 0 && unit < 10;
}

/** A cardinal as a value. `a`, `one` alone and `half` are none; `both` and `twice` are 2. */
export const englishNumberAt: Recognise = (text, at) => {
  const number = readEnglishNumber(text, at);
  if (!number) return null;
  const { start, end, value, words, bareOne } = number;
  if (bareOne && (!/^one$/iu.test(text.slice(at, end)) || /\bno[\s-]$/iu.test(text.slice(Math.max(0, at - 4), at))))
    return null;
  if (!words && /^[\p{L}\p{M}_]/u.test(text.slice(end, end + 1))) return null;
  return [{ kind: 'number', start, end, value, words }];
};
