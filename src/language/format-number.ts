import { frenchSpaces } from './spaces.ts';
import { spellNumber } from './spell-number.ts';
import type { Variant } from './variant.ts';

export interface NumberStyle {
  readonly variant?: Variant;
  /** In words whatever its size (whole numbers only): for the start of a sentence. */
  readonly words?: boolean;
  /** The French words of the number: how many decimals, which scale, figures or words. */
  readonly source?: string;
}

const SCALES: readonly (readonly [RegExp, number, string])[] = [
  [/\bbillions?\b/iu, 1e12, 'trillion'],
  [/\bmilliards?\b|\bM(?:r?d)s?\b/iu, 1e9, 'billion'],
  [/\b[Mm]illions?\b|\bMILLIONS?\b|(?<=\d[\s\u00A0\u202F]?)M\b(?!r?d)/u, 1e6, 'million'],
];
const COLLECTIVE = /\b(?:(?:di|dou|quin)zaine|(?:vingt|trent|quarant|cinquant|soixant|cent)aine|millier)s?\b/iu;
const NAMED: ReadonlyMap<number, string> = new Map([
  [1 / 3, 'one-third'],
  [2 / 3, 'two-thirds'],
  [1 / 4, 'one-quarter'],
  [3 / 4, 'three-quarters'],
]);

/**
 * A cardinal as English news writes it: `1,700`, `2.5 million`, `1.5`. Source words below ten stay words, larger ones
 * become figures; « une quinzaine » is `about 15`, « un millier » `a thousand`. Four figures that the source writes
 * without a space (« résolution 2719 ») stay ungrouped.
 */
export function formatNumber(
  value: number,
  { words = false, source = '', variant = 'en-US' }: NumberStyle = {},
): string {
  const text = source.replace(frenchSpaces, ' ').trim();
  const inWords = text !== '' && !/\d/u.test(text);
  const whole = Number.isInteger(value) && Math.abs(value) < 1e15;
  if (words && whole) return spellNumber(value, variant === 'en-GB');
  if (inWords && NAMED.has(value)) return NAMED.get(value) ?? '';
  if (inWords && COLLECTIVE.test(text) && value < 1e6) return approximate(value, text);
  const scale = SCALES.find(([pattern, by]) =>
    text === '' ? value !== 0 && value % 1e5 === 0 && Math.abs(value) >= by : pattern.test(text),
  );
  if (scale) return scaled(value, scale[1], scale[2], text);
  if (inWords && whole && value >= 0 && value < 10) return spellNumber(value);
  if (/^\d{4}$/u.test(text)) return text;
  return grouped(value, decimalsOf(text));
}

function approximate(value: number, text: string): string {
  if (/^un demi-/iu.test(text)) return 'half a thousand';
  if (value === 1000) return 'a thousand';
  if (value === 12) return 'a dozen';
  if (value === 6) return 'half a dozen';
  return `about ${grouped(value, 0)}`;
}

function scaled(value: number, by: number, name: string, text: string): string {
  if (/^une? demi-/iu.test(text) && value === by / 2) return `half a ${name}`;
  const amount = Number((value / by).toPrecision(12));
  const decimals = decimalsOf(text);
  const most = text === '' ? 2 : 3;
  if (text === '' && Number(amount.toFixed(most)) !== amount) return grouped(value, 0);
  return `${grouped(amount, decimals)} ${name}`;
}

/** Figures with commas; at least `decimals` after the point, and never fewer than the value needs (up to 12). */
export function grouped(value: number, decimals: number): string {
  const least = Math.min(decimals, 12);
  const format =
    formats.get(least) ?? new Intl.NumberFormat('en-US', { minimumFractionDigits: least, maximumFractionDigits: 12 });
  formats.set(least, format);
  return format.format(value);
}

/** Formats by their least number of decimals: to make one takes longer than to use it. */
const formats = new Map<number, Intl.NumberFormat>();

/** How many decimals a French number in figures shows. */
export function decimalsOf(text: string): number {
  return /,(\d+)/u.exec(text)?.[1]?.length ?? /^\D*\d+\.(\d{1,2})(?!\d)/u.exec(text)?.[1]?.length ?? 0;
}
