import type { Memory } from '../../src/memory/memory.ts';
import type { Annotated, Recalled } from '../../src/model/article.ts';
import type { AnnotatedSegment, RecalledSegment } from '../../src/model/segment.ts';
import type { Stage } from '../stage.ts';

export interface RecallSettings {
  readonly memory: Memory;
  /** Whether a repeated segment is translated once; default true. */
  readonly merge?: boolean;
  /** Lowest score of a fuzzy match that is offered, 1–99; 100 asks for exact ones only. Default 75. */
  readonly threshold?: number;
}

/** Most matches offered for a segment. */
const OFFERED = 3;

/**
 * Asks the memory for each segment, for exact and fuzzy matches, and finds the segments that repeat an earlier one of the article: same words, marks
 * in the same places, same annotations. A segment with an exact match repeats none.
 */
export function createRecall({ memory, merge = true, threshold = 75 }: RecallSettings): Stage<Annotated, Recalled> {
  return async (document, signal) => {
    const { segments, source } = document;
    const article = source.path ?? source.name;
    const first = new Map<string, string>();
    const recalled: RecalledSegment[] = [];
    for (const [index, segment] of segments.entries()) {
      signal.throwIfAborted();
      const previous = segments[index - 1]?.source.text ?? null;
      const next = segments[index + 1]?.source.text ?? null;
      const context = { article, previous, next };
      const [match = null, ...others] = /\p{L}/u.test(segment.source.text)
        ? await memory.candidates(segment.source, context, threshold, OFFERED)
        : [];
      let repeatOf: string | null = null;
      if (merge && match?.kind !== 'exact') {
        const likeness = likenessOf(segment);
        repeatOf = first.get(likeness) ?? null;
        if (!repeatOf) first.set(likeness, segment.id);
      }
      recalled.push({ ...segment, match, repeatOf, ...(others.length > 0 ? { others } : {}) });
    }
    return { ...document, segments: recalled };
  };
}

/** Equal for segments that one translation serves. Marks count by place: another unit numbers the same ones afresh. */
function likenessOf({ source, annotations }: AnnotatedSegment): string {
  return JSON.stringify([source.text, source.marks.map(({ start, end }) => [start, end]), annotations]);
}
