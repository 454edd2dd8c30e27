import type { SegmentRecord } from '../../model/bilingual.ts';
import type { State } from '../../model/segment.ts';
import type { Tagged } from '../../model/tagged.ts';
import type { ReviewedSegment } from '../review.ts';
import type { EditorMark, UnclearMark } from './editor-marks.ts';
import type { Remark } from './remarks.ts';
import { wasCut } from './unit-edit.ts';

/** Segments while a document is read: as recorded, and what has been found of the editor's changes. */
export interface Drafts {
  /** New English; null leaves it. */
  target(id: string, target: Tagged | null, cut: boolean): void;
  /** The block of a segment is gone from the document. */
  gone(id: string): void;
  /** Carries a mark out that names no segments, for those at its place. */
  mark(mark: EditorMark, ids: readonly string[]): void;
  /** Asks about what looks like marks. */
  unclear(marks: readonly UnclearMark[], id: string | null): void;
  state(id: string, state: State): void;
  readonly remarks: readonly Remark[];
  segments(): ReviewedSegment[];
}

interface Draft {
  target: Tagged | null;
  cut: boolean;
  kept: boolean;
  gone: boolean;
  approved: State | null;
  accepts: boolean;
  readonly notes: string[];
}

export function createDrafts(records: ReadonlyMap<string, SegmentRecord>): Drafts {
  const drafts = new Map<string, Draft>();
  const remarks: Remark[] = [];
  for (const [id, record] of records)
    drafts.set(id, {
      target: null,
      cut: wasCut(record),
      kept: false,
      gone: false,
      approved: null,
      accepts: false,
      notes: [],
    });

  function named({ names, place, text }: EditorMark, ids: readonly string[]): readonly string[] {
    if (names.length === 0) return ids;
    if (names.includes('all')) return [...records.keys()];
    const unknown = names.filter((name) => !records.has(name));
    for (const name of unknown) remark('review-mark-unknown', place, null, { mark: text, name });
    return names.filter((name) => records.has(name));
  }

  function remark(ruleId: string, at: number, segment: string | null, values: Remark['arguments'] = {}): void {
    remarks.push({ ruleId, severity: 'functional', at, segment, arguments: values });
  }

  return {
    target(id, target, cut) {
      const draft = drafts.get(id);
      if (draft === undefined) return;
      draft.cut = cut;
      if (target !== null) draft.target = target;
    },
    gone(id) {
      const draft = drafts.get(id);
      if (draft !== undefined) draft.gone = true;
    },
    state(id, state) {
      const draft = drafts.get(id);
      if (draft !== undefined) draft.approved = state;
    },
    unclear(marks, id) {
      for (const { place, text } of marks)
        remarks.push({
          ruleId: 'review-mark-unclear',
          severity: 'critical',
          at: place,
          segment: id,
          arguments: { words: text },
        });
    },
    mark(mark, ids) {
      for (const id of named(mark, ids)) {
        const draft = drafts.get(id);
        if (draft === undefined) continue;
        if (mark.kind === 'note') {
          if (mark.words !== '' && !records.get(id)?.notes?.includes(mark.words)) draft.notes.push(mark.words);
        } else if (mark.kind === 'keep') {
          if (records.get(id)?.previous === undefined) remark('review-nothing-to-keep', mark.place, id);
          else draft.kept = true;
        } else if (mark.kind === 'accept') draft.accepts = true;
        else if (mark.kind === 'cut') {
          draft.target = { text: '', marks: [] };
          draft.cut = true;
        } else if (mark.kind === 'final' || draft.approved !== 'final')
          draft.approved = mark.kind === 'final' ? 'final' : 'reviewed';
      }
    },
    remarks,
    segments: () => [...records.values()].map((record) => reviewedSegment(record, drafts.get(record.id)!)),
  };
}

function reviewedSegment(record: SegmentRecord, draft: Draft): ReviewedSegment {
  const { previous, notes = [], ...rest } = record;
  const all = [...notes, ...draft.notes];
  const kept = draft.kept && previous !== undefined;
  const edited = draft.target !== null && !kept;
  const target = kept ? previous.target : (draft.target ?? record.target);
  return {
    ...rest,
    target,
    origin: edited || kept ? { kind: 'edit' } : record.origin,
    state: stateOf(record, draft, kept && previous !== undefined ? previous.state : null),
    ...(all.length === 0 ? {} : { notes: all }),
    ...(previous === undefined || kept ? {} : { previous }),
    edited,
    cut: draft.cut && !kept,
    kept,
    ...(draft.accepts ? { accepts: true } : {}),
  };
}

function stateOf(record: SegmentRecord, draft: Draft, earlier: State | null): State {
  const own = earlier ?? record.state;
  if (draft.approved === 'reviewed' && own === 'final') return own;
  if (draft.approved !== null) return draft.approved;
  if (draft.gone && (own === 'reviewed' || own === 'final')) return 'translated';
  return draft.target !== null && own === 'initial' ? 'translated' : own;
}
