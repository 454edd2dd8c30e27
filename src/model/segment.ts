import type { Annotation } from './annotation.ts';
import type { Span } from './span.ts';
import type { Mark, Tagged } from './tagged.ts';

/** A sentence of a unit. */
export interface Segment {
  /** `s1`, `s2`… in source order. */
  readonly id: string;
  /** The unit it belongs to. */
  readonly unit: string;
  /** Where it stands in the unit's `text`. */
  readonly range: Span;
  /** Where it stands in the source, with the inline markup that opens at its start or closes at its end. */
  readonly span: Span;
  /** Its words and marks. Numbers are the unit's placeable numbers; a pair that spans segments is in each of them. */
  readonly source: Tagged;
}

export interface AnnotatedSegment extends Segment {
  /** Sorted by start, never overlapping. */
  readonly annotations: readonly Annotation[];
}

/** A target found without an engine. */
export interface Match {
  readonly target: Tagged;
  readonly kind: 'exact' | 'fuzzy';
  /** 0–100; 100 is exact. */
  readonly score: number;
  /** Exact, and it stood between the same sources. */
  readonly inContext?: boolean;
  /** The French that it was the translation of. */
  readonly source?: string;
  readonly state?: State;
  /** What an editor must not overlook in a fuzzy match. */
  readonly differences?: readonly ('negation' | 'number' | 'name')[];
  /** The memory's number for it. */
  readonly unit?: number;
}

export interface RecalledSegment extends AnnotatedSegment {
  readonly match: Match | null;
  /** Further matches, best first. */
  readonly others?: readonly Match[];
  /** Id of the earlier segment of this run with the same source and marks, whose translation serves again. */
  readonly repeatOf: string | null;
}

/** Where a target comes from. */
export type Origin =
  | { readonly kind: 'exact' }
  | { readonly kind: 'fuzzy'; readonly score: number }
  | { readonly kind: 'engine'; readonly engine: string }
  | { readonly kind: 'repeat'; readonly of: string }
  | { readonly kind: 'edit' }
  | { readonly kind: 'none' };

/** XLIFF 2.1 segment states. */
export type State = 'initial' | 'translated' | 'reviewed' | 'final';

export interface TranslatedSegment extends RecalledSegment {
  /** The English. Marks are the unit's placeables. */
  readonly target: Tagged;
  readonly origin: Origin;
  readonly state: State;
  /** Where the engine put each annotated span, by annotation id; spans it lost are missing. */
  readonly placed: readonly Mark[];
  /** Of `placed`, the annotations that were found by what the engine makes of their words alone. */
  readonly alone?: readonly number[];
}

/**
 * How a repair came about. Its place is where the engine put its `mark`, where what it makes of the French words `alone`
 * stands, where a rendering known to be `wrong` or the
 * untranslated `french` stands, where the same `value` or the source's own `figures` do, or words that have `likeness`
 * to a name; else right words were given their English `form`, or a `rule` holds for every text.
 */
export type RepairCause = 'mark' | 'alone' | 'wrong' | 'french' | 'value' | 'figures' | 'likeness' | 'form' | 'rule';

/** A change made to an engine's words so that a term or a fact comes out right. */
export interface Repair {
  /** `term`, `rank`, `number`, `date`, `time`, `quote`, `name`, `space`… */
  readonly kind: string;
  /** Annotation that asked for it, or null (typography). */
  readonly annotation: number | null;
  /** The engine's words and ours. */
  readonly before: string;
  readonly after: string;
  /** Where `after` stands in the target text once all repairs are made. */
  readonly range: Span;
  readonly by?: RepairCause;
}

export interface AlignedSegment extends TranslatedSegment {
  /** `target` as the engine gave it. */
  readonly draft: Tagged;
  readonly repairs: readonly Repair[];
}
