import { withAdded } from '../../../pipeline/emit/index.ts';
import type { Stages } from '../../../pipeline/index.ts';
import type { Segmented, Source } from '../../model/article.ts';
import type { BilingualData, SegmentRecord } from '../../model/bilingual.ts';
import type { AlignedSegment, Segment } from '../../model/segment.ts';
import type { Unit } from '../../model/unit.ts';

/** The article as a document was written with it. */
export interface Recorded {
  readonly source: Source;
  readonly units: readonly Unit[];
  readonly frontMatter: Segmented['frontMatter'];
  readonly title: string | null;
  readonly segments: readonly AlignedSegment[];
  /** By segment id. */
  readonly records: ReadonlyMap<string, SegmentRecord>;
}

export type ReadStages = Pick<Stages, 'parse' | 'segment'>;

/** Reads the source again and puts the recorded English in. */
export async function recordedArticle(data: BilingualData, stages: ReadStages): Promise<Recorded> {
  const { path, name, mode, hash, bom, text } = data.source;
  const source: Source = { path, name, mode, hash, bom, text };
  const { units, frontMatter, title, segments } = await stages.segment(
    stages.parse(source),
    new AbortController().signal,
  );
  const found = recordsFor(segments, data.segments);
  const records = segments.map((segment, index) => found[index] ?? missing(segment));
  return {
    source,
    units: withAdded(units, data.added),
    frontMatter,
    title,
    segments: segments.map((segment, index) => withTarget(segment, records[index]!)),
    records: new Map(records.map((record) => [record.id, record])),
  };
}

/** A segment with this English, as the writer takes it. */
export function withTarget(
  segment: Segment,
  { target, state, origin }: Pick<SegmentRecord, 'target' | 'state' | 'origin'>,
): AlignedSegment {
  return {
    ...segment,
    annotations: [],
    match: null,
    repeatOf: null,
    target,
    state,
    origin,
    placed: [],
    draft: target,
    repairs: [],
  };
}

/** By id and words; where sentences are cut another way now, by place, else by words in their order. */
function recordsFor(segments: readonly Segment[], records: readonly SegmentRecord[]): (SegmentRecord | null)[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const taken = new Set<SegmentRecord>();
  const take = (segment: Segment, record: SegmentRecord | undefined): SegmentRecord | null => {
    if (record === undefined || taken.has(record)) return null;
    taken.add(record);
    return { ...record, id: segment.id, span: segment.span };
  };
  const found = segments.map((segment) => {
    const record = byId.get(segment.id);
    return record?.text === segment.source.text ? take(segment, record) : null;
  });
  const placed = segments.map(
    (segment, index) =>
      found[index] ??
      take(
        segment,
        records.find(
          ({ span, text }) =>
            span.start === segment.span.start && span.end === segment.span.end && text === segment.source.text,
        ),
      ),
  );
  return segments.map(
    (segment, index) =>
      placed[index] ??
      take(
        segment,
        records.find((record) => !taken.has(record) && record.text === segment.source.text),
      ),
  );
}

function missing({ id, span, source }: Segment): SegmentRecord {
  return { id, span, text: source.text, target: { text: '', marks: [] }, state: 'initial', origin: { kind: 'none' } };
}
