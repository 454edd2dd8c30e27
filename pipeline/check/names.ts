import { distance, fold, occurrences, opensSentence, overlaps, wordSpans } from '../../src/language/index.ts';
import type { Annotation } from '../../src/model/annotation.ts';
import type { Span } from '../../src/model/span.ts';
import type { CheckContext, Finding, Rule } from './rule.ts';

type Name = Extract<Annotation, { readonly kind: 'person' | 'name' }>;

/**
 * Every person and every proper name of the source stands in the target; a person at least by the surname. A place or
 * an organisation that the termbase does not know may have an English name: where another name stands in its stead, the
 * finding only asks to look.
 */
export const names: Rule = {
  id: 'names',
  severity: 'critical',
  check(context) {
    const annotated = context.segment.annotations.filter((one) => one.kind === 'person' || one.kind === 'name');
    const open = annotated.filter((annotation) => !stands(context, annotation));
    const others = open.length === 0 ? [] : strangers(context);
    return open.map((annotation) =>
      finding(annotation, annotation.kind === 'name' ? others.shift() : undefined, context),
    );
  },
};

function finding(annotation: Name, other: Span | undefined, context: CheckContext): Finding {
  const source = { start: annotation.start, end: annotation.end };
  const values = { expected: annotation.name };
  const base = { annotation: annotation.id, source, expected: [annotation.name], values, context: 'missing' };
  if (annotation.kind === 'person') return base;
  if (!other) return { ...base, severity: 'functional' };
  const actual = context.segment.target.text.slice(other.start, other.end);
  return { ...base, severity: 'cosmetic', context: 'other', target: other, actual, values: { ...values, actual } };
}

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

/** Capitalised words of the target that are neither the source's own nor what a term or a value became. */
function strangers(context: CheckContext): Span[] {
  const { source, target, annotations } = context.segment;
  const known = new Set(wordSpans(fold(source.text)).map((word) => fold(source.text).slice(word.start, word.end)));
  const forms = annotations.flatMap((one) =>
    one.kind === 'concept' || one.kind === 'rank' ? context.termbase.allowed(one) : [],
  );
  const explained = forms.flatMap((form) => occurrences(context.folded, fold(form)));
  return wordSpans(target.text).filter((word) => {
    const text = target.text.slice(word.start, word.end);
    if (!/^\p{Lu}/u.test(text) || known.has(fold(text)) || explained.some((span) => overlaps(span, word))) return false;
    return !(word.start === 0 || opensSentence(text)) || /\p{Lu}.*\p{Lu}/u.test(text);
  });
}
