import type { Annotation } from '../model/annotation.ts';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

/** A fact with a value, found in a French or an English text: both sides have the same shapes, so that they compare. */
export type Value = WithoutId<
  Extract<Annotation, { readonly kind: 'number' | 'ordinal' | 'quantity' | 'date' | 'time' }>
>;

export type ValueOf<K extends Value['kind']> = Extract<Value, { readonly kind: K }>;

/**
 * Whether a target states what a source states. A target may say more (a weekday, a year, a time zone) but not less;
 * a bare number stands for a year and for an age, « trois derniers mois » for three months, two days for 48 hours; GMT and
 * UTC are one zone.
 */
export function sameValue(source: Value, target: Value): boolean {
  if (source.kind === 'date') return target.kind === 'date' ? sameDate(source, target) : isYear(source, target);
  if (source.kind === 'time') return target.kind === 'time' && sameTime(source, target);
  if (source.kind === 'ordinal') return target.kind === 'ordinal' && source.value === target.value;
  if (target.kind === 'date') return source.kind === 'number' && isYear(target, source);
  if (target.kind === 'time' || target.kind === 'ordinal') return false;
  if (source.kind === 'quantity' && target.kind === 'quantity' && sameDuration(source, target)) return true;
  if (!sameNumber(source.value, target.value)) return false;
  const from = source.kind === 'quantity' ? source.unit : null;
  const to = target.kind === 'quantity' ? target.unit : null;
  if (from === null && to !== null && DURATIONS[to]) return true;
  return from === to || (from ?? 'year') === (to ?? 'year') || (from === 'degree' && to === 'celsius');
}

/** Durations in units that convert without a calendar; fifteen days are two weeks, as French counts them. */
const DURATIONS: Readonly<Record<string, readonly [of: string, many: number]>> = {
  minute: ['minute', 1],
  hour: ['minute', 60],
  day: ['minute', 1440],
  week: ['minute', 10_080],
  month: ['month', 1],
  year: ['month', 12],
  decade: ['month', 120],
};

function sameDuration(source: ValueOf<'quantity'>, target: ValueOf<'quantity'>): boolean {
  const [from, to] = [DURATIONS[source.unit], DURATIONS[target.unit]];
  if (!from || !to || from[0] !== to[0]) return false;
  const fortnight = source.unit === 'day' && source.value === 15 && target.unit === 'week' && target.value === 2;
  return fortnight || sameNumber(source.value * from[1], target.value * to[1]);
}

/** Equality of numbers that went through decimal figures and scale words. */
export function sameNumber(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

function isYear(date: ValueOf<'date'>, other: Value): boolean {
  return other.kind === 'number' && date.date.month === null && date.date.year === other.value;
}

function sameDate(source: ValueOf<'date'>, target: ValueOf<'date'>): boolean {
  const states = (a: number | null, b: number | null) => a === null || a === b;
  const { year, month, day } = source.date;
  return (
    states(year, target.date.year) &&
    states(month, target.date.month) &&
    states(day, target.date.day) &&
    (source.date.part === undefined || source.date.part === target.date.part) &&
    (source.weekday === null || target.weekday === null || source.weekday === target.weekday)
  );
}

function sameTime(source: ValueOf<'time'>, target: ValueOf<'time'>): boolean {
  const zone = (name: string | null) => (name === 'GMT' ? 'UTC' : name);
  const hour = (value: number) => value % 24;
  return (
    hour(source.hour) === hour(target.hour) &&
    (source.minute ?? 0) === (target.minute ?? 0) &&
    (source.zone === null || zone(source.zone) === zone(target.zone))
  );
}
