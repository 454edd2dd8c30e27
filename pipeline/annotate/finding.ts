import type { Annotation } from '../../src/model/annotation.ts';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

/** An annotation before it has its number. A rank's `person` is the index of a finding until then. */
export type Finding = WithoutId<Annotation>;
export type FindingOf<K extends Finding['kind']> = Extract<Finding, { readonly kind: K }>;
