import type { Severity } from '../../src/model/message.ts';
import type { AlignedSegment } from '../../src/model/segment.ts';
import type { Span } from '../../src/model/span.ts';
import type { Unit } from '../../src/model/unit.ts';
import type { Termbase, Variant } from '../../src/termbase/termbase.ts';

/** What a rule may look at: one segment and what belongs to it. */
export interface CheckContext {
  readonly segment: AlignedSegment;
  readonly unit: Unit;
  readonly termbase: Termbase;
  readonly variant: Variant;
  /** The target, folded: see src/language/folded-words.ts. */
  readonly folded: string;
}

/** What a rule has to say, with positions in the segment's source text and target text. */
export interface Finding {
  /** Annotation it is about, or null: an annotation is spoken of once. */
  readonly annotation: number | null;
  /** Where the rule's usual severity is not right. */
  readonly severity?: Severity;
  /** Which of the rule's sentences: the `context` of the message text. */
  readonly context?: string;
  readonly source: Span;
  readonly target?: Span;
  readonly actual?: string;
  readonly expected?: readonly string[];
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A check on one segment. See docs/checks.md for each one's purpose and an example. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  check(context: CheckContext): readonly Finding[];
}

/** The whole of a segment's source. */
export function wholeSource(context: CheckContext): Span {
  return { start: 0, end: context.segment.source.text.length };
}

/** The French words of a span. */
export function frenchOf(context: CheckContext, span: Span): string {
  return context.segment.source.text.slice(span.start, span.end);
}
