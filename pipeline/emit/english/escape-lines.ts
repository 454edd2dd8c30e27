import type { Piece } from './pieces.ts';

const LINE = /^(?:#{1,6}(?=\s|$)|[-+*](?=\s|$)|>|:{2,}|~{3,}|`{3,}|\|)/;
const RULE = /^(?:=+|-+|\+{3}|_[ \t]*_[_ \t]*)\s*$/;
const NUMBER = /^\d{1,9}[.)](?=\s|$)/;

/**
 * Escapes what would open a block where a line starts: `atStart` says whether the first piece stands at one.
 * The start of every line after a hard break is one.
 */
export function escapeLineStarts(pieces: readonly Piece[], atStart: boolean): void {
  let fresh = atStart;
  for (const [index, piece] of pieces.entries()) {
    if (fresh && piece.kind === 'text') escapeLine(pieces, index);
    fresh = piece.kind === 'break';
  }
}

function escapeLine(pieces: readonly Piece[], start: number): void {
  const length = pieces.slice(start).findIndex((piece) => piece.kind !== 'text');
  const line = pieces.slice(start, length === -1 ? undefined : start + length);
  const text = line.map((piece) => piece.raw).join('');
  const number = NUMBER.exec(text)?.[0].length;
  const at = number !== undefined ? number - 1 : LINE.test(text) || RULE.test(text) ? 0 : -1;
  const piece = line[at];
  if (piece !== undefined && !piece.raw.startsWith('\\')) piece.raw = `\\${piece.raw}`;
}

/** Escapes number signs that would close an ATX heading. */
export function escapeHeadingEnd(pieces: readonly Piece[]): void {
  const text = pieces.map((piece) => piece.raw).join('');
  const closing = /(?:^|[ \t])(#+)$/.exec(text)?.[1]?.length ?? 0;
  const first = pieces.at(-closing);
  if (closing > 0 && first?.kind === 'text') first.raw = `\\${first.raw}`;
}
