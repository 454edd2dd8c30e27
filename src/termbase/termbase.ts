import type { ConceptInfo } from '../model/annotation.ts';
import type { Concept } from '../model/concept.ts';
import type { Span } from '../model/span.ts';

/** A concept found in a text; spans are offsets in that text. */
export interface TermMatch extends Span, ConceptInfo {}

export type Variant = 'en-US' | 'en-GB';

export interface Termbase {
  /** Every concept in a French text: longest match first, none overlapping, sorted by start. */
  match(text: string): readonly TermMatch[];
  concept(id: string): Concept | undefined;
  /** The preferred English for a match, in its number and country's usage; lower case unless a proper name. */
  preferred(info: ConceptInfo): string;
  /** Every English form that is right for a match: preferred and admitted, abbreviations, in both numbers. */
  allowed(info: ConceptInfo): readonly string[];
  /** English forms that are known to be wrong for a concept (deprecated terms). */
  deprecated(info: ConceptInfo): readonly string[];
  /** Whether the preferred English takes the definite article: the UN, but ECOWAS. */
  article?(info: ConceptInfo): boolean;
  /** Preferred French, for fact lists. */
  french(info: ConceptInfo): string;
  readonly variant: Variant;
  /** Changes whenever a rendering could: what a cache is keyed by. */
  readonly fingerprint: string;
  readonly size: { readonly concepts: number; readonly terms: number };
}
