import type { AlignedSegment } from '../../model/segment.ts';

/** A term of a segment with the English that stands for it there. */
export interface SegmentTerm {
  /** The annotation's number. */
  readonly id: number;
  readonly concept: string;
  readonly start: number;
  readonly end: number;
  readonly source: string;
  readonly target: string;
}

/** The terms of a segment whose English stands in its target. */
export function termsOf({ annotations, placed, source, target }: AlignedSegment): SegmentTerm[] {
  return annotations.flatMap((annotation): SegmentTerm[] => {
    if (annotation.kind !== 'concept' && annotation.kind !== 'rank') return [];
    const { id, start, end, concept } = annotation;
    const mark = placed.find((each) => each.id === id);
    const english = mark === undefined ? '' : target.text.slice(mark.start, mark.end).trim();
    return english === '' ? [] : [{ id, concept, start, end, source: source.text.slice(start, end), target: english }];
  });
}

/** Figures that a segment's target must hold, for they stand in it for a number or quantity of the source. */
export function figuresOf({ annotations, placed, target }: AlignedSegment): string[] {
  const found = annotations.flatMap(({ id, kind }) => {
    const mark = kind === 'number' || kind === 'quantity' ? placed.find((each) => each.id === id) : undefined;
    return mark === undefined ? [] : [/\d(?:[\d.,]*\d)?/u.exec(target.text.slice(mark.start, mark.end))?.[0] ?? ''];
  });
  return [...new Set(found)].filter((figure) => figure !== '');
}
