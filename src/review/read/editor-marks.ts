import { type TypedMark, typedMarks } from './typed-marks.ts';
import { filtered, type Words, withBracesFreed } from './words.ts';

/** What an editor typed: `{ok}`, `{final s5}`, `{cut}`, `{keep}`, `{note: words}`. */
export interface EditorMark {
  readonly kind: 'ok' | 'final' | 'accept' | 'cut' | 'keep' | 'note';
  /** Segment ids it names, or `all`; empty where it goes by its place. */
  readonly names: readonly string[];
  /** A note's words. */
  readonly words: string;
  /** Where it stood, in the words it was taken out of. */
  readonly at: number;
  /** Where it starts in the document. */
  readonly place: number;
  /** What was typed, and where it ends in the document. */
  readonly text: string;
  readonly end: number;
}

export interface Unmarked {
  readonly words: Words;
  readonly marks: readonly EditorMark[];
  readonly unclear: readonly UnclearMark[];
}

/** What looks like a mark, and cannot be read as one: it stays in the text. */
export interface UnclearMark {
  readonly place: number;
  readonly text: string;
}

const NOTE = /^<!--\s*note\s*:([\s\S]*?)-->$/i;

const MARKS_ONLY = /^\s*(?:\{\s*(?:ok|final|accept|cut|keep)\b[^{}]*\}\.?\s*)+$/i;
const FOR_ALL = /^\s*\{\s*(ok|final|accept)\s+all\s*\}\.?\s*$/i;

/** Whether a line is nothing but marks. */
export function isMarkLine(text: string): boolean {
  return MARKS_ONLY.test(text);
}

/** A mark for the whole article, on a line of its own; null for any other line. */
export function markForAll(text: string, place: number): EditorMark | null {
  const kind = FOR_ALL.exec(text)?.[1];
  if (kind === undefined) return null;
  return { kind: kindOf(kind), names: ['all'], words: '', at: 0, place, text, end: place + text.length };
}

/** Whether a piece of HTML is an editor's note. */
export function isNoteComment(html: string): boolean {
  return NOTE.test(html.trim());
}

/** Whether a mark is for every sentence of the block or value at whose English it stands, and not for the one before it. */
export function isForBlock({ kind }: EditorMark): boolean {
  return kind === 'ok' || kind === 'final' || kind === 'accept';
}

/** An editor's note that stands as a block of HTML by itself. */
export function noteBlock(html: string, place: number): EditorMark | null {
  const words = NOTE.exec(html.trim())?.[1];
  if (words === undefined) return null;
  return { kind: 'note', names: [], words: words.trim(), at: 0, place, text: html, end: place + html.length };
}

/**
 * Takes the editor's marks out of a text. What the text had when it was written (`literal`) is no mark; what the French
 * has too is none that is unclear.
 */
export function withoutMarks(read: Words, literal: string, french = ''): Unmarked {
  const words = /\{\s*note/i.test(read.text) ? withBracesFreed(read) : read;
  const all: Found[] = [...typedMarks(words), ...comments(words)].sort((a, b) => a.start - b.start);
  const found = all.filter((each) => !isLiteral(each, all, words.text, literal));
  const unclear = found
    .filter((each) => each.mark === null && !isLiteral(each, all, words.text, french))
    .map(({ start, typed }) => ({ place: words.starts[start] ?? 0, text: typed }));
  const marks = found.flatMap(({ start, end, mark }) =>
    mark === null ? [] : [{ start, end: end + strayStop(words.text, start, end), mark }],
  );
  if (marks.length === 0) return { words, marks: [], unclear };
  const gone = new Set<number>();
  for (const { start, end } of marks) for (let at = start; at < end; at++) gone.add(at);
  for (const { start, end } of marks) closeGap(words.text, start, end, gone);
  const left = filtered(words, (at) => !gone.has(at));
  const before = (at: number) => at - [...gone].filter((each) => each < at).length;
  return {
    words: left,
    marks: marks.map(({ mark, start, end }) => ({
      ...mark,
      at: before(start),
      place: words.starts[start] ?? 0,
      end: words.ends[end - 1] ?? 0,
      text: words.text.slice(start, end),
    })),
    unclear,
  };
}

type Found = TypedMark;

/** A full stop behind a mark that stands where no sentence is open belongs to the mark: one or none. */
function strayStop(text: string, start: number, end: number): number {
  const closed = /(?:^|[.!?…}][)»”"'’]*)\s*$/.test(text.slice(0, start));
  return closed && /^\.(?:\s|$)/.test(text.slice(end)) ? 1 : 0;
}

function kindOf(word: string): EditorMark['kind'] {
  const kinds = ['ok', 'final', 'accept', 'cut', 'keep'] as const;
  return kinds.find((kind) => kind === word.toLowerCase()) ?? 'ok';
}

function comments({ inlines }: Words): Found[] {
  return inlines.flatMap(({ type, open, start, end }) => {
    const words = type === 'html' ? NOTE.exec(open)?.[1] : undefined;
    return words === undefined
      ? []
      : [{ start, end, mark: { kind: 'note', names: [], words: words.trim() }, typed: open }];
  });
}

/** Of marks that the written text has too, those with the same words round them are the text's, as many as it has. */
function isLiteral(one: Found, all: readonly Found[], text: string, literal: string): boolean {
  const typedAs = text.slice(one.start, one.end);
  if (typedAs === '\uFFFC') return false;
  const places = occurrences(literal, typedAs);
  if (places.length === 0) return false;
  const twins = all.filter(({ start, end }) => text.slice(start, end) === typedAs);
  const scored = twins
    .map((twin, order) => ({
      twin,
      order,
      score: Math.max(...places.map((at) => alike(text, twin.start, literal, at, typedAs.length))),
    }))
    .sort((a, b) => b.score - a.score || a.order - b.order);
  return scored.slice(0, places.length).some(({ twin }) => twin === one);
}

function occurrences(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) found.push(at);
  return found;
}

/** How many code units before and after are the same. */
function alike(a: string, atA: number, b: string, atB: number, length: number): number {
  let count = 0;
  while (count < 20 && atA - count > 0 && atB - count > 0 && a[atA - count - 1] === b[atB - count - 1]) count++;
  let after = 0;
  while (after < 20 && a[atA + length + after] !== undefined && a[atA + length + after] === b[atB + length + after])
    after++;
  return count + after;
}

/** A mark goes with the space before it, or at a text's start with the one after it. */
function closeGap(text: string, start: number, end: number, gone: Set<number>): void {
  let before = start - 1;
  while (gone.has(before)) before--;
  const spaced = /[ \n]/.test(text[before] ?? '');
  const next = text[end] ?? ' ';
  if (spaced && /[\s.,;:!?…)»”{]/.test(next)) gone.add(before);
  else if (before < 0 && /[ \n]/.test(text[end] ?? '')) gone.add(end);
}
