import { findEnglishValues, findFrenchValues, fold, type Value } from '../../src/language/index.ts';

/** A target as the search for right renderings reads it: each part is read when first asked for, and once. */
export interface Reading {
  readonly text: string;
  readonly folded: () => string;
  readonly english: () => readonly Value[];
  readonly french: () => readonly Value[];
}

export function readTarget(text: string): Reading {
  return {
    text,
    folded: once(() => fold(text)),
    english: once(() => findEnglishValues(text)),
    french: once(() => findFrenchValues(text)),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
