import type { Emitted } from '../model/article.ts';
import type { State } from '../model/segment.ts';
import type { Review } from './review.ts';

/** How far people have come with an article. Segments without a letter or figure are nobody's work and do not count. */
export interface Progress {
  readonly segments: number;
  readonly states: Readonly<Record<State, number>>;
  /** Segments whose English a person wrote, or left out. */
  readonly edited: number;
  /** French words that nobody has approved the English of. */
  readonly wordsLeft: number;
  readonly words: number;
  readonly notes: number;
  /** Ids of segments still to be approved, in order. */
  readonly unreviewed: readonly string[];
  /** `machine`: nobody has been at it; `approved`: every segment is reviewed or final. */
  readonly made: 'machine' | 'edited' | 'approved';
}

/** Counts what is done and what is left. */
export function progress({ segments }: Pick<Emitted, 'segments'>, review: Review): Progress {
  const counted = segments.filter(({ source }) => /[\p{L}\p{N}]/u.test(source.text));
  const records = new Map(review.segments.map((segment) => [segment.id, segment]));
  const states: Record<State, number> = { initial: 0, translated: 0, reviewed: 0, final: 0 };
  for (const { state } of counted) states[state] += 1;
  const open = counted.filter(({ id, state }) => !isApproved(state) && records.get(id)?.cut !== true);
  const edited = counted.filter(({ origin }) => origin.kind === 'edit').length;
  const touched = edited > 0 || states.reviewed + states.final > 0 || Object.keys(review.rewritten).length > 0;
  return {
    segments: counted.length,
    states,
    edited,
    words: counted.reduce((sum, { source }) => sum + countWords(source.text), 0),
    wordsLeft: open.reduce((sum, { source }) => sum + countWords(source.text), 0),
    notes: review.segments.reduce((sum, { notes }) => sum + (notes?.length ?? 0), 0),
    unreviewed: open.map(({ id }) => id),
    made: open.length === 0 && touched ? 'approved' : touched ? 'edited' : 'machine',
  };
}

/** Whether a person has approved a segment. */
export function isApproved(state: State): boolean {
  return state === 'reviewed' || state === 'final';
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][^\s\u00A0\u202F]*/gu)?.length ?? 0;
}
