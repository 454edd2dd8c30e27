import type { Concept } from '../model/concept.ts';
import { partsOf } from './compound.ts';
import type { Layer } from './entries.ts';
import { createMatcher } from './match.ts';
import { readLayer } from './read.ts';
import { createRenderer } from './render.ts';
import type { Termbase, Variant } from './termbase.ts';

export interface TermbaseOptions {
  /** The folder `locales/`. */
  readonly localesPath: string;
  readonly variant: Variant;
}

/**
 * Loads the shipped termbase.
 *
 * @throws {InputError} `termbase-file` when a file is missing or is no JSON.
 */
export function loadTermbase({ localesPath, variant }: TermbaseOptions): Termbase {
  return createTermbase(readLayer(localesPath), variant);
}

/** Makes a termbase of what was read. */
export function createTermbase(layer: Layer, variant: Variant): Termbase {
  const matcher = createMatcher(layer);
  return {
    match: matcher.match,
    ...createRenderer(layer, variant),
    concept: (id) => toConcept(layer, partsOf(id)?.[1] ?? id),
    variant,
    fingerprint: `${layer.hash}-${variant}`,
    size: {
      concepts: Object.keys(layer.concepts).length,
      get terms() {
        return matcher.terms;
      },
    },
  };
}

function toConcept(layer: Layer, id: string): Concept | undefined {
  const entry = Object.hasOwn(layer.concepts, id) ? layer.concepts[id] : undefined;
  if (!entry) return undefined;
  const { match: _, ...known } = entry;
  return { id, ...known };
}
