import type { Layer } from './entries.ts';
import type { UserConcept, UserLayer } from './user-layer.ts';
import { sameFrench } from './user-layer-overlay.ts';

/** What users forbid: it is no concept of the termbase in force, but theirs to see. */
export function forbiddenIn(own: readonly UserLayer[]): Record<string, UserConcept> {
  return Object.fromEntries(
    own.flatMap(({ concepts }) => Object.entries(concepts).filter(([, { rule }]) => rule === 'forbidden')),
  );
}

/** A layer to be listed, with concepts that are only forbidden English. */
export function withForbidden(layer: Layer, base: Layer, forbidden: Readonly<Record<string, UserConcept>>): Layer {
  const all = Object.entries(forbidden);
  if (all.length === 0) return layer;
  const find = sameFrench(base);
  const kindOf = ({ french }: UserConcept) => base.concepts[find(french)[0] ?? '']?.kind ?? 'doctrine';
  const concepts = all.map(([id, one]) => [id, { kind: kindOf(one), ...one.entry }] as const);
  const french = all.map(([id, one]) => [id, { preferred: '', ...one.french }] as const);
  const english = all.map(([id, one]) => [id, one.english.en ?? {}] as const);
  return {
    ...layer,
    concepts: { ...layer.concepts, ...Object.fromEntries(concepts) },
    french: { ...layer.french, ...Object.fromEntries(french) },
    english: { ...layer.english, en: { ...layer.english.en, ...Object.fromEntries(english) } },
  };
}
