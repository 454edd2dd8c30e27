import { formatValue } from '../language/index.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Termbase } from '../termbase/termbase.ts';

/** What English calls an annotation: the preferred term, the value, the name. */
export function wantedEnglish(annotation: Annotation, french: string, termbase: Termbase): string {
  switch (annotation.kind) {
    case 'concept':
    case 'rank':
      // Data of another termbase may name concepts that this one lacks.
      return termbase.concept(annotation.concept) ? termbase.preferred(annotation) : french;
    case 'person':
    case 'name':
      return annotation.name;
    default:
      return formatValue(annotation, french, termbase.variant);
  }
}
