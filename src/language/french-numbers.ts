import { frenchCollectives, frenchScales, readFrenchNumeral } from './french-numerals.ts';
import { isFunctionWord } from './function-words.ts';
import { matcher, WORD_END } from './scan.ts';
import { APOSTROPHES, SPACES } from './spaces.ts';
import type { Value } from './value.ts';

/** A French cardinal and how it was written. */
export interface FrenchNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly words: boolean;
  /** Ends in a noun (million, dizaine): what is counted follows with « de ». */
  readonly noun: boolean;
  /** Just « un » or « une », which is an article more often than a number. */
  readonly bareOne: boolean;
}

const S = `[${SPACES}]`;
const figures = matcher(
  `\\d{1,3}(?:${S}\\d{3}(?!\\d)){1,6}(?:,\\d+)?|\\d{1,3}(?:\\.\\d{3}(?!\\d)){1,6}(?:,\\d+)?|\\d+(?:,\\d+|\\.\\d{1,2}(?!\\d|\\.\\d))?`,
);
const scale = matcher(
  `${S}?(${[...frenchScales.keys(), 'mille'].toReversed().join('|')})${WORD_END}(${S}+et${S}+demie?${WORD_END})?`,
);
const collective = matcher(`${S}+(demi-)?(${[...frenchCollectives.keys()].toReversed().join('|')})${WORD_END}`);
const fraction = matcher(
  `${S}+(tiers|quarts?|cinquièmes|dixièmes)${WORD_END}(?!${S}+(?:d[${APOSTROPHES}]heure|monde))`,
);
const thousands = matcher(`${S}+de${S}+(milliers|millions|milliards)${WORD_END}`);
const half = matcher(`une?${S}+demi-(million|milliard|millier|douzaine)${WORD_END}`);
const andHalf = matcher(`${S}+et${S}+demie?${WORD_END}`);
const ofOne = matcher(`${S}+d(?:e${S}|[${APOSTROPHES}])`);
const FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['tiers', 3],
  ['quart', 4],
  ['quarts', 4],
  ['cinquièmes', 5],
  ['dixièmes', 10],
]);

/** Words for parts. */
export const frenchFractions: readonly string[] = [...FRACTIONS.keys()];

/** Reads the French cardinal that starts at an offset, in figures, in words or mixed (« 2,5 millions »), or null. */
export function readFrenchNumber(text: string, at: number): FrenchNumber | null {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57 ? readFigures(text, at) : readWords(text, at);
}

function readFigures(text: string, at: number): FrenchNumber | null {
  const match = figures(text, at);
  if (!match) return null;
  const digits = match[0];
  const grouped = /^\d{1,3}(?:\.\d{3})+(?:,|$)/u.test(digits);
  const plain = Number((grouped ? digits.replaceAll('.', '') : digits).replace(/[^\d,.]/gu, '').replace(',', '.'));
  const start = isNegative(text, at) ? at - 1 : at;
  const base = { start, end: at + digits.length, value: start < at ? -plain : plain, words: false };
  const times = scale(text, base.end);
  return times ? multiply(base, times) : { ...base, noun: false, bareOne: false };
}

type Base = Pick<FrenchNumber, 'start' | 'end' | 'value' | 'words'>;

function multiply(base: Base, times: RegExpExecArray): FrenchNumber {
  const word = (times[1] ?? '').toLowerCase();
  const by = word === 'mille' ? 1000 : (frenchScales.get(word) ?? 1);
  const extra = times[2] ? by / 2 : 0;
  const value = Number((base.value * by + extra).toPrecision(15));
  return { ...base, end: base.end + times[0].length, value, noun: word !== 'mille', bareOne: false };
}

function readWords(text: string, at: number): FrenchNumber | null {
  const halved = half(text, at);
  if (halved) {
    const word = (halved[1] ?? '').toLowerCase();
    const value = (frenchScales.get(word) ?? frenchCollectives.get(word) ?? 0) / 2;
    return { start: at, end: at + halved[0].length, value, words: true, noun: true, bareOne: false };
  }
  const numeral = readFrenchNumeral(text, at);
  if (!numeral) return null;
  const { value, end } = numeral;
  const base = { start: at, end, value, words: true };
  const group = collective(text, end);
  const of = (group?.[2] ?? '').toLowerCase();
  if (group && (of !== 'quarantaine' || ofOne(text, end + group[0].length))) {
    const worth = (frenchCollectives.get(of) ?? 1) / (group[1] ? 2 : 1);
    const more = thousands(text, end + group[0].length);
    const name = (more?.[1] ?? '').toLowerCase();
    const by = frenchScales.get(name) ?? frenchCollectives.get(name) ?? 1;
    return {
      ...base,
      end: end + group[0].length + (more?.[0].length ?? 0),
      value: value * worth * by,
      noun: true,
      bareOne: false,
    };
  }
  const part = fraction(text, end);
  if (part && (value > 1 || ofOne(text, end + part[0].length))) {
    const by = FRACTIONS.get((part[1] ?? '').toLowerCase()) ?? 1;
    return { ...base, end: end + part[0].length, value: value / by, noun: true, bareOne: false };
  }
  const scaled = /(?:illi|bi)(?:on|ard)s?$/iu.test(text.slice(at, end));
  const more = scaled ? andHalf(text, end) : null;
  if (more) {
    const word = /[a-z]+$/iu.exec(text.slice(at, end))?.[0].toLowerCase() ?? '';
    return {
      ...base,
      end: end + more[0].length,
      value: value + (frenchScales.get(word) ?? 0) / 2,
      noun: true,
      bareOne: false,
    };
  }
  return { ...base, noun: scaled, bareOne: /^une?$/iu.test(text.slice(at, end)) };
}

/** A minus sign or hyphen right before figures, with a space, a bracket or nothing before it. */
function isNegative(text: string, at: number): boolean {
  return /(?:^|[\s(«])[-\u2212]$/u.test(text.slice(Math.max(0, at - 2), at));
}

const NEW = /^neuf$/iu;
const nextWord = matcher(`${S}+(\\p{L}+)`);
const NOT_NINE_AFTER = /(?:(?:^|\s)(?:à|de|du|tout|flambants?|quoi|battant)[\s\u00A0]+)$/iu;

/** « divisé par deux » is halved, « à deux pas » close by. */
const DIVIDED = /divis\p{L}+\s(?:\p{L}+\s){0,2}par\s$/iu;
const STEPS = /^(?:.?à|à)\sdeux\spas(?!\p{L})/iu;

/** A cardinal as a value. « un », « une » and « neuf » that means new are none. */
export function frenchNumberAt(text: string, at: number): readonly Value[] | null {
  const number = readFrenchNumber(text, at);
  if (!number || number.bareOne) return null;
  const { start, end, value, words } = number;
  if (
    words &&
    (DIVIDED.test(text.slice(Math.max(0, at - 24), at)) || STEPS.test(text.slice(Math.max(0, at - 3), end + 5)))
  )
    return null;
  if (NEW.test(text.slice(at, end))) {
    const next = nextWord(text, end)?.[1];
    if (!next || isFunctionWord(next) || NOT_NINE_AFTER.test(text.slice(Math.max(0, at - 12), at))) return null;
  }
  if (words && text[end] === '-' && /^\p{Lu}/u.test(text.slice(end + 1))) return null;
  if (!words && (/^0\d/u.test(text.slice(at, end)) || /^[\p{L}\p{M}_]/u.test(text.slice(end, end + 1)))) return null;
  return [{ kind: 'number', start, end, value, words }];
}
