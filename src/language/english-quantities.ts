import { readEnglishNumber } from './english-numbers.ts';
import { matcher, type Recognise, WORD_END } from './scan.ts';
import { HYPHENS } from './spaces.ts';
import { units } from './units.ts';
import type { Value } from './value.ts';

const G = '[\\s\\u00A0\\u202F\\u2009]';
const pattern = (form: string) =>
  form.replace(/[.$^*+?()[\]{}|\\/]/g, '\\$&').replaceAll(' ', `(?:${G}|[${HYPHENS}])+`);
const isSign = (form: string) => form.length <= 3 || /[^\p{Ll} -]/u.test(form);

const formsOf = [...units.values()].flatMap((unit) =>
  [...unit.english, ...(unit.british ?? []), ...unit.englishForms, ...unit.frenchSigns].map(
    (form) => [form, unit.key] as const,
  ),
);
const keys = new Map(
  formsOf.toReversed().flatMap(
    ([form, key]) =>
      [
        [form, key],
        [form.toLowerCase(), key],
      ] as const,
  ),
);
for (const [form, key] of formsOf.toReversed()) keys.set(form, key);
const alternatives = (wanted: (form: string) => boolean) =>
  [...new Set(formsOf.map(([form]) => form))]
    .filter(wanted)
    .sort((a, b) => b.length - a.length)
    .map(pattern)
    .join('|');
const signs = matcher(`(?:${G}|[${HYPHENS}])?(?<unit>${alternatives(isSign)})(?![\\p{L}\\p{M}\\p{N}_])`, '');
const names = matcher(
  `(?:${G}+(?:of${G}+a${G}+)?|[${HYPHENS}])(?<unit>${alternatives((form) => !isSign(form))})${WORD_END}`,
);
const halfOf = matcher(
  `half(?:${G}+an?${G}+|${G}+|-)(?<unit>hour|kilometer|kilometre|mile|ton|tonne|liter|litre|meter|metre|year)${WORD_END}`,
);
const andHalf = matcher(
  `an?${G}+(?<unit>hour|kilometer|kilometre|mile|ton|tonne|year)${G}+and${G}+a${G}+half${WORD_END}`,
);
const PREFIX = /(?:US\s?|U\.S\.\s?)?([$€£])\s?$|(?:^|[^\p{L}])(CFA|FCFA|CFAF|XOF|XAF|EUR|USD|GBP)\s$/u;
const CURRENCY: Readonly<Record<string, string>> = {
  $: 'dollar',
  '€': 'euro',
  '£': 'pound',
  CFA: 'cfa-franc',
  FCFA: 'cfa-franc',
  CFAF: 'cfa-franc',
  XOF: 'cfa-franc',
  XAF: 'cfa-franc',
  EUR: 'euro',
  USD: 'dollar',
  GBP: 'pound',
};

/** A number with its unit: `1,700 kilometers`, `155mm`, `30-kilometer`, `30%`, `$5 million`, `half an hour`, `a kilometer`. */
export const englishQuantityAt: Recognise = (text, at) => {
  const half = halfOf(text, at) ?? andHalf(text, at);
  const key = keyOf(half?.groups?.unit ?? '');
  if (half && key)
    return [
      { kind: 'quantity', start: at, end: at + half[0].length, value: /^a/iu.test(half[0]) ? 1.5 : 0.5, unit: key },
    ];
  const number = readEnglishNumber(text, at);
  if (!number) return null;
  return prefixed(text, number) ?? suffixed(text, number);
};

/** `a fortnight`: two weeks. */
export const englishFortnightAt: Recognise = (text, at) => {
  const end = at + 'fortnight'.length;
  const isWord = /^fortnight(?![\p{L}\p{N}])/iu.test(text.slice(at, end + 1));
  return isWord ? [{ kind: 'quantity', start: at, end, value: 2, unit: 'week' }] : null;
};

type Read = NonNullable<ReturnType<typeof readEnglishNumber>>;

function prefixed(text: string, { start, end, value, words }: Read): readonly Value[] | null {
  const from = Math.max(0, start - 6);
  const sign = words ? null : PREFIX.exec(text.slice(from, start));
  if (!sign) return null;
  const unit = CURRENCY[sign[1] ?? sign[2] ?? ''];
  const lead = sign[2] ? sign[0].length - sign[0].indexOf(sign[2]) : sign[0].length;
  const repeated = unit ? suffixed(text, { start, end, value, words, bareOne: false }) : null;
  const last = repeated?.[0]?.kind === 'quantity' && repeated[0].unit === unit ? repeated[0].end : end;
  return unit ? [{ kind: 'quantity', start: start - lead, end: last, value, unit }] : null;
}

function suffixed(text: string, { start, end, value, bareOne }: Read): readonly Value[] | null {
  const sign = signs(text, end);
  const name = names(text, end);
  const match = sign && (!name || sign[0].length > name[0].length) ? sign : name;
  const unit = units.get(keyOf(match?.groups?.unit ?? ''));
  if (!match || !unit || (bareOne && !unit.countedByOne)) return null;
  const last = end + match[0].length;
  const rest = unit.key === 'hour' ? minutesAfter(text, last) : null;
  if (rest)
    return [{ kind: 'quantity', start, end: last + rest[0].length, value: withMinutes(value, rest), unit: 'hour' }];
  if (unit.key !== 'degree' && unit.key !== 'celsius')
    return [{ kind: 'quantity', start, end: last, value, unit: unit.key }];
  const minus = MINUS.exec(text.slice(Math.max(0, start - 9), start))?.[1]?.length ?? 0;
  const below = BELOW.exec(text.slice(last, last + 20))?.[0].length ?? 0;
  const signed = minus + below > 0 ? -value : value;
  return [{ kind: 'quantity', start: start - minus, end: last + below, value: signed, unit: unit.key }];
}

const minutesAfter = matcher(`${G}+(?:and${G}+)?(?<minutes>[1-5]?\\d)${G}+min(?:ute)?s?${WORD_END}`);

/** `6 hours 10 minutes` */
function withMinutes(hours: number, rest: RegExpExecArray): number {
  return Number((hours + Number(rest.groups?.minutes) / 60).toPrecision(12));
}

const MINUS = /(?:^|\W)((?:minus|negative)\s)$/iu;
const BELOW = /^\s(?:Celsius\s)?below\s(?:zero|freezing)/iu;

function keyOf(form: string): string {
  const plain = form.replace(/[\s\u00A0\u202F\u2009\u2010\u2011-]+/gu, ' ');
  const exact = form.replace(/[\s\u00A0\u202F\u2009]+/gu, ' ');
  return (
    keys.get(exact) ??
    keys.get(exact.toLowerCase()) ??
    keys.get(plain) ??
    keys.get(plain.toLowerCase()) ??
    keys.get(plain.replaceAll(' ', '-').toLowerCase()) ??
    ''
  );
}
