import { findEnglishValues, findFrenchValues, formatValue, sameValue, unitName } from '../../src/language/index.ts';
import type { RepairCause } from '../../src/model/segment.ts';
import type { Span } from '../../src/model/span.ts';
import { type Context, sourceWords, type ValueAnnotation } from './context.ts';
import { dropArticle } from './date-article.ts';
import { writePart } from './date-part.ts';
import { isBareDay, turnRange } from './date-range.ts';
import { claim, type Draft, edit } from './draft.ts';
import { figures } from './figures.ts';
import { standsAlone } from './fit-words.ts';
import { romanCentury } from './roman-century.ts';
import { isFree } from './settle.ts';
import { hasEnglishForm } from './value-form.ts';
import { wrongAtMark } from './value-mark.ts';

/** Brings a right value into the variant's form where the engine left the French one. */
export function writeValue(draft: Draft, annotation: ValueAnnotation, context: Context): Draft {
  const place = draft.claims.find((other) => other.id === annotation.id);
  if (!place) return draft;
  const words = draft.text.slice(place.start, place.end);
  if (annotation.kind === 'date') {
    if (isBareDay(words)) return draft;
    const turned = turnRange(draft, annotation.id, place, context.variant);
    if (turned) return turned;
  }
  const plural = annotation.kind === 'quantity' ? pluralUnit(draft.text, place, annotation) : null;
  if (plural !== null) return write(draft, annotation, place, plural, 'value');
  if (hasEnglishForm(words, annotation, sourceWords(context.segment, annotation), context.variant)) {
    return annotation.kind === 'date' ? dropArticle(draft, annotation.id, place, false) : draft;
  }
  // As the target says it: a date with its weekday, a bare number whose unit stands elsewhere.
  const read = [...findEnglishValues(words), ...findFrenchValues(words)];
  const said = read.find((value) => sameValue(annotation, value)) ?? asStated(annotation, context);
  const form = formatValue(said, sourceWords(context.segment, annotation), context.variant);
  return write(draft, annotation, place, form, 'value');
}

/**
 * Writes the right value over a wrong one: over figures or a value at the engine's mark, else over free figures that are
 * the source's own. Where the engine has words without a value, a number in words may be one of them: it stays.
 */
export function replaceValue(draft: Draft, annotation: ValueAnnotation, context: Context): Draft {
  if (annotation.kind === 'date' && annotation.date.part !== undefined) {
    const written = writePart(draft, annotation, formatValue(annotation, '', context.variant));
    if (written !== null) return written;
  }
  const roman = romanCentury(draft, annotation);
  const marked = roman ? null : wrongAtMark(draft, annotation, context);
  const place = roman ?? marked ?? sameFigures(draft, annotation, context);
  if (!place) return draft;
  const form = formatValue(asStated(annotation, context), sourceWords(context.segment, annotation), context.variant);
  return write(draft, annotation, place, form, marked ? 'mark' : 'figures');
}

const ABOUT = /(?<!\p{L})(?:about|around|roughly|approximately|some)\s$/iu;

/** `eighteen month`: a unit that is counted and stands before no noun it would describe; else null. */
function pluralUnit(
  text: string,
  place: Span,
  { value, unit }: ValueAnnotation & { readonly kind: 'quantity' },
): string | null {
  const words = text.slice(place.start, place.end);
  const [one, other] = [unitName(unit, 'one', 'en-US'), unitName(unit, 'other', 'en-US')];
  if (value <= 1 || one === other || !words.endsWith(` ${one}`) || !standsAlone(text, place.end)) return null;
  if (/(?<![\p{L}\p{N}])an?\s$/iu.test(text.slice(0, place.start))) return null;
  return `${words.slice(0, -one.length)}${other}`;
}

/** « entre le 15 janvier et le 30 juin 2025 »: the year that the other date of a range states is not said twice. */
function asStated(annotation: ValueAnnotation, { segment }: Context): ValueAnnotation {
  if (annotation.kind !== 'date' || annotation.date.year === null || annotation.date.month === null) return annotation;
  const french = sourceWords(segment, annotation);
  const states = french.includes(String(annotation.date.year)) || /[/.-]\d\d$/u.test(french);
  return states ? annotation : { ...annotation, date: { ...annotation.date, year: null } };
}

function write(draft: Draft, annotation: ValueAnnotation, place: Span, form: string, by: RepairCause): Draft {
  const old = draft.text.slice(place.start, place.end);
  if (/^about /u.test(form) && ABOUT.test(draft.text.slice(0, place.start)))
    return write(draft, annotation, place, form.slice('about '.length), by);
  const words = place.start === 0 && /^\p{Lu}/u.test(old) ? form.charAt(0).toUpperCase() + form.slice(1) : form;
  const article = /^(?:about |half |\d|[$€£])/u.test(words)
    ? (/(?<![\p{L}\p{N}])an?\s$/iu.exec(draft.text.slice(0, place.start))?.[0] ?? '')
    : '';
  if (article !== '' && standsAsAmount(draft.text, place.end))
    return write(draft, annotation, { start: place.start - article.length, end: place.end }, words, by);
  const swallowed = annotation.kind === 'time' ? afterTime(draft.text.slice(place.end), words) : 0;
  const changed = edit(draft, place.start, place.end + swallowed, words, {
    kind: annotation.kind,
    annotation: annotation.id,
    by,
  });
  const written = { start: place.start, end: place.start + words.length };
  const settled = claim(changed, annotation.id, written);
  return annotation.kind === 'date'
    ? dropArticle(settled, annotation.id, written, /^(?:\p{L}+day,?\s)?\d.*\bof\b/u.test(old))
    : settled;
}

/** How much of what follows a time goes with it: `hours`, `a.m.` said again, the sentence's stop that `p.m.` has too. */
function afterTime(after: string, words: string): number {
  const isHalf = /[ap]\.m\.$/u.test(words);
  const unit =
    /^\s(?:precise\s|exact\s)?hours?(?!\p{L})/iu.exec(after) ??
    (isHalf ? /^\s[ap]\.?m(?:\.|(?!\p{L}))/iu.exec(after) : null);
  const length = unit?.[0].length ?? 0;
  return isHalf && /^\.(?!\.)/u.test(after.slice(length)) ? length + 1 : length;
}

/** Free figures that are digit for digit the source's, grouped as no English number is (`2,200,12`, `1.000`). */
function sameFigures(draft: Draft, annotation: ValueAnnotation, context: Context): Span | null {
  const digits = (text: string) => text.replaceAll(/[^\d]/gu, '');
  const wanted = digits(sourceWords(context.segment, annotation));
  if (wanted.length < 2) return null;
  const isOdd = (text: string) => /[.,\s]/u.test(text) && !/^\d{1,3}(?:,\d{3})*(?:\.\d+)?$|\.\d{1,2}$/u.test(text);
  const same = figures(draft.text).filter((one) => {
    const text = draft.text.slice(one.start, one.end);
    return digits(text) === wanted && isOdd(text);
  });
  return same.find((one) => isFree(draft, one, annotation.id)) ?? null;
}

/** An article belongs to the noun after an adjective-like amount (`a 10-year plan`), not to an amount by itself. */
function standsAsAmount(text: string, end: number): boolean {
  return text.charAt(end) !== '-';
}
