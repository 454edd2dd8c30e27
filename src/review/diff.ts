import { withAdded } from '../../pipeline/emit/index.ts';
import type { Stretch } from '../language/edit-script.ts';
import { wordDiff } from '../language/word-diff.ts';
import type { State } from '../model/segment.ts';
import type { Review, ReviewedSegment } from './review.ts';
import type { ReviewStages } from './reviewed.ts';
import { shownText } from './shown-text.ts';
import { matchSentences } from './update-match.ts';

/** One side of a sentence, placeables as their Markdown. */
export interface DiffSide {
  readonly id: string;
  readonly french: string;
  readonly english: string;
  readonly state: State;
}

/** A sentence whose English, state or notes differ between two documents; one side is null where it has no such. */
export interface Difference {
  readonly before: DiffSide | null;
  readonly after: DiffSide | null;
  /** Over both sides' English: words that stayed and words that changed, by turns. */
  readonly words: readonly Stretch[];
  /** The words are the same, and their markup is not. */
  readonly markup: boolean;
  /** Notes that only the later document has. */
  readonly notes: readonly string[];
}

interface Sentence extends DiffSide {
  readonly record: ReviewedSegment;
}

/** What changed from one bilingual document to another, in the later one's order; sentences taken out come last. */
export async function differences(
  before: Review,
  after: Review,
  stages: Pick<ReviewStages, 'parse' | 'segment'>,
  signal: AbortSignal,
): Promise<Difference[]> {
  const [old, now] = [await sentencesOf(before, stages, signal), await sentencesOf(after, stages, signal)];
  const matches = matchSentences(
    old.map(({ record }) => record.text),
    now.map(({ record }) => record.text),
  );
  const taken = new Set(matches.map((match) => match?.from));
  const summary = summaryDifference(before, after);
  return [
    ...(summary === null ? [] : [summary]),
    ...now.flatMap((sentence, index) => {
      const match = matches[index];
      return difference(match ? (old[match.from] ?? null) : null, sentence);
    }),
    ...old.filter((_, index) => !taken.has(index)).flatMap((sentence) => difference(sentence, null)),
  ];
}

function difference(before: Sentence | null, after: Sentence | null): Difference[] {
  const [old, now] = [before?.english ?? '', after?.english ?? ''];
  const earlier = before?.record.notes ?? [];
  const notes = (after?.record.notes ?? []).filter((note) => !earlier.includes(note));
  const sameFrench = before !== null && after !== null && before.french === after.french;
  const markup = sameFrench && old === now && marksOf(before) !== marksOf(after);
  const same = old === now && before?.state === after?.state && notes.length === 0 && !markup;
  if (same && before !== null && after !== null) return [];
  return [{ before: side(before), after: side(after), words: wordDiff(old, now), markup, notes }];
}

function side(sentence: Sentence | null): DiffSide | null {
  if (sentence === null) return null;
  const { record: _, ...shown } = sentence;
  return shown;
}

function marksOf({ record }: Sentence): string {
  return JSON.stringify(record.target.marks.map(({ id, start, end }) => [start, end, id]));
}

async function sentencesOf(
  review: Review,
  stages: Pick<ReviewStages, 'parse' | 'segment'>,
  signal: AbortSignal,
): Promise<Sentence[]> {
  const { segments, units, source } = await stages.segment(stages.parse(review.source), signal);
  const byId = new Map(withAdded(units, review.added).map((unit) => [unit.id, unit]));
  const records = new Map(review.segments.map((record) => [record.id, record]));
  return segments.flatMap((segment): Sentence[] => {
    const [record, unit] = [records.get(segment.id), byId.get(segment.unit)];
    if (record === undefined || unit === undefined) return [];
    const french = shownText(segment.source, unit, source.text);
    const english = shownText(record.target, unit, source.text);
    return [{ id: record.id, french, english, state: record.state, record }];
  });
}

/** A person's summary is compared; one of ours follows from its sentences. */
function summaryDifference(before: Review, after: Review): Difference | null {
  const [old, now] = [before.summary, after.summary];
  if (!(old.edited || now.edited) || old.en === now.en) return null;
  const shown = ({ summary }: Review): DiffSide => ({
    id: 'summary',
    french: summary.fr,
    english: summary.en,
    state: 'translated',
  });
  return { before: shown(before), after: shown(after), words: wordDiff(old.en, now.en), markup: false, notes: [] };
}
