import type { Syntax } from '../../../src/model/unit.ts';
import type { Piece } from './pieces.ts';

/** `light` leaves what the source left and what cannot be markup; `full` escapes every special character. */
export type EscapeLevel = 'light' | 'full';

export interface EscapeSettings {
  readonly syntax: Syntax;
  readonly level: EscapeLevel;
  /** Special characters that stand unescaped in the source segment. */
  readonly unescaped: ReadonlySet<string>;
  /** Within a table cell, where a pipe ends the cell. */
  readonly inCell: boolean;
  /** What encloses a title: `"`, `'` or `(`. */
  readonly quote: string;
  /** The unit cites: a key is one only between brackets, which an escape would undo. */
  readonly cites: boolean;
}

const PUNCTUATION = /[!-/:-@[-`{-~]/;
const SPECIAL = /[\\`*_[\]<>&~$|:@!^#+={}]/;
const REFERENCE = /^&(?:#[xX]?[0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{0,31});/;

/** Escapes the characters that would be markup, wherever in a line they stand. */
export function escapeInline(pieces: readonly Piece[], settings: EscapeSettings): void {
  const all = pieces.filter((piece) => piece.kind === 'text').map((piece) => piece.raw);
  const count = (char: string) => all.filter((each) => each === char).length;
  const counts = new Map(['~', '$'].map((char) => [char, count(char)]));
  const chars = pieces.map((piece) => (piece.kind === 'text' ? piece.raw : ''));
  pieces.forEach((piece, index) => {
    if (piece.kind !== 'text' || !PUNCTUATION.test(piece.raw)) return;
    const context: Context = {
      char: piece.raw,
      before: chars[index - 1] ?? ' ',
      after: chars[index + 1] ?? '',
      rest: piece.raw === '&' ? chars.slice(index, index + 34).join('') : '',
      rawBefore: index > 0 && chars[index - 1] === '' ? (pieces[index - 1]?.raw ?? '') : '',
      rawAfter: chars[index + 1] === '' ? (pieces[index + 1]?.raw ?? '') : '',
      many: (counts.get(piece.raw) ?? 0) > 1,
    };
    const needed = settings.syntax === 'title' ? inTitle(context, settings) : inProse(context, settings);
    if (needed) piece.raw = `\\${piece.raw}`;
  });
}

interface Context {
  readonly char: string;
  /** The characters beside it; empty where raw Markdown stands. */
  readonly before: string;
  readonly after: string;
  readonly rest: string;
  readonly rawBefore: string;
  readonly rawAfter: string;
  /** The segment has it more than once. */
  readonly many: boolean;
}

function inTitle({ char, after, rest }: Context, { quote, level, inCell }: EscapeSettings): boolean {
  if (level === 'full' && SPECIAL.test(char)) return true;
  if (char === '\\') return after === '' || PUNCTUATION.test(after);
  if (char === '&') return REFERENCE.test(rest);
  if (char === '|') return inCell;
  return char === quote || (quote === '(' && char === ')');
}

function inProse(context: Context, settings: EscapeSettings): boolean {
  const { char, before, after, rest, rawBefore, rawAfter, many } = context;
  if (char === '|' && settings.inCell) return true;
  const bracket = settings.cites && (char === '[' || char === ']') && settings.unescaped.has(char);
  if (settings.level === 'full' && !bracket) return SPECIAL.test(char) || rawBefore.endsWith(']') || isHost(context);
  const spaced = isSpace(before) && isSpace(after);
  const left = settings.unescaped.has(char);
  switch (char) {
    case '\\':
      return after === '' || PUNCTUATION.test(after);
    case '<':
      return after === '' || /[A-Za-z/!?]/.test(after);
    case '&':
      return REFERENCE.test(rest);
    case '*':
      return !left && !spaced;
    case '_':
      return !left && !spaced && !(isWord(before) && isWord(after));
    case '[':
      return !left || rawBefore.endsWith(']');
    case ']':
    case '`':
      return !left;
    case '~':
    case '$':
      return !left && many;
    case '!':
      return rawAfter.startsWith('[');
    case '(':
    case ':':
      return rawBefore.endsWith(']');
    default:
      return false;
  }
}

/** The dot of a bare `www.` address. */
function isHost({ char, before }: Context): boolean {
  return char === '.' && /[wW]/.test(before);
}

function isSpace(char: string): boolean {
  return char !== '' && /\s/.test(char);
}

function isWord(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char);
}
