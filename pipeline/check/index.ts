import { fold } from '../../src/language/index.ts';
import type { Aligned, Checked } from '../../src/model/article.ts';
import type { Message, Severity } from '../../src/model/message.ts';
import type { AlignedSegment } from '../../src/model/segment.ts';
import type { Unit } from '../../src/model/unit.ts';
import type { Termbase, Variant } from '../../src/termbase/termbase.ts';
import type { Stage } from '../stage.ts';
import { placeOf } from './place.ts';
import type { CheckContext, Finding, Rule } from './rule.ts';
import { rules } from './rules.ts';

export interface CheckSettings {
  readonly termbase: Termbase;
  readonly variant: Variant;
}

/**
 * Runs every rule over every segment and adds what they say to the article's messages. A segment that could not be
 * translated has its message already and is passed over.
 */
export function createCheck({ termbase, variant }: CheckSettings): Stage<Aligned, Checked> {
  return (document) => {
    const units = new Map(document.units.map((unit) => [unit.id, unit]));
    const failed = new Set(
      document.messages.filter((one) => one.ruleId === 'translate-failed').map((one) => one.segment),
    );
    const found = document.segments.flatMap((segment) => {
      const unit = units.get(segment.unit);
      if (!unit || failed.has(segment.id)) return [];
      const folded = fold(segment.target.text);
      return checkSegment({ segment, unit, termbase, variant, folded });
    });
    return { ...document, messages: [...document.messages, ...found], checked: true };
  };
}

function checkSegment(context: CheckContext): Message[] {
  const spoken = new Set<number>();
  const messages: Message[] = [];
  for (const rule of rules) {
    for (const finding of rule.check(context)) {
      if (finding.annotation !== null && spoken.has(finding.annotation)) continue;
      if (finding.annotation !== null) spoken.add(finding.annotation);
      messages.push(messageOf(rule, finding, context.segment, context.unit));
    }
    if (rule.id === 'untranslated' && messages.some((one) => one.severity === rule.severity)) return messages;
  }
  return messages;
}

function messageOf(rule: Rule, finding: Finding, segment: AlignedSegment, unit: Unit): Message {
  const severity: Severity = finding.severity ?? rule.severity;
  return {
    ruleId: rule.id,
    severity,
    segment: segment.id,
    place: placeOf(segment, unit, finding.source),
    arguments: { ...finding.values, ...(finding.context === undefined ? {} : { context: finding.context }) },
    ...(finding.target === undefined ? {} : { targetPlace: finding.target }),
    ...(finding.actual === undefined ? {} : { actual: finding.actual }),
    ...(finding.expected === undefined ? {} : { expected: finding.expected }),
  };
}
