import { findEnglishValues, findFrenchValues, sameNumber, sameValue, type Value } from '../../src/language/index.ts';
import { missingValues } from './facts.ts';
import { type CheckContext, type Finding, type Rule, wholeSource } from './rule.ts';
import { amountOf, figuresOf, isDecade } from './values.ts';

/** Every number of the source stands in the target, and the target states none of its own. */
export const numbers: Rule = {
  id: 'numbers',
  severity: 'critical',
  check(context) {
    const missing = missingValues(context, ({ kind }) => kind === 'ordinal' || kind === 'number');
    return [...missing.map((finding): Finding => ({ ...finding, context: 'missing' })), ...added(context)];
  },
};

/** Numbers in figures that nothing in the source explains. */
function added(context: CheckContext): Finding[] {
  const { source, target, annotations } = context.segment;
  const stated = findFrenchValues(source.text);
  const right = findFrenchValues(target.text).filter((value) => stated.some((one) => sameValue(one, value)));
  const figures = figuresOf(source.text);
  const amounts = [...annotations, ...stated].flatMap((value) =>
    'kind' in value && isAmount(value) ? parts(value) : [],
  );
  return findEnglishValues(target.text).flatMap((value): Finding[] => {
    const words = target.text.slice(value.start, value.end);
    const literal = figuresIn(words, source.text);
    if (!/\d/u.test(words) || literal || isFraction(target.text, value)) return [];
    if (right.some((one) => one.start < value.end && value.start < one.end)) return [];
    if (value.kind === 'time' ? isHour(value, amounts) : parts(value).every((part) => explains(part, amounts, figures)))
      return [];
    const place = { start: value.start, end: value.end };
    return [
      {
        annotation: null,
        context: 'added',
        source: wholeSource(context),
        target: place,
        actual: words,
        values: { actual: words },
      },
    ];
  });
}

/** The bare numbers a value is made of. */
function parts(value: Value): number[] {
  switch (value.kind) {
    case 'date':
      return [value.date.year, value.date.day].filter((one) => one !== null);
    case 'time':
      return [value.hour, value.minute].filter((one) => one !== null);
    default:
      return [amountOf(value) ?? 0];
  }
}

/** « 18 heures » may have been read as a duration: 6 p.m. is right all the same. */
function isHour(value: Extract<Value, { readonly kind: 'time' }>, amounts: readonly number[]): boolean {
  const hours = [value.hour, value.hour % 12, (value.hour % 12) + 12];
  return hours.some((hour) => amounts.includes(hour)) && (!value.minute || amounts.includes(value.minute));
}

/** `one` is an article's number: any source may explain it (« numéro un », « le premier »). */
function explains(part: number, amounts: readonly number[], figures: readonly string[]): boolean {
  if (part === 1 || amounts.some((one) => sameNumber(one, part))) return true;
  return figures.some((one) => Number(one) === part || isDecade(one, String(part)));
}

/** Whether figures stand in the source as they are (`1.1`, `C-17`). */
function figuresIn(words: string, source: string): boolean {
  const figures = /\d[\d.,]*/u.exec(words)?.[0] ?? '';
  const at = source.indexOf(figures);
  return (
    figures !== '' && at >= 0 && !/\d/u.test(source.charAt(at - 1)) && !/\d/u.test(source.charAt(at + figures.length))
  );
}

/** `1/2` is half of a number that stands before it. */
function isFraction(text: string, { start, end }: Value): boolean {
  return /^\s?\d?\/\d/u.test(text.slice(end)) || /\d\/$/u.test(text.slice(0, start));
}

function isAmount(value: { readonly kind: string }): value is Value {
  return ['number', 'ordinal', 'quantity', 'date', 'time'].includes(value.kind);
}
