import type { ConceptKind } from '../model/concept.ts';

/** Every kind, and with it the compiler's word that none is forgotten. */
const all: Readonly<Record<ConceptKind, true>> = {
  rank: true,
  title: true,
  unit: true,
  organisation: true,
  operation: true,
  equipment: true,
  place: true,
  demonym: true,
  person: true,
  post: true,
  doctrine: true,
  event: true,
  measure: true,
};

export const conceptKinds: readonly string[] = Object.keys(all);
