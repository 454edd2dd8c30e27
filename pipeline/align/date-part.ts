import { findEnglishValues, sameValue } from '../../src/language/index.ts';
import type { DatePart } from '../../src/model/annotation.ts';
import type { Span } from '../../src/model/span.ts';
import type { ValueAnnotation } from './context.ts';
import { claim, type Draft, edit } from './draft.ts';
import { upperFirst } from './fit-words.ts';
import { isFree } from './settle.ts';

/** What an engine made of the word for the part, right before the year (`final 2022`). */
const LEFT: Readonly<Record<DatePart, RegExp>> = {
  early: /(?:^|[^\p{L}])((?:principles?|beginnings?|starts?|d[eé]but)\s(?:of\s|in\s)?)$/iu,
  mid: /(?:^|[^\p{L}])((?:half|middle|means?|m[iy])[\s-](?:of\s|in\s)?)$/iu,
  late: /(?:^|[^\p{L}])((?:fine?|final|end|finish)\s(?:of\s|in\s)?)$/iu,
};

type DateAnnotation = ValueAnnotation & { readonly kind: 'date' };

/** Words after which a date stands without `in`. */
const INTRODUCED =
  /(?<!\p{L})(?:in|by|since|until|till|from|to|of|for|before|after|at|on|and|or|the|around|between|through|during)\s$/iu;

/**
 * Writes a part of a year or month (« fin 2023 ») where the engine has only the year: over the year, and what became of
 * the other word is taken out (`of the fine Niger 2023`). Null where the year does not stand free.
 *
 * @param words the date in English, `late 2023`
 */
export function writePart(draft: Draft, annotation: DateAnnotation, words: string): Draft | null {
  const { part: _, ...whole } = annotation.date;
  const year = findEnglishValues(draft.text).find(
    (value) => sameValue({ ...annotation, date: whole }, value) && isFree(draft, value, annotation.id),
  );
  if (year === undefined) return null;
  const mark = draft.hints.find(({ id }) => id === annotation.id);
  const start =
    year.start - (LEFT[annotation.date.part ?? 'mid'].exec(draft.text.slice(0, year.start))?.[1]?.length ?? 0);
  const bare = introduced(draft.text, { start, end: year.end }, words);
  const told = start === 0 ? upperFirst(bare) : bare;
  const written = edit(draft, start, year.end, told, { kind: 'date', annotation: annotation.id, by: 'value' });
  const settled = claim(written, annotation.id, { start, end: start + told.length });
  return mark === undefined || (mark.start < year.end && year.start < mark.end)
    ? settled
    : takeOut(settled, annotation, mark, told.length - (year.end - start), year);
}

/** French sets such a date bare (« partis fin 2023 »), English with `in`. */
export function introduced(text: string, place: Span, words: string): string {
  return INTRODUCED.test(text.slice(0, place.start)) ? words : `in ${words}`;
}

function takeOut(draft: Draft, annotation: DateAnnotation, mark: Span, grown: number, year: Span): Draft {
  const by = mark.start > year.start ? grown : 0;
  const [start, end] = [mark.start + by, mark.end + by];
  const after = /^\s*/u.exec(draft.text.slice(end))?.[0].length ?? 0;
  if (!isFree(draft, { start, end }, annotation.id) || end - start > 12) return draft;
  return edit(draft, start, end + after, '', { kind: 'date', annotation: annotation.id });
}
