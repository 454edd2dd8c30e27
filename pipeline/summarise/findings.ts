import type { Annotation } from '../../src/model/annotation.ts';
import type { Message } from '../../src/model/message.ts';
import type { Segment } from '../../src/model/segment.ts';
import type { Unit } from '../../src/model/unit.ts';

/** Critical findings by the segment they are about. */
export type Findings = ReadonlyMap<string, readonly Message[]>;

/** The critical ones of an article's messages that nobody has let stand, by segment. */
export function criticalFindings(messages: readonly Message[]): Findings {
  const critical = messages.filter(
    ({ severity, segment, accepted }) => severity === 'critical' && segment !== null && accepted !== true,
  );
  return Map.groupBy(critical, ({ segment }) => segment ?? '');
}

/** Whether a critical finding is about an annotation, or about its whole segment. */
export function isDisputed(findings: Findings, segment: Segment, unit: Unit, annotation: Annotation): boolean {
  const start = unit.starts[segment.range.start + annotation.start] ?? segment.span.start;
  const end = unit.ends[segment.range.start + annotation.end - 1] ?? segment.span.end;
  return (findings.get(segment.id) ?? []).some(({ place }) => place.start < end && place.end > start);
}
