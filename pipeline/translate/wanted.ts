import { titleCase } from '../../src/language/index.ts';
import type { Annotation } from '../../src/model/annotation.ts';
import type { Termbase } from '../../src/termbase/termbase.ts';

/** What of the termbase says how terms are written in English. */
export type Terms = Pick<Termbase, 'concept'> & Partial<Pick<Termbase, 'preferred'>>;

/**
 * The English that an annotated term shall have, as `align` would write it: a rank before its name in capitals. None
 * for other annotations, nor for what is the same in both languages, which an engine copies unasked.
 */
export function wantedEnglish(annotation: Annotation, french: string, terms: Terms): string | null {
  if (annotation.kind !== 'concept' && annotation.kind !== 'rank') return null;
  const english = terms.preferred?.(annotation);
  if (!english || english === french) return null;
  const opensName = annotation.kind === 'rank' && annotation.person !== null;
  return opensName && terms.concept(annotation.concept)?.kind !== 'title' ? titleCase(english) : english;
}
