import { readEnglishNumber } from './english-numbers.ts';
import { matcher, type Recognise, WORD_END } from './scan.ts';
import type { Value } from './value.ts';

const G = '[\\s\\u00A0\\u202F]';
const ZONE = `(?:${G}?(?<zone>GMT|UTC|Z)(?![\\p{L}\\p{N}+])|${G}?\\(?(?<offset>(?:GMT|UTC)[+\\-\\u2212]\\d{1,2})\\)?)?`;
const HALF = `(?:a\\.m\\.?|p\\.m\\.?|am${WORD_END}|pm${WORD_END})`;
const twelve = matcher(`(?<hour>1[0-2]|0?\\d)(?:[:.](?<minute>[0-5]\\d))?${G}?(?<half>${HALF})${ZONE}`);
const spoken = matcher(
  `(?<hour>1[0-2]|0?\\d)(?:[:.](?<minute>[0-5]\\d))?(?:${G}o['’]clock)?${G}(?<part>in${G}the${G}(?:morning|afternoon|evening)|at${G}night)${ZONE}`,
);
const oClock = matcher(`(?<hour>1\\d|2[0-4]|0?\\d)${G}o['’]clock${ZONE}`);
const colon = matcher(`(?<hour>[01]?\\d|2[0-4]):(?<minute>[0-5]\\d)(?::[0-5]\\d)?(?![:\\d])${ZONE}`);
const military = matcher(
  `(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)${G}?(?:(?<zone>GMT|UTC|Z)${WORD_END}|hours${WORD_END})`,
);
const wordHour = matcher(
  `(?:${G}o['’]clock)?${G}(?:(?<half>${HALF})|(?<part>in${G}the${G}(?:morning|afternoon|evening)|at${G}night))|${G}o['’]clock`,
);

/** Times in figures: `2:30 p.m.`, `2.30pm`, `14:30`, `1430 GMT`, `6 in the morning`, `6 o’clock`. */
export const englishTimeAt: Recognise = (text, at) => {
  const match = twelve(text, at) ?? spoken(text, at) ?? oClock(text, at) ?? colon(text, at) ?? military(text, at);
  return match && time(at, at + match[0].length, match, Number(match.groups?.hour));
};

/** Times whose hour is in words: `six in the morning`, `three p.m.`. */
export const englishWordTimeAt: Recognise = (text, at) => {
  const number = readEnglishNumber(text, at);
  const match =
    number && number.value >= 1 && number.value <= 12 && Number.isInteger(number.value)
      ? wordHour(text, number.end)
      : null;
  return number && match ? time(at, number.end + match[0].length, match, number.value) : null;
};

/** `noon`, `midday` and `midnight`. */
export const englishClockAt: Recognise = (text, at) => {
  const name = /^(?:noon|midday|midnight)(?![\p{L}-])/iu.exec(text.slice(at, at + 9))?.[0];
  return name === undefined
    ? null
    : [
        {
          kind: 'time',
          start: at,
          end: at + name.length,
          hour: /night/iu.test(name) ? 0 : 12,
          minute: null,
          zone: null,
        },
      ];
};

function time(start: number, end: number, match: RegExpExecArray, hour: number): readonly Value[] | null {
  const { minute, half, part, zone, offset } = match.groups ?? {};
  const late =
    /^p/iu.test(half ?? '') || /afternoon|evening/iu.test(part ?? '') || (/night/iu.test(part ?? '') && hour > 6);
  const early = /^a/iu.test(half ?? '') || /morning/iu.test(part ?? '');
  const value = late && hour < 12 ? hour + 12 : early && hour === 12 ? 0 : hour;
  if (value > 24) return null;
  const named = zone?.toUpperCase() ?? offset?.replace('\u2212', '-') ?? null;
  return [
    {
      kind: 'time',
      start,
      end,
      hour: value,
      minute: minute === undefined ? null : Number(minute),
      zone: named === 'Z' ? 'UTC' : named,
    },
  ];
}
