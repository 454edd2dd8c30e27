import { parseMarkdown } from '../language/markdown.ts';
import type { Source } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import type { Review } from './review.ts';
import type { UpdatePlan } from './update-plan.ts';

export interface UpdatedBlocks {
  readonly rewritten: Review['rewritten'];
  /** Blocks that an editor wrote anew and whose French has changed: French and English. */
  readonly lost: readonly { readonly text: string; readonly english: string }[];
}

/** Blocks that an editor wrote anew go along while every sentence of them is unchanged and still in one block. */
export function updatedBlocks({ review, article, segments }: UpdatePlan): UpdatedBlocks {
  const rewritten: Record<string, string> = {};
  const lost: { text: string; english: string }[] = [];
  const offsets = Object.entries(review.rewritten);
  if (offsets.length === 0) return { rewritten, lost };
  const [old, now] = [blocksOf(review.source), blocksOf(article.source)];
  for (const [offset, english] of offsets) {
    const from = old.find(({ start }) => start === Number(offset));
    const records = from === undefined ? [] : review.segments.filter(({ span }) => isWithin(span, from));
    const kept = segments.filter(
      ({ earlier }) => earlier !== null && earlier.kind !== 'changed' && records.includes(earlier.record),
    );
    const to = now.find((block) => kept[0] !== undefined && isWithin(kept[0].segment.span, block));
    const inside = to === undefined ? [] : segments.filter(({ segment }) => isWithin(segment.span, to));
    const whole =
      kept.length === records.length && inside.length === kept.length && inside.every((one) => kept.includes(one));
    if (to !== undefined && whole) rewritten[String(to.start)] = english;
    else lost.push({ text: from === undefined ? '' : review.source.text.slice(from.start, from.end), english });
  }
  return { rewritten, lost };
}

function blocksOf({ text, mode }: Source): Span[] {
  if (mode === 'lines')
    return [...text.matchAll(/[^\r\n]+/g)].map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
  return parseMarkdown(text).children.map(({ position }) => ({
    start: position?.start.offset ?? 0,
    end: position?.end.offset ?? 0,
  }));
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
