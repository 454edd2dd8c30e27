/** Terms on their way between a file of any format and a termbase: what TBX, CSV and the termbase have in common. */
export interface Glossary {
  readonly title: string;
  readonly entries: readonly GlossaryEntry[];
  /** Word lists that conditions name. */
  readonly contexts?: Readonly<Record<string, readonly string[]>>;
}

/** One concept with its terms. */
export interface GlossaryEntry {
  /** The file's own id, or null. */
  readonly id: string | null;
  /** Names as in `concepts.json` (kind, nato, countries, service, definition, source, match), lists and objects as JSON. */
  readonly fields: Readonly<Record<string, string>>;
  readonly terms: readonly GlossaryTerm[];
  /** What the file says that a termbase has no place for: `name: text`. */
  readonly notes: readonly string[];
}

export interface GlossaryTerm {
  /** BCP 47, as `fr`, `en`, `en-GB`. */
  readonly language: string;
  readonly text: string;
  readonly standing: 'preferred' | 'admitted' | 'deprecated';
  readonly type: 'full' | 'abbreviation' | 'acronym';
  /** `none`: it has no plural, as a name or an adjective; null: nothing is said. */
  readonly number: 'one' | 'other' | 'none' | null;
  /** The feminine of the preferred term; a noun's own gender is not meant. */
  readonly feminine: boolean;
  /** The country whose usage it is, as ISO 3166 code, or null. */
  readonly country: string | null;
}
