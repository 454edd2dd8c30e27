import type { Annotation } from '../model/annotation.ts';
import type { Checked } from '../model/article.ts';
import { createLocator } from '../model/line-column.ts';
import type { AlignedSegment, RepairCause } from '../model/segment.ts';
import type { Termbase } from '../termbase/termbase.ts';
import { isRight, placeOf } from './place-of.ts';
import { wantedEnglish } from './wanted.ts';

/** How a rendering came about: the engine's own words, put right, somebody's work, or nowhere to be found. */
export type Standing = 'kept' | 'repaired' | 'memory' | 'editor' | 'missing';

/** One occurrence of a term, rank or fact in an article. */
export interface TermRow {
  readonly article: string;
  readonly segment: string;
  /** Where it stands in the source, from 1. */
  readonly line: number;
  readonly column: number;
  /** Its French words. */
  readonly source: string;
  readonly kind: Annotation['kind'];
  /** Concept id of a term or rank, else empty. */
  readonly concept: string;
  /** The preferred English, the value, or the name. */
  readonly wanted: string;
  /** What stands for it in the English; empty where nothing does. */
  readonly english: string;
  /** Where, in the segment's English, in UTF-16 code units; null where nothing does. */
  readonly start: number | null;
  readonly end: number | null;
  readonly standing: Standing;
  /** Of a repair, how its place was found; else empty. */
  readonly by: RepairCause | '';
  /** Whether the English is a right one. */
  readonly allowed: boolean;
  /** Of a repair, what the engine had; else empty. */
  readonly before: string;
}

/** Every occurrence of a term, rank or fact, in source order: one article's part of the audit sheet. */
export function termRows(article: Checked, termbase: Termbase): readonly TermRow[] {
  const at = createLocator(article.source.text);
  const units = new Map(article.units.map((unit) => [unit.id, unit]));
  const name = article.source.path ?? article.source.name;
  return article.segments.flatMap((segment) =>
    segment.annotations.map((annotation): TermRow => {
      const source = segment.source.text.slice(annotation.start, annotation.end);
      const offset = units.get(segment.unit)?.starts[segment.range.start + annotation.start] ?? segment.span.start;
      const place = placeOf(annotation, segment, termbase);
      const repairs = segment.repairs.filter((repair) => repair.annotation === annotation.id);
      const repair = repairs.find(({ kind }) => kind !== 'article') ?? repairs[0];
      return {
        article: name,
        segment: segment.id,
        ...at(offset),
        source,
        kind: annotation.kind,
        concept: 'concept' in annotation ? annotation.concept : '',
        wanted: wantedEnglish(annotation, source, termbase),
        english: place === null ? '' : segment.target.text.slice(place.start, place.end),
        start: place?.start ?? null,
        end: place?.end ?? null,
        standing: place === null ? 'missing' : standingOf(segment, repair !== undefined),
        by: repair?.by ?? '',
        allowed: place !== null && isRight(annotation, place, segment, termbase),
        before: repair?.before ?? '',
      };
    }),
  );
}

function standingOf({ origin }: AlignedSegment, repaired: boolean): Standing {
  if (origin.kind === 'exact') return 'memory';
  if (origin.kind === 'edit') return 'editor';
  return repaired ? 'repaired' : 'kept';
}
