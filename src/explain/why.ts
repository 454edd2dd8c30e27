import type { Annotation } from '../model/annotation.ts';
import type { Repair } from '../model/segment.ts';
import type { Text } from '../model/texts.ts';
import type { ExplainedAnnotation } from './explanation.ts';

/** One sentence on why a repair was made: `explain.why` of the interface texts. */
export function why(repair: Repair, explained: ExplainedAnnotation | null, text: Text): string {
  const { before, after } = repair;
  if (!explained) return text(`explain.why.rule-${repair.kind}`, { before, after });
  const { annotation, french, wanted } = explained;
  const concept = 'concept' in annotation ? annotation.concept : '';
  const sentence = text(`explain.why.${keyOf(repair, annotation)}`, { before, after, french, wanted, concept });
  // `2:30 p.m.` brings its own stop.
  return sentence.replace(/\.\.$/u, '.');
}

function keyOf(repair: Repair, annotation: Annotation): string {
  if (repair.kind === 'acronym') return 'acronym';
  if (repair.kind === 'article' || repair.kind === 'verb') return repair.kind;
  // Data of earlier versions does not say how.
  const by = repair.by ?? 'form';
  return `${groupOf(annotation)}-${by}`;
}

/** What a sentence can speak of: a term's concept, a rank, a value, a name. */
export function groupOf({ kind }: Annotation): 'term' | 'rank' | 'value' | 'name' {
  switch (kind) {
    case 'concept':
      return 'term';
    case 'rank':
      return 'rank';
    case 'person':
    case 'name':
      return 'name';
    default:
      return 'value';
  }
}
