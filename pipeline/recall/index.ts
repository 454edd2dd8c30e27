import type { Memory } from '../../src/memory/memory.ts';
import type { Annotated, Recalled } from '../../src/model/article.ts';
import type { AnnotatedSegment, RecalledSegment } from '../../src/model/segment.ts';
import type { Stage } from '../stage.ts';

export interface RecallSettings {
  readonly memory: Memory;
  /** Whether a repeated segment is translated once; default true. */
  readonly merge?: boolean;
}

/**
 * Asks the memory for each segment, and finds the segments that repeat an earlier one of the article: same words, marks
 * in the same places, same annotations. A segment with an exact match repeats none.
 */
export function createRecall({ memory, merge = true }: RecallSettings): Stage<Annotated, Recalled> {
  return async (document, signal) => {
    const { segments, source } = document;
    const article = source.path ?? source.name;
    const first = new Map<string, string>();
    const recalled: RecalledSegment[] = [];
    for (const [index, segment] of segments.entries()) {
      signal.throwIfAborted();
      const previous = segments[index - 1]?.source.text ?? null;
      const next = segments[index + 1]?.source.text ?? null;
      const match = await memory.find(segment.source, { article, previous, next });
      let repeatOf: string | null = null;
      if (merge && match?.kind !== 'exact') {
        const likeness = likenessOf(segment);
        repeatOf = first.get(likeness) ?? null;
        if (!repeatOf) first.set(likeness, segment.id);
      }
      recalled.push({ ...segment, match, repeatOf });
    }
    return { ...document, segments: recalled };
  };
}

/** Equal for segments that one translation serves. Marks count by place: another unit numbers the same ones afresh. */
function likenessOf({ source, annotations }: AnnotatedSegment): string {
  return JSON.stringify([source.text, source.marks.map(({ start, end }) => [start, end]), annotations]);
}
