import {
  type BilingualData,
  bilingualVersion,
  type Layout,
  type SegmentRecord,
  type Wrap,
} from '../../src/model/bilingual.ts';
import { acceptedKeys } from './accepted.ts';
import type { Editable, Edits } from './edits.ts';

export interface DataOptions {
  /** English variant. */
  readonly to: BilingualData['to'];
  readonly layout: Layout;
  readonly frontMatterKeys: readonly string[];
  /** Default `keep`. */
  readonly wrap?: Wrap;
  /** Name of a better model that could be had, or null. */
  readonly better: string | null;
  /** The key facts as they are printed. */
  readonly facts?: BilingualData['facts'];
}

/** The document's own copy of the article: what a reader compares the visible text with. */
export function bilingualData(article: Editable, options: DataOptions): BilingualData {
  const { source, summary, engine, segments, edits = {} } = article;
  const { path, name, mode, hash, bom, text } = source;
  const accepted = acceptedKeys(article);
  return {
    format: 'interligne-bilingual',
    version: bilingualVersion,
    layout: options.layout,
    to: options.to,
    source: { path, name, mode, hash, bom, text },
    frontMatterKeys: options.frontMatterKeys,
    ...(options.wrap === 'undo' ? { wrap: options.wrap } : {}),
    engine,
    better: options.better,
    segments: segments.map((segment) => record(segment, edits, accepted.get(segment.id))),
    added: edits.added ?? {},
    rewritten: edits.rewritten ?? {},
    summary: { ...summary, ...(edits.summaryEdited ? { edited: true } : {}) },
    ...(options.facts?.length ? { facts: options.facts } : {}),
    ...(edits.removed?.length ? { removed: edits.removed } : {}),
  };
}

function record(
  { id, span, source, target, state, origin }: Editable['segments'][number],
  edits: Edits,
  accepted: readonly string[] | undefined,
): SegmentRecord {
  const notes = edits.notes?.[id] ?? [];
  const previous = edits.previous?.[id];
  return {
    id,
    span,
    text: source.text,
    target,
    state,
    origin,
    ...(notes.length === 0 ? {} : { notes }),
    ...(accepted === undefined ? {} : { accepted }),
    ...(previous === undefined ? {} : { previous }),
  };
}
