import { readFrenchNumeral } from './french-numerals.ts';
import { matcher, type Recognise, WORD_END } from './scan.ts';
import { APOSTROPHES, HYPHENS, SPACES } from './spaces.ts';
import type { Value, ValueOf } from './value.ts';

const S = `[${SPACES}]`;
const ZONE = `(?:${S}?(?<zone>GMT|TU|UTC|Z)(?![\\p{L}\\p{N}+])|${S}?(?:\\()?(?<offset>(?:GMT|UTC)[+\\-\\u2212]\\d{1,2})(?:\\))?)?`;
const PART = `(?:${S}+(?<part>du${S}+matin|du${S}+soir|de${S}+l[${APOSTROPHES}]après[${HYPHENS}]midi|de${S}+la${S}+nuit))?`;
const HOURS = `(?:h(?:eures?)?${WORD_END}|H${WORD_END})`;
const withMinutes = matcher(
  `(?<hour>\\d{1,2})${S}?(?:h|H|heures?)${S}?(?<minute>[0-5]\\d)(?!${S}?\\d|\\p{L})${ZONE}${PART}`,
  '',
);
const colon = matcher(`(?<hour>[01]?\\d|2[0-4]):(?<minute>[0-5]\\d)(?::[0-5]\\d)?(?![:\\d])${ZONE}`, '');
const military = matcher(`(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)${S}?(?<zone>GMT|TU|UTC|Z)${WORD_END}`, '');
const wholeHour = matcher(
  `(?<hour>\\d{1,2})${S}?${HOURS}(?:${S}+(?<half>et${S}+demie)${WORD_END})?(?:${S}+(?<minute>[0-5]\\d)(?!${S}?[\\d%]|${S}+\\p{L}))?${ZONE}${PART}`,
  '',
);
const rangeAfter = matcher(`${S}+(?:à|et)${S}+\\d{1,2}${S}?(?:h|H)`);
const afterWords = matcher(`${S}+heures?${WORD_END}(?:${S}+(?<half>et${S}+demie?))?${ZONE}${PART}`);
const clock = matcher(`(?<name>midi|minuit)${WORD_END}(?:${S}+(?<half>et${S}+demie?))?${ZONE}`);

const LEADS = new RegExp(
  `(?:^|[^\\p{L}])(?:à|vers|dès|jusqu[${APOSTROPHES}]à|peu${S}avant|peu${S}après|depuis|avant|aux?${S}(?:alentours|environs)${S}de|sur${S}les${S}coups${S}de|autour${S}de|prévue?${S}à|entre)${S}$`,
  'iu',
);
const TIME_LEADS = new RegExp(`(?:^|[^\\p{L}])(?:à|vers|dès|jusqu[${APOSTROPHES}]à|depuis)${S}$`, 'iu');
const DURATION_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?:durant|pendant|en|sous|toutes${S}les|les|des|ces|dans${S}les|dernières|premières|plus${S}de|moins${S}de|près${S}de|quelque|plus${S}tard)${S}$`,
  'iu',
);
const LOCAL = matcher(`,?${S}*\\(?(?:heures?${S}+locales?|locales?|précises|pile|heure${S}+de${S})`);
/** « après 20 heures » is a time, « après six heures » most often is not. */
const AFTER = new RegExp(`(?:^|[^\\p{L}])après${S}$`, 'iu');
const ROUND_THE_CLOCK = new RegExp(`${S}?(?:/${S}?24|sur${S}24)`, 'uy');
const durationAfter = matcher(
  `${S}+(?:de${S}+(?!l[${APOSTROPHES}]après)|d[${APOSTROPHES}]|plus${S}+t(?:ôt|ard)|par${S}+(?:jour|semaine|mois|an|nuit|personne|équipe|tour)|sur${S}24|après${S}|avant${S})`,
);

/** Times in figures: 14 h 30, 14h30, 14:30 GMT, « à 14 heures », « 6 heures du matin ». A duration is none. */
export const frenchTimeAt: Recognise = (text, at) => {
  const exact = withMinutes(text, at) ?? colon(text, at) ?? military(text, at);
  if (exact && durationAround(text, at, exact) && !isLed(text, at, exact)) return duration(at, exact);
  if (exact) return time(at, exact, Number(exact.groups?.hour), null);
  const whole = wholeHour(text, at);
  return whole && statesTime(text, at, whole) ? time(at, whole, Number(whole.groups?.hour), null) : null;
};

/** « à 6 h 10 après … » is a time of day; « à 1 h 30 de route », « jusqu’à 1 h 30 par jour » are durations. */
function isLed(text: string, at: number, match: RegExpExecArray): boolean {
  const after = text.slice(at + match[0].length, at + match[0].length + 8);
  return (
    TIME_LEADS.test(text.slice(Math.max(0, at - 12), at)) &&
    !/^\s(?:d[e'\u2019]|par\s(?:jour|sem|mois|an|nui)|plus\s)/iu.test(after)
  );
}

/** « 1 h 30 de vol »: a quantity of hours. */
function duration(at: number, match: RegExpExecArray): readonly Value[] | null {
  const { hour, minute } = match.groups ?? {};
  if (!/h/iu.test(match[0])) return null;
  const value = Number((Number(hour) + Number(minute) / 60).toPrecision(12));
  return [{ kind: 'quantity', start: at, end: at + match[0].length, value, unit: 'hour' }];
}

/** Times whose hour is in words: « à huit heures », « trois heures du matin ». */
export const frenchWordTimeAt: Recognise = (text, at) => {
  const numeral = readFrenchNumeral(text, at);
  const match = numeral ? afterWords(text, numeral.end) : null;
  if (!numeral || !match || !statesTime(text, at, match, numeral.end)) return null;
  const end = numeral.end + match[0].length;
  const minutes = match.groups?.part ? null : minutesInWords(text, end);
  const read = time(at, match, numeral.value, numeral.end);
  return minutes === null || read === null
    ? read
    : read.map((one) => ({ ...one, end: minutes.end, minute: minutes.value }));
};

/** « dix-huit heures trente »: minutes in words that count nothing else. */
function minutesInWords(text: string, at: number): { readonly value: number; readonly end: number } | null {
  const gap = new RegExp(`^[${SPACES}]`, 'u').test(text.slice(at, at + 1));
  const minutes = gap ? readFrenchNumeral(text, at + 1) : null;
  const counts = minutes && new RegExp(`^[${SPACES}]\\p{L}`, 'u').test(text.slice(minutes.end, minutes.end + 2));
  return minutes && minutes.value > 1 && minutes.value < 60 && !counts ? minutes : null;
}

/** « midi » and « minuit », not the south nor the afternoon. */
export const frenchClockAt: Recognise = (text, at) => {
  const match = clock(text, at);
  const name = match?.groups?.name ?? '';
  if (!match || name.startsWith('M') || new RegExp(`[${HYPHENS}]$`, 'u').test(text.slice(0, at).slice(-1))) return null;
  return time(at, match, name.toLowerCase() === 'midi' ? 12 : 0, at);
};

function statesTime(text: string, at: number, match: RegExpExecArray, from = at): boolean {
  const { part, zone, offset } = match.groups ?? {};
  if (part || zone || offset || LOCAL(text, from + match[0].length)) return true;
  const before = text.slice(Math.max(0, at - 28), at);
  if (/(?:^|\s)(?:de|entre|d['’])\s$/iu.test(before) && rangeAfter(text, from + match[0].length)) return true;
  if (durationAround(text, from, match) || DURATION_BEFORE.test(before)) return false;
  if (AFTER.test(before)) return Number(match.groups?.hour ?? 0) > 12 && Number(match.groups?.hour) < 24;
  return LEADS.test(before) || /\d{1,2}\s?h(?:eures?)?(?:\s?\d\d)?\s(?:à|et)\s$/u.test(before);
}

function durationAround(text: string, from: number, match: RegExpExecArray): boolean {
  const end = from + match[0].length;
  ROUND_THE_CLOCK.lastIndex = end;
  const long = match[0].includes(':') && match.groups?.zone === undefined ? null : durationAfter(text, end);
  return (
    long !== null ||
    ROUND_THE_CLOCK.test(text) ||
    /(?:durant|pendant|duré)\s(?:près d['’]|plus d['’]|environ\s)?$/iu.test(text.slice(Math.max(0, from - 20), from))
  );
}

function time(
  at: number,
  match: RegExpExecArray,
  hour: number,
  from: number | null,
): readonly ValueOf<'time'>[] | null {
  const { minute, part, zone, offset, half } = match.groups ?? {};
  const late = /soir|après/iu.test(part ?? '') && hour < 12;
  const night = /nuit/iu.test(part ?? '') && hour >= 8 && hour < 12;
  const value = late || night ? hour + 12 : hour;
  if (value > 24) return null;
  const minutes = half ? 30 : minute === undefined ? null : Number(minute);
  const named = zone ?? offset?.replace('\u2212', '-') ?? null;
  const end = (from ?? at) + match[0].length;
  return [
    {
      kind: 'time',
      start: at,
      end,
      hour: value,
      minute: minutes,
      zone: named === 'TU' || named === 'Z' ? 'UTC' : named,
    },
  ];
}
