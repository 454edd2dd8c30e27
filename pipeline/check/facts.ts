import { formatValue } from '../../src/language/index.ts';
import type { Annotation } from '../../src/model/annotation.ts';
import { type CheckContext, type Finding, frenchOf, type Rule } from './rule.ts';
import { isFrenchForm, isInWords, isStated, targetValues, type ValueAnnotation } from './values.ts';

/** Up to here a value in words may go without saying: « deux » both, « un mois » monthly, « premier » initial. */
const SMALL = 2;

/** Every date of the source stands in the target. */
export const dates: Rule = missing('dates', 'date');
/** Every time of day of the source stands in the target. */
export const times: Rule = missing('times', 'time');
/** Every amount with a unit of the source stands in the target. */
export const quantities: Rule = missing('quantities', 'quantity');

function missing(id: string, kind: ValueAnnotation['kind']): Rule {
  return { id, severity: 'critical', check: (context) => missingValues(context, (one) => one.kind === kind) };
}

/**
 * A finding for each annotation of some kinds whose value the target does not state. What the source says in words,
 * English often says otherwise (« dix ans » a decade): such a finding is functional.
 */
export function missingValues(context: CheckContext, wanted: (annotation: Annotation) => boolean): Finding[] {
  const values = targetValues(context);
  const open = context.segment.annotations.filter(isValue).filter(wanted);
  return open.flatMap((annotation): Finding[] => {
    const isLeft = isFrenchForm(annotation, values, context);
    if (!isLeft && isStated(annotation, values, context)) return [];
    const counted = annotation.kind === 'number' || annotation.kind === 'quantity' || annotation.kind === 'ordinal';
    const loose = counted && isInWords(context, annotation);
    if (loose && annotation.value <= SMALL) return [];
    const source = { start: annotation.start, end: annotation.end };
    const french = frenchOf(context, source);
    const expected = formatValue(annotation, french, context.variant);
    const severity = loose || isLeft ? { severity: 'functional' as const } : {};
    return [{ annotation: annotation.id, ...severity, source, expected: [expected], values: { french, expected } }];
  });
}

function isValue(annotation: Annotation): annotation is ValueAnnotation {
  return ['number', 'ordinal', 'quantity', 'date', 'time'].includes(annotation.kind);
}
