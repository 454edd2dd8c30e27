import type { Aligned, Translated } from '../../src/model/article.ts';
import type { RankStyle } from '../../src/model/english-style.ts';
import type { AlignedSegment, TranslatedSegment } from '../../src/model/segment.ts';
import { byPosition } from '../../src/model/tagged.ts';
import type { Unit } from '../../src/model/unit.ts';
import type { Termbase, Variant } from '../../src/termbase/termbase.ts';
import type { Stage } from '../stage.ts';
import { expandAcronyms } from './acronyms.ts';
import { finalRepairs } from './draft.ts';
import { fittedOffers } from './offers.ts';
import { repair } from './repair.ts';

export interface AlignSettings {
  readonly termbase: Termbase;
  readonly variant: Variant;
  /** Whether French and straight quotes become curly English ones. */
  readonly quotes: boolean;
  /** How a rank before a name is written. Default `full`. */
  readonly ranks?: RankStyle;
  /** Whether the first use of a known acronym in an article is expanded. */
  readonly acronyms: boolean;
  /** English acronyms that are never expanded, for every reader knows them. */
  readonly familiar?: ReadonlySet<string>;
  /** Whether anything is repaired at all. */
  readonly enabled: boolean;
}

/**
 * Lays the termbase's English and the source's facts on each target: keeps what the engine got right, replaces what it
 * did not, puts lost markup back. Every change is a repair. Targets from the memory, those that an editor wrote and those
 * that were approved are somebody's work and stay.
 */
export function createAlign(settings: AlignSettings): Stage<Translated, Aligned> {
  return (document) => {
    const units = new Map(document.units.map((unit) => [unit.id, unit]));
    const aligned = document.segments.map((segment) =>
      align(segment, units.get(segment.unit), document.engine.gist, settings),
    );
    if (!settings.enabled || !settings.acronyms) return { ...document, segments: aligned };
    const { termbase, familiar = new Set() } = settings;
    return { ...document, segments: expandAcronyms(aligned, units, { termbase, familiar, isOwnWork }) };
  };
}

function align(
  segment: TranslatedSegment,
  unit: Unit | undefined,
  gist: boolean,
  settings: AlignSettings,
): AlignedSegment {
  const draft = segment.target;
  const offers = settings.enabled ? fittedOffers(segment, settings.variant) : {};
  const hasWords = /\S/u.test(draft.text);
  if (!settings.enabled || isOwnWork(segment) || !hasWords) return { ...segment, ...offers, draft, repairs: [] };
  const done = repaired(segment, unit, gist, settings);
  return {
    ...segment,
    ...offers,
    draft,
    target: { text: done.text, marks: done.marks },
    placed: [...done.claims, ...done.hints].sort(byPosition),
    repairs: finalRepairs(done),
  };
}

function repaired(segment: TranslatedSegment, unit: Unit | undefined, gist: boolean, settings: AlignSettings) {
  const alone = new Set((unit?.placeables ?? []).filter((one) => one.close === null).map((one) => one.id));
  const { ranks = 'full', ...rest } = settings;
  return repair({ segment, type: unit?.type ?? 'paragraph', alone, gist, ...rest, ranks });
}

/** Whether a person wrote the English, or has approved it. */
function isOwnWork({ origin, state }: TranslatedSegment): boolean {
  return origin.kind === 'exact' || origin.kind === 'edit' || state === 'reviewed' || state === 'final';
}
