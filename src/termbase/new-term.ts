import type { ConceptEntry } from './entries.ts';
import { preferredKey, type Rule, type UserConcept } from './user-layer.ts';

/** A term as a user says it, before it is a concept. */
export interface NewTerm {
  readonly french: string;
  readonly english: string;
  readonly rule: Rule;
  readonly notes: readonly string[];
  readonly kind?: string | undefined;
  /** French plural, where the rules do not tell it. */
  readonly plural?: string | undefined;
  /** French acronym. */
  readonly acronym?: string | undefined;
  readonly countries: readonly string[];
}

/** The concept of a new term. */
export function conceptOfTerm(term: NewTerm): UserConcept {
  const { french, english, rule, notes, kind, plural, acronym, countries } = term;
  const entry = { ...(kind === undefined ? {} : { kind }), ...(countries.length > 0 ? { countries } : {}) };
  return {
    // Its kind is one of ours or `checkLayer` tells.
    entry: entry as Partial<ConceptEntry>,
    rule,
    notes,
    french: {
      preferred: french,
      ...(plural === undefined ? {} : { plural }),
      ...(acronym === undefined ? {} : { acronym }),
    },
    english: { en: { [preferredKey(english)]: english } },
  };
}

/** The id of a concept with the same preferred French, English and rule; null where there is none. */
export function sameTerm(concepts: Readonly<Record<string, UserConcept>>, term: NewTerm): string | null {
  const found = Object.entries(concepts).find(([, { french, english, rule }]) => {
    const preferred = english.en?.preferred_one ?? english.en?.preferred;
    return french.preferred === term.french && preferred === term.english && rule === term.rule;
  });
  return found?.[0] ?? null;
}
