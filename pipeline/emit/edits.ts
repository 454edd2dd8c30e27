import type { Summarised } from '../../src/model/article.ts';
import type { BilingualData, RemovedRecord, SegmentRecord } from '../../src/model/bilingual.ts';
import type { Unit } from '../../src/model/unit.ts';
import type { Accepted } from './accepted.ts';

/** What people have made of an article so far, beside its segments' English and states: written out with it. */
export interface Edits {
  readonly added?: BilingualData['added'];
  readonly rewritten?: BilingualData['rewritten'];
  /** By segment id. */
  readonly notes?: Readonly<Record<string, readonly string[]>>;
  /** By segment id: what it was before its French was corrected. */
  readonly previous?: Readonly<Record<string, NonNullable<SegmentRecord['previous']>>>;
  /** Findings that a person lets stand. */
  readonly accepted?: Accepted;
  /** Sentences whose French was taken out. */
  readonly removed?: readonly RemovedRecord[];
  /** A person wrote the summary's English. */
  readonly summaryEdited?: boolean;
}

/** What `emit` takes: an article, perhaps one that editors have worked on. */
export type Editable = Summarised & { readonly edits?: Edits };

/** Units with the markup that editors added to them. */
export function withAdded(units: readonly Unit[], added: BilingualData['added'] = {}): readonly Unit[] {
  return units.map((unit) => {
    const known = new Set(unit.placeables.map(({ id }) => id));
    const more = (added[unit.id] ?? []).filter(({ id }) => !known.has(id));
    return more.length === 0 ? unit : { ...unit, placeables: [...unit.placeables, ...more] };
  });
}
