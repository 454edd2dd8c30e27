import type { XliffDocument, XliffNote, XliffSegment } from '../../formats/index.ts';
import type { Tagged } from '../../model/tagged.ts';

/** An article's segment as an XLIFF file has it. */
export interface FileSegment extends Pick<XliffSegment, 'source' | 'target' | 'codes' | 'state' | 'written' | 'at'> {
  readonly notes: readonly XliffNote[];
}

/** The segments of a file by their ids. One that a program has split off goes to the one before it in its unit. */
export function fileSegments(
  { files }: XliffDocument,
  ids: ReadonlySet<string>,
): { readonly segments: ReadonlyMap<string, FileSegment>; readonly unknown: readonly XliffSegment[] } {
  const segments = new Map<string, FileSegment>();
  const unknown: XliffSegment[] = [];
  for (const unit of files.flatMap((file) => file.units)) {
    let last: string | null = null;
    for (const segment of unit.segments) {
      if (segment.id !== null && ids.has(segment.id)) last = segment.id;
      else if (last === null) {
        unknown.push(segment);
        continue;
      }
      const known = segments.get(last);
      if (known === undefined)
        segments.set(last, { ...segment, notes: [...notesFor(unit.notes, last, unit), ...segment.notes] });
      else if (segment.id !== last) segments.set(last, joined(known, segment));
    }
  }
  return { segments, unknown };
}

/** A unit's notes are a segment's by their ids; one that names none is the first segment's. */
function notesFor(notes: readonly XliffNote[], id: string, unit: XliffDocument['files'][number]['units'][number]) {
  const first = unit.segments[0]?.id === id;
  return notes.filter((note) => {
    const named = /^(s\d+)-/u.exec(note.id ?? '')?.[1];
    return named === id || (named === undefined && first);
  });
}

function joined(before: FileSegment, after: XliffSegment): FileSegment {
  return {
    ...before,
    source: concatenated(before.source, after.before, after.source),
    target:
      before.target === null || after.target === null
        ? (before.target ?? after.target)
        : concatenated(before.target, after.before, after.target),
    codes: [...before.codes, ...after.codes],
    notes: [...before.notes, ...after.notes],
  };
}

function concatenated(first: Tagged, between: string, second: Tagged): Tagged {
  const shift = first.text.length + between.length;
  return {
    text: first.text + between + second.text,
    marks: [
      ...first.marks,
      ...second.marks.map(({ id, start, end }) => ({ id, start: start + shift, end: end + shift })),
    ],
  };
}
