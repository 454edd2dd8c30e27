import {
  findEnglishValues,
  findFrenchValues,
  formatDate,
  sameNumber,
  sameValue,
  units,
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

/**
 * Whether a target states an annotation's value: as such, as a bare amount, figure for figure, as part of a range. An
 * amount with another unit states no quantity, and one without a unit only where the unit may go without saying.
 */
export function isStated(annotation: ValueAnnotation, values: readonly Value[], context: CheckContext): boolean {
  if (values.some((value) => sameValue(annotation, value))) return true;
  const { text } = context.segment.target;
  if (annotation.kind === 'date') return isInRange(annotation, figuresOf(text), text);
  if (annotation.kind === 'time') return false;
  const strange = annotation.kind === 'quantity' ? values.filter((value) => hasOtherUnit(annotation.unit, value)) : [];
  const others = values.filter((value) => !strange.includes(value));
  if (annotation.kind === 'quantity' && !mayLackUnit(annotation.unit, text))
    return others.some((value) => value.kind === 'quantity' && sameNumber(value.value, annotation.value));
  if (others.some((value) => sameNumber(amountOf(value) ?? Number.NaN, annotation.value))) return true;
  const figures = figuresOf(without(text, strange));
  const own = figuresOf(wordsOf(context, annotation));
  return own.length > 0 && own.every((one) => figures.some((other) => one === other || isDecade(one, other)));
}

/** The amounts in words or figures of a target that stand in French form (`350 000`), right as they may be. */
export function isFrenchForm(annotation: ValueAnnotation, values: readonly Value[], context: CheckContext): boolean {
  const right = values.filter((value) => sameValue(annotation, value));
  const { text } = context.segment.target;
  return right.length > 0 && right.every((value) => GROUPED.test(text.slice(value.start, value.end)));
}

const GROUPED = /\d[\s\u00A0\u202F\u2009]\d{3}(?!\d)/u;

/** Whether a value has a unit that does not stand for the French one, as `dollar` does for Canadian dollars. */
function hasOtherUnit(unit: string, value: Value): boolean {
  if (value.kind !== 'quantity' || value.unit === unit) return false;
  const kin = (key: string) => KIN.findIndex((keys) => keys.includes(key));
  return kin(unit) < 0 || kin(unit) !== kin(value.unit);
}

/** Units that go by one name, or that texts do not tell apart. */
const KIN: readonly (readonly string[])[] = [
  ['dollar', 'canadian-dollar', 'australian-dollar'],
  ['franc', 'cfa-franc', 'swiss-franc'],
  ['percent', 'percentage-point'],
  ['degree', 'celsius'],
  ['knot', 'kiloton'],
  ['nautical-mile', 'mile'],
];

/** Whether a bare amount may stand for a quantity: a span of time, a share, or a unit that the target names elsewhere. */
function mayLackUnit(key: string, text: string): boolean {
  const unit = units.get(key);
  if (!unit || unit.kind === 'duration' || key === 'percent' || key === 'percentage-point') return true;
  const forms = [...unit.english, ...(unit.british ?? []), ...unit.englishForms].map((form) =>
    form.replaceAll(/[.$^*+?()[\]{}|\\/]/gu, '\\$&'),
  );
  return new RegExp(`(?<!\\p{L})(?:${forms.join('|')})(?!\\p{L})`, 'iu').test(text);
}

/** The text with some ranges blank. */
function without(text: string, spans: readonly Value[]): string {
  return spans.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);
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
