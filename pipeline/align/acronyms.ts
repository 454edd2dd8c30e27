import { fold, occurrences } from '../../src/language/index.ts';
import type { AlignedSegment } from '../../src/model/segment.ts';
import { byPosition } from '../../src/model/tagged.ts';
import type { Termbase } from '../../src/termbase/termbase.ts';
import { claim, draftOf, edit, finalRepairs } from './draft.ts';

/**
 * Spells an organisation out at the first use of its acronym in the article: `the United Nations (UN)`. Left alone when
 * the article spells it out itself, when the termbase knows no full name, and in headings' or captions' one-word units.
 */
export function expandAcronyms(segments: readonly AlignedSegment[], termbase: Termbase): AlignedSegment[] {
  const done = new Set<string>();
  for (const segment of segments) {
    for (const annotation of segment.annotations) {
      if (annotation.kind === 'concept' && annotation.form === 'term') done.add(annotation.concept);
    }
  }
  return segments.map((segment) => {
    let now = segment;
    for (const annotation of segment.annotations) {
      if (annotation.kind !== 'concept' || annotation.form !== 'acronym' || done.has(annotation.concept)) continue;
      done.add(annotation.concept);
      const acronym = now.placed.find((mark) => mark.id === annotation.id);
      const full = termbase.preferred({ ...annotation, form: 'term' });
      if (acronym) now = expand(now, annotation.id, acronym, full);
    }
    return now;
  });
}

function expand(
  segment: AlignedSegment,
  id: number,
  place: { start: number; end: number },
  full: string,
): AlignedSegment {
  const { text } = segment.target;
  const acronym = text.slice(place.start, place.end);
  const named = occurrences(fold(text), fold(full).replace(/^the /u, '')).length > 0;
  if (named || full === acronym || !full.includes(' ') || !/^\p{Lu}[\p{L}\p{N}]+$/u.test(acronym)) return segment;
  const hasArticle = /(?<![\p{L}\p{N}])the\s$/iu.test(text.slice(0, place.start));
  const words = `${hasArticle ? full.replace(/^the /u, '') : full} (${acronym})`;
  const draft = { ...draftOf(segment.target, []), claims: segment.placed, repairs: segment.repairs };
  const changed = edit(draft, place.start, place.end, words, { kind: 'acronym', annotation: id });
  const settled = claim(changed, id, { start: place.start, end: place.start + words.length });
  return {
    ...segment,
    target: { text: settled.text, marks: settled.marks },
    placed: [...settled.claims].sort(byPosition),
    repairs: finalRepairs(settled),
  };
}
