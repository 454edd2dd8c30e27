import type { Origin, State } from '../../model/segment.ts';
import type { Tagged } from '../../model/tagged.ts';

const states: readonly State[] = ['initial', 'translated', 'reviewed', 'final'];

interface Stated {
  readonly target: Tagged;
  readonly state: State;
  readonly origin: Origin;
}

/** Whether a segment gets a target: an empty one only where its English was left out on purpose. */
export function hasTarget({ target, origin }: Stated): boolean {
  return target.text !== '' || origin.kind === 'edit';
}

/** Without a target a segment is initial, whatever became of it. */
export function writeState2(segment: Stated): State {
  return hasTarget(segment) ? segment.state : 'initial';
}

/** Where the English comes from, in a `subState` of ours. */
export function subStateOf(target: Tagged, origin: Origin): string {
  if (target.text === '' && origin.kind === 'edit') return 'interligne:cut';
  return `interligne:${origin.kind === 'fuzzy' ? `fuzzy-${origin.score}` : origin.kind}`;
}

/** A state of XLIFF 2.1, or null where it is none. */
export function readState2(state: string | undefined): State | null {
  return states.find((each) => each === state) ?? null;
}

/** State of a target of XLIFF 1.2 in which the French stands and waits for its English. */
export const copied1 = 'new';

/** What XLIFF 1.2 calls a state: `state` and `state-qualifier` of a target, `approved` of its unit. */
export interface State1 {
  readonly state: string;
  readonly qualifier: string | null;
  readonly approved: boolean;
}

/** A machine's English asks for a reader, whatever it was made from; a person's does not. */
export function writeState1(state: State, origin: Origin): State1 {
  const qualifier = { engine: 'mt-suggestion', repeat: 'mt-suggestion', exact: 'exact-match', fuzzy: 'fuzzy-match' };
  const made = origin.kind === 'edit' || origin.kind === 'none' ? null : qualifier[origin.kind];
  if (state === 'initial') return { state: 'needs-translation', qualifier: made, approved: false };
  if (state === 'translated')
    return { state: made === null ? 'translated' : 'needs-review-translation', qualifier: made, approved: false };
  return { state: state === 'final' ? 'final' : 'signed-off', qualifier: null, approved: true };
}

/** Our state for one of XLIFF 1.2; null where nothing is said. */
export function readState1(state: string | undefined, approved: boolean): State | null {
  if (state === 'final') return 'final';
  if (state === 'signed-off' || approved) return 'reviewed';
  if (state === undefined) return null;
  return state === 'new' || state === 'needs-translation' ? 'initial' : 'translated';
}
