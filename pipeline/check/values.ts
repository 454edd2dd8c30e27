import {
  findEnglishValues,
  findFrenchValues,
  formatDate,
  sameNumber,
  sameValue,
  type Value,
} from '../../src/language/index.ts';
import type { Annotation } from '../../src/model/annotation.ts';
import type { CheckContext } from './rule.ts';

export type ValueAnnotation = Extract<
  Annotation,
  { readonly kind: 'number' | 'ordinal' | 'quantity' | 'date' | 'time' }
>;

/** The values a target states; French forms that were left count, for their value is right. */
export function targetValues(context: CheckContext): readonly Value[] {
  const { text } = context.segment.target;
  const english = findEnglishValues(text);
  const covered = (value: Value) => english.some((other) => other.start <= value.start && other.end >= value.end);
  return [...english, ...findFrenchValues(text).filter((value) => !covered(value))];
}

/** Whether a target states an annotation's value: as such, as a bare amount, figure for figure, as part of a range. */
export function isStated(annotation: ValueAnnotation, values: readonly Value[], context: CheckContext): boolean {
  if (values.some((value) => sameValue(annotation, value))) return true;
  const figures = figuresOf(context.segment.target.text);
  if (annotation.kind === 'date') return isInRange(annotation, figures, context.segment.target.text);
  if (annotation.kind === 'time') return false;
  if (values.some((value) => sameNumber(amountOf(value) ?? Number.NaN, annotation.value))) return true;
  const own = figuresOf(wordsOf(context, annotation));
  return own.length > 0 && own.every((one) => figures.some((other) => one === other || isDecade(one, other)));
}

/** Whether a source says a value in words: `a couple`, `both`, `the latter` may stand for it. */
export function isInWords(context: CheckContext, annotation: ValueAnnotation): boolean {
  return !/\d|^[IVXL]+\P{Ll}/u.test(wordsOf(context, annotation));
}

/** The amount of a number or a quantity or the rank of an ordinal, else null. */
export function amountOf(value: Value): number | null {
  return value.kind === 'number' || value.kind === 'quantity' || value.kind === 'ordinal' ? value.value : null;
}

/** Groups of figures, without what parts thousands. */
export function figuresOf(text: string): string[] {
  const joined = text.replaceAll(/(?<=\d)[ \u00A0\u202F\u2009,.](?=\d{3}(?!\d))/gu, '');
  return joined.match(/\d+/gu) ?? [];
}

/** `60` in `the 1960s`. */
export function isDecade(short: string, long: string): boolean {
  return /^\d0$/u.test(short) && /^(?:19|20)\d0$/u.test(long) && long.endsWith(short);
}

/** `June 3-6`, `November 24 and 25`: the month and the day stand apart. */
function isInRange(
  { date }: Extract<ValueAnnotation, { readonly kind: 'date' }>,
  figures: readonly string[],
  text: string,
): boolean {
  if (date.month === null || date.day === null) return false;
  const month = formatDate({ year: null, month: date.month, day: null }, null, 'en-US').slice(0, 3);
  const stated = [date.day, date.year].every((part) => part === null || figures.includes(String(part)));
  return stated && new RegExp(`(?<!\\p{L})${month}`, 'u').test(text);
}

function wordsOf(context: CheckContext, annotation: ValueAnnotation): string {
  return context.segment.source.text.slice(annotation.start, annotation.end);
}
