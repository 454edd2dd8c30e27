import type { ConceptKind } from '../model/concept.ts';

/**
 * What must stand round a French form for it to mean the concept. Words are written as in French text, compared without
 * case; `@name` stands for a list of `locales/fr/contexts.json`. Every condition that is there must hold. An acronym
 * asks only for `near`: its capitals tell the rest.
 */
export interface Conditions {
  /** `name`: a capitalised name follows (a rank is no function then); `other`: none does. */
  readonly before?: 'name' | 'other' | readonly string[];
  /** The word before; `@start` is the start of a clause, which `@determiner` takes in. A figure counts as « deux ». */
  readonly after?: readonly string[];
  readonly notBefore?: readonly string[];
  readonly notAfter?: readonly string[];
  /** One of these words, or with `@country` one of the concept's countries, is in the same sentence. */
  readonly near?: readonly string[];
  readonly notNear?: readonly string[];
  /** `capital`: the first letter is one; `lower`: it is not; `exact`: as written. */
  readonly case?: 'capital' | 'lower' | 'exact';
}

/** An entry of `concepts.json`. */
export interface ConceptEntry {
  readonly kind: ConceptKind;
  readonly nato?: string;
  readonly countries?: readonly string[];
  readonly service?: string;
  readonly definition?: string;
  readonly source?: string;
  readonly match?: Conditions;
}

/** An entry of `fr/terms/SUBJECT.json`. Plurals and feminines that follow the rules are left out. */
export interface FrenchEntry {
  readonly preferred: string;
  readonly plural?: string;
  readonly feminine?: string;
  readonly admitted?: readonly string[];
  /** Written before a name, with or without a full stop. */
  readonly abbreviations?: readonly string[];
  readonly acronym?: string;
  /** Other ways to write the acronym (`Cédéao`). */
  readonly acronyms?: readonly string[];
  /** French that is met and still means the concept, but should not be written. */
  readonly deprecated?: readonly string[];
}

/**
 * An entry of `en/terms/SUBJECT.json` or of an overlay. Strings are keyed as i18next wants them: `preferred_one` and
 * `preferred_other` (left out where regular), or `preferred` for a name that has no plural; `preferred_US_one` for a
 * country's usage; `acronym` likewise. Lists: `admitted`, `abbreviations`, `deprecated`, and `admitted_US`… A name that takes the
 * article is written with it: `the United Nations`.
 */
export type EnglishEntry = Readonly<Record<string, string | readonly string[]>>;

/** All that is known in one place: the shipped termbase, or a user's own. */
export interface Layer {
  readonly concepts: Readonly<Record<string, ConceptEntry>>;
  /** French terms by concept id. */
  readonly french: Readonly<Record<string, FrenchEntry>>;
  /** English terms by language (`en`, `en-US`, `en-GB`), then by concept id. */
  readonly english: Readonly<Record<string, Readonly<Record<string, EnglishEntry>>>>;
  /** Word lists that conditions name. */
  readonly contexts: Readonly<Record<string, readonly string[]>>;
  /** Of concepts with the same French the one with the higher figure is tried first; a user's have one above 0. */
  readonly priority?: Readonly<Record<string, number>>;
  /** A hash of everything above. */
  readonly hash: string;
}
