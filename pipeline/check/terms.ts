import { fold, occurrences } from '../../src/language/index.ts';
import type { Annotation } from '../../src/model/annotation.ts';
import type { Severity } from '../../src/model/message.ts';
import { type CheckContext, type Finding, frenchOf, type Rule } from './rule.ts';

type Term = Extract<Annotation, { readonly kind: 'concept' | 'rank' }>;

/** Every concept of the source has an allowed rendering in the target, and none that is known to be wrong. */
export const terms: Rule = {
  id: 'terms',
  severity: 'functional',
  check(context) {
    const found: Finding[] = [];
    const annotated = context.segment.annotations.filter((one) => one.kind === 'concept' || one.kind === 'rank');
    for (const annotation of annotated) {
      const allowed = context.termbase.allowed(annotation);
      const wrong = deprecatedIn(context, annotation, annotated);
      if (allowed.some((form) => stands(context, form)) && !wrong) continue;
      found.push(finding(context, annotation, wrong));
    }
    return found;
  },
};

function finding(context: CheckContext, annotation: Term, wrong: string | null): Finding {
  const preferred = context.termbase.preferred(annotation);
  return {
    annotation: annotation.id,
    severity: severityOf(context, annotation, wrong),
    context: wrong === null ? 'missing' : 'deprecated',
    source: { start: annotation.start, end: annotation.end },
    expected: [preferred],
    ...(wrong === null ? {} : { actual: wrong }),
    values: { term: frenchOf(context, annotation), expected: preferred, ...(wrong === null ? {} : { actual: wrong }) },
  };
}

/** A wrong rank, organisation or nationality is a wrong fact; another term a reader stumbles over. */
function severityOf(context: CheckContext, annotation: Term, wrong: string | null): Severity {
  const kind = context.termbase.concept(annotation.concept)?.kind;
  if (annotation.kind === 'rank' && kind !== 'title') return 'critical';
  if (kind === 'organisation' && annotation.form === 'acronym') return 'critical';
  if ((kind === 'place' || kind === 'demonym') && wrong !== null) return 'critical';
  return 'functional';
}

/** A rendering known to be wrong that stands in the target and that no other annotation explains. */
function deprecatedIn(context: CheckContext, annotation: Term, all: readonly Term[]): string | null {
  const wrong = context.termbase.deprecated(annotation).find((form) => stands(context, form));
  if (wrong === undefined) return null;
  const explained = [annotation, ...all].some((other) =>
    context.termbase.allowed(other).some((form) => fold(form).includes(fold(wrong)) && stands(context, form)),
  );
  return explained ? null : wrong;
}

function stands(context: CheckContext, form: string): boolean {
  const words = fold(form).replace(/^the /u, '').trim();
  return (
    occurrences(context.folded, words).length > 0 ||
    (form.includes('-') && occurrences(context.folded, words.replaceAll(' ', '')).length > 0)
  );
}
