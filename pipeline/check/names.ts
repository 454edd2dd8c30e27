import { distance, fold, occurrences, wordSpans } from '../../src/language/index.ts';
import type { Annotation } from '../../src/model/annotation.ts';
import type { CheckContext, Finding, Rule } from './rule.ts';

type Name = Extract<Annotation, { readonly kind: 'person' | 'name' }>;

/** Every person and every proper name of the source stands in the target; a person at least by the surname. */
export const names: Rule = {
  id: 'names',
  severity: 'critical',
  check(context) {
    const annotated = context.segment.annotations.filter((one) => one.kind === 'person' || one.kind === 'name');
    return annotated
      .filter((annotation) => !stands(context, annotation))
      .map(
        (annotation): Finding => ({
          annotation: annotation.id,
          ...(annotation.kind === 'name' ? { severity: 'functional' as const } : {}),
          source: { start: annotation.start, end: annotation.end },
          expected: [annotation.name],
          values: { expected: annotation.name },
        }),
      );
  },
};

function stands(context: CheckContext, annotation: Name): boolean {
  const name = fold(annotation.name);
  if (occurrences(context.folded, name).length > 0) return true;
  if (annotation.kind === 'name') return isNear(context, name);
  const surname = fold(annotation.surname);
  return occurrences(context.folded, surname).length > 0 || isNear(context, surname);
}

/** Whether the target has words that differ in a letter or two: a usual romanisation, an exonym, a slip. */
function isNear(context: CheckContext, name: string): boolean {
  const size = name.split(' ').length;
  const limit = Math.floor(name.length / 3);
  const words = wordSpans(context.segment.target.text);
  return words.some((first, index) => {
    const last = words[index + size - 1];
    return last !== undefined && distance(context.folded.slice(first.start, last.end), name, limit) <= limit;
  });
}
