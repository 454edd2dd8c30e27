/** What a concept is: decides how its renderings behave in a sentence and where it shows among the facts. */
export type ConceptKind =
  | 'rank'
  | 'title'
  | 'unit'
  | 'organisation'
  | 'operation'
  | 'equipment'
  | 'place'
  | 'demonym'
  | 'person'
  | 'post'
  | 'doctrine'
  | 'event'
  | 'measure';

/** A concept: what does not depend on a language. Its terms live in `locales/fr` and `locales/en`. */
export interface Concept {
  /** `subject.slug`, for example `rank.general-de-brigade`. */
  readonly id: string;
  readonly kind: ConceptKind;
  /** NATO grade code (STANAG 2116), for example `OF-6`. */
  readonly nato?: string;
  /** ISO 3166 alpha-2 codes of the countries that use it. */
  readonly countries?: readonly string[];
  /** land, sea, air, gendarmerie, police, health… */
  readonly service?: string;
  readonly definition?: string;
  readonly source?: string;
}
