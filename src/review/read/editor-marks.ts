import { filtered, type Words, withBracesFreed } from './words.ts';

/** What an editor typed: `{ok}`, `{final s5}`, `{cut}`, `{keep}`, `{note: words}`. */
export interface EditorMark {
  readonly kind: 'ok' | 'final' | 'cut' | 'keep' | 'note';
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
}

const MARK =
  /\{[ \u00A0\u202F]*(?:(ok|final|cut|keep)((?:[\s,]+(?:all|s\d+))*)|note[\s\u00A0\u202F]*:([^{}]*))[\s\u00A0\u202F]*\}/gi;
const NOTE = /^<!--\s*note\s*:([\s\S]*?)-->$/i;

const MARKS_ONLY = /^\s*(?:\{\s*(?:ok|final|cut|keep)\b[^{}]*\}\s*)+$/i;
const FOR_ALL = /^\s*\{\s*(ok|final)\s+all\s*\}\s*$/i;

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

/** An editor's note that stands as a block of HTML by itself. */
export function noteBlock(html: string, place: number): EditorMark | null {
  const words = NOTE.exec(html.trim())?.[1];
  if (words === undefined) return null;
  return { kind: 'note', names: [], words: words.trim(), at: 0, place, text: html, end: place + html.length };
}

/** Takes the editor's marks out of a text. What the text had when it was written (`literal`) is no mark. */
export function withoutMarks(read: Words, literal: string): Unmarked {
  const words = /\{\s*note/i.test(read.text) ? withBracesFreed(read) : read;
  const found = [...typed(words), ...comments(words)].sort((a, b) => a.start - b.start);
  const marks = found.filter((each) => !isLiteral(each, found, words.text, literal));
  if (marks.length === 0) return { words, marks: [] };
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
  };
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly mark: Pick<EditorMark, 'kind' | 'names' | 'words'>;
}

function typed({ text, inlines }: Words): Found[] {
  return [...text.matchAll(MARK)].map((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (match[1] === undefined) {
      const from = start + match[0].indexOf(':') + 1;
      const words = Array.from(text.slice(from, end - 1), (char, index) =>
        char === '\uFFFC'
          ? (inlines.find((one) => one.close === null && one.start === from + index)?.open ?? '')
          : char,
      );
      return { start, end, mark: { kind: 'note', names: [], words: words.join('').replace(/\s+/g, ' ').trim() } };
    }
    const names = (match[2] ?? '').toLowerCase().match(/all|s\d+/g) ?? [];
    return { start, end, mark: { kind: kindOf(match[1]), names, words: '' } };
  });
}

function kindOf(word: string): EditorMark['kind'] {
  const kinds = ['ok', 'final', 'cut', 'keep'] as const;
  return kinds.find((kind) => kind === word.toLowerCase()) ?? 'ok';
}

function comments({ inlines }: Words): Found[] {
  return inlines.flatMap(({ type, open, start, end }) => {
    const words = type === 'html' ? NOTE.exec(open)?.[1] : undefined;
    return words === undefined ? [] : [{ start, end, mark: { kind: 'note' as const, names: [], words: words.trim() } }];
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
