import type { Span } from './span.ts';

/** critical: a fact may be wrong; functional: a reader would stumble; cosmetic: a matter of form. */
export type Severity = 'critical' | 'functional' | 'cosmetic';

/** A finding about a text. Its words live in locales (messages.json), keyed by `ruleId`. */
export interface Message {
  readonly ruleId: string;
  readonly severity: Severity;
  /** Segment it is about; null for the article as a whole. */
  readonly segment: string | null;
  /** Where, in the source. */
  readonly place: Span;
  /** Where, in the segment's target text. */
  readonly targetPlace?: Span;
  /** Values for the message text. */
  readonly arguments: Readonly<Record<string, string | number>>;
  readonly actual?: string;
  readonly expected?: readonly string[];
  /** A person has read it and lets the English stand: it is no longer open. */
  readonly accepted?: boolean;
  readonly cause?: unknown;
}
