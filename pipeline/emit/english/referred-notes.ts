import { isCut } from './cut.ts';
import type { EnglishInput, TranslatedUnit } from './translated-unit.ts';

/** Identifiers of the footnotes that the English still refers to. */
export function referredNotes(
  { source, rewritten = {} }: EnglishInput,
  units: readonly TranslatedUnit[],
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { unit, segments } of units) {
    for (const segment of segments) {
      if (isCut(segment)) continue;
      const { marks } = segment.target.text.trim() === '' ? segment.source : segment.target;
      const own = new Set(marks.map(({ id }) => id));
      for (const { id, type, open, written } of unit.placeables)
        if (type === 'footnoteReference' && own.has(id))
          found.add(identifier(written?.open ?? source.text.slice(open.start, open.end)));
    }
  }
  for (const markdown of Object.values(rewritten))
    for (const [reference] of markdown.matchAll(/\[\^[^\]\s]+\]/g)) found.add(identifier(reference));
  return found;
}

function identifier(reference: string): string {
  return reference.slice('[^'.length, -1).toLowerCase();
}
