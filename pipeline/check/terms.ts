import { findApart, findForm, findRightForms, fold, occurrences } from '../../src/language/index.ts';
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
      const left = wrong ?? frenchSpelling(context, annotation, allowed);
      if (allowed.some((form) => stands(context, form, annotation)) && !left) continue;
      found.push(finding(context, annotation, left));
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
  const isRank = annotation.kind === 'rank' && kind !== 'title';
  if (isRank && (annotation.person !== null || annotation.count === 'one')) return 'critical';
  if (kind === 'organisation' && annotation.form === 'acronym') return 'critical';
  if ((kind === 'place' || kind === 'demonym') && wrong !== null) return 'critical';
  return 'functional';
}

/** A rendering known to be wrong that stands in the target and that no other annotation explains. */
function deprecatedIn(context: CheckContext, annotation: Term, all: readonly Term[]): string | null {
  const same = all.filter((other) => other.concept === annotation.concept).length;
  if (countRight(context, annotation) >= same) return null;
  const wrong = context.termbase
    .deprecated(annotation)
    .find((form) => findForm(context.segment.target.text, context.folded, form).length > 0);
  if (wrong === undefined) return null;
  const explained = [annotation, ...all].some((other) =>
    context.termbase.allowed(other).some((form) => fold(form).includes(fold(wrong)) && stands(context, form, other)),
  );
  const rest =
    context.segment.source.text.slice(0, annotation.start) + context.segment.source.text.slice(annotation.end);
  return explained || occurrences(fold(rest), fold(wrong)).length > 0 ? null : wrong;
}

/** A demonym left with its French accents (`nigérian`), which only look like the allowed `Nigerian`; else null. */
function frenchSpelling(context: CheckContext, annotation: Term, allowed: readonly string[]): string | null {
  if (context.termbase.concept(annotation.concept)?.kind !== 'demonym') return null;
  const { text } = context.segment.target;
  const places = allowed.flatMap((form) => findForm(text, context.folded, form));
  const words = places.map(({ start, end }) => text.slice(start, end));
  const isAccented = (word: string) => word.normalize('NFD') !== word.normalize('NFC');
  const isLeft = words.every((word) => isAccented(word) && !allowed.some((form) => isAccented(form)));
  return isLeft ? (words[0] ?? null) : null;
}

/** At how many places of the target an allowed rendering stands. */
function countRight(context: CheckContext, annotation: Term): number {
  const { termbase, segment, folded } = context;
  const places = findRightForms(
    segment.target.text,
    folded,
    termbase.allowed(annotation),
    termbase.deprecated(annotation),
  );
  return new Set(places.map((place) => place.start)).size;
}

/** Whether a form stands in the target; the words of a common noun may also stand in another order. */
function stands(context: CheckContext, form: string, annotation: Term): boolean {
  if (findForm(context.segment.target.text, context.folded, form).length > 0) return true;
  const mayVary = annotation.kind !== 'rank' && !/\p{Lu}/u.test(form);
  return mayVary && findApart(context.folded, form) !== null;
}
