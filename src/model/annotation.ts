import type { Span } from './span.ts';

/** What a termbase match tells about the words it found. */
export interface ConceptInfo {
  /** Concept id, `field.slug`. */
  readonly concept: string;
  readonly count: 'one' | 'other';
  /** ISO 3166 code of the country whose usage applies (ranks, posts), when the words or the text around tell. */
  readonly country: string | null;
  readonly form: 'term' | 'abbreviation' | 'acronym';
}

export type CalendarDate = {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** Which part of the year or month, where that is told: « fin 2023 » is late. */
  readonly part?: DatePart;
};

export type DatePart = 'early' | 'mid' | 'late';

/**
 * A concept or a fact found in a segment's source text. Spans are offsets in `segment.source.text`.
 * `id` is unique within the segment, from 1.
 */
export type Annotation = Span & { readonly id: number } & (
    | ({ readonly kind: 'concept' } & ConceptInfo)
    /** A rank or a title of courtesy; `person` is the annotation of the name that follows, or null. */
    | ({ readonly kind: 'rank'; readonly person: number | null } & ConceptInfo)
    /** A cardinal in figures or words; `scale` words (millions, milliards) are multiplied in. */
    | { readonly kind: 'number'; readonly value: number; readonly words: boolean }
    | { readonly kind: 'ordinal'; readonly value: number; readonly century: boolean }
    /** A value with a unit of measure, money or per cent; `unit` is a key of src/language/units.ts. */
    | { readonly kind: 'quantity'; readonly value: number; readonly unit: string }
    /** A range of dates (« du 3 au 5 mai ») is two annotations. */
    | { readonly kind: 'date'; readonly date: CalendarDate; readonly weekday: number | null }
    | { readonly kind: 'time'; readonly hour: number; readonly minute: number | null; readonly zone: string | null }
    /** A person's name as English writes it: `KIAOU` → `Kiaou`. */
    | { readonly kind: 'person'; readonly name: string; readonly surname: string }
    /** A place that the termbase does not know, or a proper name of another kind, kept as it is. */
    | { readonly kind: 'name'; readonly name: string }
  );

export type AnnotationKind = Annotation['kind'];
