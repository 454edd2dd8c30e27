import { fold, occurrences } from '../../src/language/index.ts';
import type { AlignedSegment } from '../../src/model/segment.ts';
import { byPosition } from '../../src/model/tagged.ts';
import type { Unit, UnitType } from '../../src/model/unit.ts';
import type { Termbase } from '../../src/termbase/termbase.ts';
import { expansion, isGuessable } from './acronym-words.ts';
import type { TermAnnotation } from './context.ts';
import { claim, draftOf, edit, finalRepairs } from './draft.ts';

/** Units of running text: headings, captions and cells neither expand an acronym nor use it up. */
const RUNNING: ReadonlySet<UnitType> = new Set<UnitType>(['paragraph', 'listItem', 'quote', 'footnote', 'line']);

export interface AcronymSettings {
  readonly termbase: Termbase;
  /** English acronyms that every reader knows: never expanded. */
  readonly familiar: ReadonlySet<string>;
  /** Whether a segment's English is somebody's work, and stays. */
  readonly isOwnWork: (segment: AlignedSegment) => boolean;
}

/**
 * Spells an acronym out at its first use in the article's running text: `the Economic Community of West African States
 * (ECOWAS)`. Left alone where the French has the full name beside it, or has had it before and the acronym is made of
 * its initials; where the termbase knows no full name; and where every reader knows the acronym.
 */
export function expandAcronyms(
  segments: readonly AlignedSegment[],
  units: ReadonlyMap<string, Unit>,
  settings: AcronymSettings,
): AlignedSegment[] {
  const named = new Set<string>();
  const introduced = new Set<string>();
  return segments.map((segment) => {
    if (!RUNNING.has(units.get(segment.unit)?.type ?? 'paragraph')) return segment;
    const terms = segment.annotations.filter((one): one is TermAnnotation => one.kind === 'concept');
    let now = segment;
    for (const annotation of terms) {
      if (annotation.form !== 'acronym' || introduced.has(annotation.concept)) continue;
      const beside = terms.some((other) => other.concept === annotation.concept && other.form === 'term');
      const told = named.has(annotation.concept) && isGuessable(annotation, settings.termbase);
      const next = beside || told || settings.isOwnWork(segment) ? now : expanded(now, annotation, settings);
      if (next !== null) introduced.add(annotation.concept);
      now = next ?? now;
    }
    for (const { concept, form } of terms) if (form === 'term') named.add(concept);
    return now;
  });
}

/** The segment with an acronym spelled out, or as it is where it needs none; null where it cannot be done here. */
function expanded(
  segment: AlignedSegment,
  annotation: TermAnnotation,
  { termbase, familiar }: AcronymSettings,
): AlignedSegment | null {
  const mark = segment.placed.find(({ id }) => id === annotation.id);
  if (!mark) return null;
  const { text } = segment.target;
  // An article that was put in belongs to the place.
  const article = /^the /iu.exec(text.slice(mark.start, mark.end))?.[0].length ?? 0;
  const place = { start: mark.start + article, end: mark.end };
  const acronym = text.slice(place.start, place.end);
  const full = termbase.preferred({ ...annotation, form: 'term' });
  if (familiar.has(acronym.replace(/s$/u, '')) || !full.includes(' ') || isSaid(text, full)) return segment;
  if (!/^\p{Lu}[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*$/u.test(acronym) || isSaid(full, acronym)) return segment;
  const fit = expansion(segment, annotation, place, full, termbase);
  if (fit === null) return null;
  const draft = { ...draftOf(segment.target, []), claims: segment.placed, repairs: segment.repairs };
  const changed = edit(draft, fit.start, fit.end, fit.words, { kind: 'acronym', annotation: annotation.id });
  const end = fit.start + fit.words.length;
  const settled = claim(changed, annotation.id, { start: fit.start + fit.lead, end });
  return {
    ...segment,
    target: { text: settled.text, marks: settled.marks },
    placed: [...settled.claims].sort(byPosition),
    repairs: finalRepairs(settled),
  };
}

function isSaid(text: string, words: string): boolean {
  return occurrences(fold(text), fold(words)).length > 0;
}
