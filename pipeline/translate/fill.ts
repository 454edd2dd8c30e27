import type { Match, RecalledSegment, TranslatedSegment } from '../../src/model/segment.ts';
import { byPosition, type Mark, type Tagged } from '../../src/model/tagged.ts';
import { placedAlone } from './alone.ts';
import { annotationMarks, arrive, type Trip } from './trip.ts';

/** A segment with what the engine made of it, and of its terms' words alone. */
export function translated(
  trip: Trip,
  result: Tagged,
  engine: string,
  answers: ReadonlyMap<string, string>,
): TranslatedSegment {
  const base = { ...trip.segment, origin: { kind: 'engine', engine }, state: 'translated' } as const;
  const { target, placed } = arrive(trip, result);
  const found = placedAlone(trip, target.text, answers);
  if (found.length === 0) return { ...base, target, placed };
  return { ...base, target, placed: [...placed, ...found].sort(byPosition), alone: found.map(({ id }) => id) };
}

/** A segment with the memory's target. Approval holds where the sentence stands as it stood when it was given. */
export function matched(segment: RecalledSegment, match: Match): TranslatedSegment {
  const state = match.inContext && match.state !== undefined ? match.state : 'translated';
  return { ...segment, target: match.target, origin: { kind: 'exact' }, state, placed: [] };
}

/** A segment without a letter, which is the same in English until its figures are set the English way. */
export function copied(segment: RecalledSegment): TranslatedSegment {
  const placed = annotationMarks(segment);
  return { ...segment, target: segment.source, origin: { kind: 'none' }, state: 'translated', placed };
}

/** A segment that has no English. */
export function failed(segment: RecalledSegment): TranslatedSegment {
  return { ...segment, target: { text: '', marks: [] }, origin: { kind: 'none' }, state: 'initial', placed: [] };
}

/** A segment with the target of the earlier one it repeats, under the numbers of its own unit. */
export function repeated(segment: RecalledSegment, model: TranslatedSegment): TranslatedSegment {
  if (model.state === 'initial') return failed(segment);
  const own = new Map(model.source.marks.map((mark, index) => [mark.id, segment.source.marks[index]?.id]));
  const marks = model.target.marks.flatMap(({ id, start, end }): Mark[] => {
    const number = own.get(id);
    return number === undefined ? [] : [{ id: number, start, end }];
  });
  const { placed, alone, state } = model;
  const target = { text: model.target.text, marks };
  const origin = { kind: 'repeat', of: model.id } as const;
  return { ...segment, target, origin, state, placed, ...(alone ? { alone } : {}) };
}
