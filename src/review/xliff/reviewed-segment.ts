import {
  copied1,
  hasTarget,
  writeState1,
  writeState2,
  type XliffDocument,
  type XliffNote,
} from '../../formats/index.ts';
import type { SegmentRecord } from '../../model/bilingual.ts';
import type { State } from '../../model/segment.ts';
import type { Tagged } from '../../model/tagged.ts';
import type { Placeable, Unit } from '../../model/unit.ts';
import type { ReviewedSegment } from '../review.ts';
import type { FileSegment } from './file-segments.ts';
import { ownTarget } from './own-target.ts';

export interface SegmentReading {
  readonly segment: ReviewedSegment;
  readonly added: readonly Placeable[];
  readonly remarks: readonly { readonly rule: string; readonly values: Readonly<Record<string, string>> }[];
}

/** A segment as an XLIFF file gives it back, beside what was written there. */
export function reviewedSegment(
  record: SegmentRecord,
  found: FileSegment,
  unit: Unit,
  version: XliffDocument['version'],
): SegmentReading {
  const { target, added, unknown } =
    found.target === null
      ? { target: { text: '', marks: [] }, added: [], unknown: [] }
      : ownTarget(found.target, found.codes, unit);
  const copied = version === '1.2' && found.written.startsWith(`${copied1} `);
  if (copied && isCopy(found)) return unchanged(record, found);
  const remarks: SegmentReading['remarks'][number][] = unknown.map((code) => ({
    rule: 'review-xliff-code',
    values: { code },
  }));
  const wasCut = record.origin.kind === 'edit' && record.target.text.trim() === '';
  const isEmpty = target.text.trim() === '';
  const emptied = isEmpty && record.target.text.trim() !== '';
  const state = copied ? copiedState(target, record, version) : stateOf(record, found, version);
  const cut = isEmpty && (wasCut || (emptied && (state === 'reviewed' || state === 'final')));
  if (emptied && !cut) remarks.push({ rule: 'review-xliff-emptied', values: {} });
  const edited = !same(target, record.target, version) && !(emptied && !cut);
  const notes = [...(record.notes ?? []), ...newNotes(found.notes, record)];
  const { notes: _, previous, ...rest } = record;
  return {
    segment: {
      ...rest,
      target: edited ? (cut ? { text: '', marks: [] } : target) : record.target,
      origin: edited ? { kind: 'edit' } : record.origin,
      state: emptied && !cut ? record.state : edited && state === 'initial' ? 'translated' : state,
      ...(notes.length === 0 ? {} : { notes }),
      ...(previous === undefined ? {} : { previous }),
      edited,
      cut,
      kept: false,
    },
    added: edited ? added : [],
    remarks,
  };
}

/** The French stands where its English shall: nobody has been there. */
function isCopy({ source, target }: FileSegment): boolean {
  return target !== null && target.text.trim() === source.text.trim();
}

/** English has come where the French stood: that of the article, from a memory, or somebody's. */
function copiedState(target: Tagged, record: SegmentRecord, version: string): State {
  return same(target, record.target, version) ? record.state : 'translated';
}

function unchanged(record: SegmentRecord, { notes }: FileSegment): SegmentReading {
  const all = [...(record.notes ?? []), ...newNotes(notes, record)];
  const segment = { ...record, ...(all.length === 0 ? {} : { notes: all }), edited: false, cut: false, kept: false };
  return { segment, added: [], remarks: [] };
}

/** What the file says, unless it says what was written there. */
function stateOf(record: SegmentRecord, { state, written, target }: FileSegment, version: string): State {
  if (state === null) return record.state;
  if (version === '2.1') return written === writeState2(record) ? record.state : state;
  const own = writeState1(record.state, record.origin);
  const before = `${hasTarget(record) || target !== null ? own.state : ''} ${own.approved}`;
  return written === before ? record.state : state;
}

/** Line ends and runs of spaces are programs' doing; XLIFF 1.2 cannot hold control characters. */
function same(a: Tagged, b: Tagged, version: string): boolean {
  const keyOf = ({ text, marks }: Tagged) => {
    const kept: number[] = [0];
    let key = '';
    for (const char of text.split('')) {
      const space = /[ \t\r\n]/u.test(char);
      const gone = (space && /(?:^| )$/u.test(key)) || (version === '1.2' && /[\0-\x08\x0B\x0C\x0E-\x1F]/u.test(char));
      if (!gone) key += space ? ' ' : char;
      kept.push(key.length);
    }
    const list = marks.map(({ id, start, end }) => `${id} ${kept[start]} ${kept[end]}`).sort();
    return `${key.trimEnd()}\n${list.join('\n')}`;
  };
  return keyOf(a) === keyOf(b);
}

/** Notes of people: not those that were written out, which a program may have given other ids. */
function newNotes(notes: readonly XliffNote[], record: SegmentRecord): string[] {
  const own = notes.filter(
    ({ id, category, text }) =>
      !/^(?:interligne-)?(?:finding|term)$/u.test(category ?? '') &&
      !/^s\d+-finding\d+$/u.test(id ?? '') &&
      text.trim() !== '' &&
      !record.notes?.includes(text),
  );
  return [...new Set(own.map(({ text }) => text))];
}
