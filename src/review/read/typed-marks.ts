import type { EditorMark } from './editor-marks.ts';
import type { Words } from './words.ts';

/** A mark in a text, or what looks like one. */
export interface TypedMark {
  readonly start: number;
  /** Of what only looks like a mark, the end of what it is told by. */
  readonly end: number;
  /** Null for what looks like a mark, and cannot be read as one. */
  readonly mark: Pick<EditorMark, 'kind' | 'names' | 'words'> | null;
  /** As it was typed; of what has no end, its beginning. */
  readonly typed: string;
}

const PLAIN = /\{\s*(ok|final|accept|cut|keep)((?:[\s,]+(?:all|s\d+))*)\s*\}(?!\})/iy;
const CUTS = /\{\s*cut(?:[\s,]+s\d+)+\s*\}(?!\})/gi;
const NOTE = /\{\s*note(?![\p{L}\p{N}])\s*:?/iuy;
const ALIKE =
  /(?:\{+\s*(?:okay|ok|notes?|final|cut|keep|accept|approved|reviewed|relue?s?|validée?s?)(?!\p{L})|\((?:okay|ok)(?=\)))/iuy;
/** How much is shown of what has no end. */
const SHOWN = 40;

/** Finds the marks of a text, from its start to its end. A note goes to the brace that balances its own. */
export function typedMarks({ text, inlines }: Pick<Words, 'text' | 'inlines'>): TypedMark[] {
  const found: TypedMark[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char !== '{' && char !== '(') continue;
    const one = plainMark(text, at) ?? note(text, at, inlines) ?? alike(text, at);
    if (one === null) continue;
    found.push(one);
    at = one.end - 1;
  }
  return found;
}

function plainMark(text: string, at: number): TypedMark | null {
  const match = matchAt(PLAIN, text, at);
  const kind = kinds.find((each) => each === match?.[1]?.toLowerCase());
  if (match === null || kind === undefined) return null;
  const names: readonly string[] = (match[2] ?? '').toLowerCase().match(/all|s\d+/g) ?? [];
  // The whole article is approved on a line of its own only.
  if (names.includes('all')) return { ...alikeOr(text, at, match[0].length), typed: match[0] };
  return { start: at, end: at + match[0].length, mark: { kind, names, words: '' }, typed: match[0] };
}

const kinds = ['ok', 'final', 'accept', 'cut', 'keep'] as const;

function note(text: string, at: number, inlines: Words['inlines']): TypedMark | null {
  const head = matchAt(NOTE, text, at);
  const end = head === null ? null : balanced(text, at);
  if (head === null || end === null) return null;
  const from = at + head[0].length;
  const words = Array.from(text.slice(from, end - 1), (_, index) => {
    const char = text.charAt(from + index);
    if (char !== '\uFFFC') return char;
    return inlines.find((one) => one.close === null && one.start === from + index)?.open ?? '';
  });
  const mark = { kind: 'note' as const, names: [], words: words.join('').replace(/\s+/g, ' ').trim() };
  return { start: at, end, mark, typed: text.slice(at, end) };
}

/** The segments that are left out by their names, anywhere in a document; what the source has too is no mark. */
export function namedCuts(document: string, source: string): ReadonlySet<string> {
  const cuts = [...document.matchAll(CUTS)].filter(([mark]) => !source.includes(mark));
  return new Set(cuts.flatMap(([mark]) => mark.toLowerCase().match(/s\d+/g) ?? []));
}

/** Where the brace ends that opens at an offset; null where it does not. */
export function balanced(text: string, at: number): number | null {
  let depth = 0;
  for (let end = at; end < text.length; end++) {
    if (text[end] === '{') depth++;
    else if (text[end] === '}' && --depth === 0) return end + 1;
  }
  return null;
}

function alike(text: string, at: number): TypedMark | null {
  const head = matchAt(ALIKE, text, at);
  return head === null ? null : alikeOr(text, at, head[0].length);
}

function alikeOr(text: string, at: number, length: number): TypedMark {
  const rest = text.slice(at, at + SHOWN);
  const typed = /^(?:\{+[^{}]*\}+|\([^()]*\))/.exec(rest)?.[0] ?? rest;
  return { start: at, end: at + length, mark: null, typed };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
