import type { Aligned, Translated } from '../../src/model/article.ts';
import type { AlignedSegment, TranslatedSegment } from '../../src/model/segment.ts';
import { byPosition } from '../../src/model/tagged.ts';
import type { Unit } from '../../src/model/unit.ts';
import type { Termbase, Variant } from '../../src/termbase/termbase.ts';
import type { Stage } from '../stage.ts';
import { expandAcronyms } from './acronyms.ts';
import { finalRepairs } from './draft.ts';
import { repair } from './repair.ts';

export interface AlignSettings {
  readonly termbase: Termbase;
  readonly variant: Variant;
  /** Whether French and straight quotes become curly English ones. */
  readonly quotes: boolean;
  /** Whether the first use of a known acronym in an article is expanded. */
  readonly acronyms: boolean;
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
    const segments = settings.enabled && settings.acronyms ? expandAcronyms(aligned, settings.termbase) : aligned;
    return { ...document, segments };
  };
}

function align(
  segment: TranslatedSegment,
  unit: Unit | undefined,
  gist: boolean,
  settings: AlignSettings,
): AlignedSegment {
  const draft = segment.target;
  const hasWords = /\S/u.test(draft.text);
  if (!settings.enabled || isOwnWork(segment) || !hasWords) return { ...segment, draft, repairs: [] };
  const alone = new Set((unit?.placeables ?? []).filter((one) => one.close === null).map((one) => one.id));
  const done = repair({ segment, type: unit?.type ?? 'paragraph', alone, gist, ...settings });
  return {
    ...segment,
    draft,
    target: { text: done.text, marks: done.marks },
    placed: [...done.claims, ...done.hints].sort(byPosition),
    repairs: finalRepairs(done),
  };
}

/** Whether a person wrote the English, or has approved it. */
function isOwnWork({ origin, state }: TranslatedSegment): boolean {
  return origin.kind === 'exact' || origin.kind === 'edit' || state === 'reviewed' || state === 'final';
}
