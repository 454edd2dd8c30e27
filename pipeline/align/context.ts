import { isAllCaps } from '../../src/language/index.ts';
import type { Annotation } from '../../src/model/annotation.ts';
import type { RankStyle } from '../../src/model/english-style.ts';
import type { TranslatedSegment } from '../../src/model/segment.ts';
import type { UnitType } from '../../src/model/unit.ts';
import type { Termbase, Variant } from '../../src/termbase/termbase.ts';

/** What a step of align may look at beside the draft. */
export interface Context {
  readonly segment: TranslatedSegment;
  readonly termbase: Termbase;
  readonly variant: Variant;
  readonly quotes: boolean;
  /** How a rank before a name is written. */
  readonly ranks: RankStyle;
  /** What kind of unit the segment is of. */
  readonly type: UnitType;
  /** Whether the engine gives the gist only, word by word. */
  readonly gist: boolean;
  /** Numbers of the unit's standalone placeables. */
  readonly alone: ReadonlySet<number>;
}

export type TermAnnotation = Extract<Annotation, { readonly kind: 'concept' | 'rank' }>;
export type NameAnnotation = Extract<Annotation, { readonly kind: 'person' | 'name' }>;
export type ValueAnnotation = Extract<
  Annotation,
  { readonly kind: 'number' | 'ordinal' | 'quantity' | 'date' | 'time' }
>;

/** Whether a segment is written in capitals throughout, persons aside: « M. KIAOU » has a surname in capitals only. */
export function isShouted({ source, annotations }: TranslatedSegment): boolean {
  const persons = annotations.filter((annotation) => annotation.kind === 'person');
  const rest = persons.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), source.text);
  return isAllCaps(rest);
}

/** The French words of an annotation. */
export function sourceWords(segment: TranslatedSegment, annotation: Annotation): string {
  return segment.source.text.slice(annotation.start, annotation.end);
}
