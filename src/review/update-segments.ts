import type { AlignedSegment, Origin, State } from '../model/segment.ts';
import type { Placeable } from '../model/unit.ts';
import type { ReviewedSegment } from './review.ts';
import { isApproved } from './status-progress.ts';
import { carry } from './update-carry.ts';
import type { PlannedSegment, UpdatePlan } from './update-plan.ts';

export interface UpdatedSegments {
  readonly segments: readonly ReviewedSegment[];
  readonly added: Readonly<Record<string, readonly Placeable[]>>;
  /** Ids of segments whose markup is not what it was, though their words are. */
  readonly remarked: readonly string[];
}

/** Every segment of the new French with its English: the earlier, or the draft of that id with the earlier beside. */
export function updatedSegments(plan: UpdatePlan, drafts: ReadonlyMap<string, AlignedSegment>): UpdatedSegments {
  const added: Record<string, Placeable[]> = {};
  const remarked: string[] = [];
  const ids = new Map(
    plan.segments.flatMap(({ segment, earlier }) => (earlier ? [[earlier.record.id, segment.id]] : [])),
  );
  const segments = plan.segments.map((planned): ReviewedSegment => {
    const { segment, unit, earlier } = planned;
    const own = { id: segment.id, span: segment.span, text: segment.source.text };
    const draft = drafts.get(segment.id);
    const fresh = {
      ...own,
      target: draft?.target ?? { text: '', marks: [] },
      origin: draft?.origin ?? ({ kind: 'none' } as const),
      edited: false,
      cut: false,
      kept: false,
    };
    if (earlier === null) return { ...fresh, state: draft?.state ?? 'initial' };
    const { record } = earlier;
    const carryOver = (target: ReviewedSegment['target']) => {
      const before = added[unit.id] ?? [];
      const free = Math.max(0, ...unit.placeables.map(({ id }) => id), ...before.map(({ id }) => id)) + 1;
      const carried = carry(target, earlier, { segment, unit, text: plan.article.source.text }, free);
      if (carried.added.length > 0) added[unit.id] = [...before, ...carried.added];
      return carried;
    };
    const notes = record.notes === undefined ? {} : { notes: record.notes };
    if (earlier.kind === 'changed') return { ...fresh, ...notes, ...previousOf(planned, carryOver), state: 'initial' };
    const { target, sameMarkup } = carryOver(record.target);
    if (!sameMarkup) remarked.push(segment.id);
    const { previous, accepts = false, ...rest } = record;
    return {
      ...rest,
      ...(accepts && sameMarkup ? { accepts } : {}),
      ...own,
      target,
      origin: originIn(record.origin, ids, plan),
      state: sameMarkup ? record.state : lowered(record.state),
      ...(previous === undefined ? {} : { previous: { ...previous, target: carryOver(previous.target).target } }),
    };
  });
  return { segments, added, remarked };
}

/**
 * What stands beside a new draft: the English that people have read or written last. A draft that nobody has touched
 * since an earlier correction gives way to what stood beside it.
 */
function previousOf(
  { earlier }: PlannedSegment,
  carryOver: (target: ReviewedSegment['target']) => ReturnType<typeof carry>,
): Pick<ReviewedSegment, 'previous'> {
  if (earlier === null) return {};
  const { text, target, state, origin, previous } = earlier.record;
  const untouched = previous !== undefined && state === 'initial' && origin.kind !== 'edit';
  const last = untouched ? previous : { text, target, state };
  if (last.target.text.trim() === '') return {};
  return { previous: { ...last, target: carryOver(last.target).target } };
}

/** A repeat names the sentence it repeats by its new id, as long as that is there. */
function originIn(origin: Origin, ids: ReadonlyMap<string, string>, { review }: UpdatePlan): Origin {
  if (origin.kind !== 'repeat') return origin;
  const of = ids.get(origin.of);
  return of === undefined ? { kind: 'engine', engine: review.data.engine.name } : { kind: 'repeat', of };
}

function lowered(state: State): State {
  return isApproved(state) ? 'translated' : state;
}
