import type { FrenchEntry, Layer } from './entries.ts';
import { foldWord } from './fold.ts';
import { formsOf } from './forms.ts';

/** Joins the concepts of « ministère nigérien de la Défense »: the demonym inside, then the term round it. */
export function compoundId(demonym: string, concept: string): string {
  return `${demonym}+${concept}`;
}

/** The two concepts of a compound id, or null for a plain one. */
export function partsOf(id: string): readonly [demonym: string, concept: string] | null {
  const plus = id.indexOf('+');
  return plus < 0 ? null : [id.slice(0, plus), id.slice(plus + 1)];
}

export interface Demonyms {
  /** Concept of each folded demonym, when it is an adjective. */
  readonly concepts: ReadonlyMap<string, string>;
  /** Country of each folded single-word demonym or place. */
  readonly countries: ReadonlyMap<string, string>;
}

/** The words of a layer that tell a country. */
export function demonymsOf(layer: Layer): Demonyms {
  const concepts = new Map<string, string>();
  const countries = new Map<string, string>();
  for (const [id, entry] of Object.entries(layer.concepts)) {
    const french = layer.french[id];
    const country = entry.countries?.[0];
    if (!french || (entry.kind !== 'demonym' && entry.kind !== 'place') || entry.countries?.length !== 1) continue;
    // A place has no inflection: only a demonym's forms need making.
    const texts = entry.kind === 'place' ? namesOf(french) : formsOf(entry, french).map(({ text }) => text);
    for (const text of texts) {
      if (/[^\p{L}\p{N}]/u.test(text)) continue;
      const word = foldWord(text);
      if (country !== undefined && !countries.has(word)) countries.set(word, country);
      if (entry.kind === 'demonym' && !concepts.has(word)) concepts.set(word, id);
    }
  }
  return { concepts, countries };
}

function namesOf({ preferred, admitted, deprecated, acronym, acronyms }: FrenchEntry): readonly string[] {
  return [preferred, ...(admitted ?? []), ...(deprecated ?? []), ...(acronym ? [acronym] : []), ...(acronyms ?? [])];
}
