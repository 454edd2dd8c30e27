import { toRoman } from '../../src/language/index.ts';
import type { Span } from '../../src/model/span.ts';
import type { ValueAnnotation } from './context.ts';
import type { Draft } from './draft.ts';
import { isFree } from './settle.ts';

/** Where a century's own Roman numeral stands, with an English ending or the French one: `XIXth century`. */
export function romanCentury(draft: Draft, annotation: ValueAnnotation): Span | null {
  if (annotation.kind !== 'ordinal' || !annotation.century) return null;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${toRoman(annotation.value)}(?:th|st|nd|rd|[eè](?:me|re?)?|er)?\\s(?:century|centuries|siècles?)(?!\\p{L})`,
    'giu',
  );
  for (const { index, 0: words } of draft.text.matchAll(pattern)) {
    const place = { start: index, end: index + words.length };
    if (isFree(draft, place, annotation.id)) return place;
  }
  return null;
}
