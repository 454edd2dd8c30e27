import type { State } from '../../model/segment.ts';
import { type EditorMark, noteBlock, type UnclearMark, withoutMarks } from './editor-marks.ts';

/** What an editor typed in the last cell of a row. */
export interface RowState {
  /** States by name, in order, the written one among them. */
  readonly states: readonly State[];
  readonly marks: readonly EditorMark[];
  readonly unclear: readonly UnclearMark[];
  /** What is neither a state nor a mark, as it was typed. */
  readonly unknown: string;
}

const STATES: Readonly<Record<string, State>> = {
  ok: 'reviewed',
  approved: 'reviewed',
  initial: 'initial',
  translated: 'translated',
  reviewed: 'reviewed',
  final: 'final',
};
const MARKS = ['accept', 'cut', 'keep'] as const;
/** Beside these, a state is not meant as it stands. */
const DOUBT = /\?|(?<!\p{L})(?:not|no|non|pas|never|jamais)(?!\p{L})/iu;

/** Reads the last cell of a row, without what is folded in it; `place` is its offset in the document. */
export function rowStateOf(raw: string, place: number): RowState {
  const blank = (part: string) => ' '.repeat(part.length);
  const comments: EditorMark[] = [];
  const text = raw
    .replace(/<details>[\s\S]*(?:<\/details>|$)/i, blank)
    .replace(/<!--[\s\S]*?-->/g, (comment, at: number) => {
      const note = noteBlock(comment, place + at);
      if (note !== null) comments.push(note);
      return blank(comment);
    })
    .replace(/&#?\w+;|<br\s*\/?>|\\?\|/gi, blank);
  const starts = Array.from({ length: text.length }, (_, at) => place + at);
  const read = withoutMarks({ text, starts, ends: starts.map((at) => at + 1), inlines: [] }, '');
  const left = read.words.text.replace(/\s+/g, ' ').trim();
  const words: readonly string[] = left.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const bare = MARKS.filter((kind) => words.includes(kind)).map((kind) => bareMark(kind, place));
  const known = (word: string) => STATES[word] !== undefined || MARKS.some((kind) => kind === word);
  const doubt = DOUBT.test(left);
  return {
    states: doubt || read.unclear.length > 0 ? [] : words.flatMap((word) => STATES[word] ?? []),
    marks: [...comments, ...read.marks, ...(doubt ? [] : bare)],
    unclear: read.unclear,
    unknown: read.unclear.length === 0 && (doubt || !words.every(known)) ? left : '',
  };
}

function bareMark(kind: (typeof MARKS)[number], place: number): EditorMark {
  return { kind, names: [], words: '', at: 0, place, text: kind, end: place };
}
