import type { EscapeLevel } from './escape.ts';
import type { Piece } from './pieces.ts';

/**
 * Sees to it that runs of `*`, `_` and `~` count as markup (CommonMark 0.31, “left-flanking” and “right-flanking”):
 * where the characters beside one are in the way, the outer one is written as a character reference. `before` and
 * `after` are the characters round the segment.
 */
export function flank(pieces: readonly Piece[], before: string, after: string, level: EscapeLevel): void {
  for (const [index, piece] of pieces.entries()) {
    if (!piece.run) continue;
    const step = piece.kind === 'open' ? -1 : 1;
    const outer = neighbour(pieces, index, step);
    const inner = neighbour(pieces, index, step === -1 ? 1 : -1);
    const beside = edge(outer, step, step === -1 ? before : after);
    const within = edge(inner, step === -1 ? 1 : -1, ' ');
    if (isSpace(within) && inner?.kind === 'text') inner.raw = reference(inner.raw);
    const fits =
      isSpace(beside) || isMark(beside) || (!isMark(within) && !piece.raw.startsWith('_') && level === 'light');
    if (!fits && outer?.kind === 'text') outer.raw = reference(outer.raw);
  }
}

/** The piece next to a run, other runs of the same character left out. */
function neighbour(pieces: readonly Piece[], index: number, step: 1 | -1): Piece | undefined {
  const sign = pieces[index]?.raw.charAt(0);
  let at = index + step;
  while (pieces[at]?.run === true && pieces[at]?.kind === pieces[index]?.kind && pieces[at]?.raw.charAt(0) === sign)
    at += step;
  return pieces[at];
}

/** The character of a piece that faces the run. */
function edge(piece: Piece | undefined, step: 1 | -1, otherwise: string): string {
  if (piece === undefined) return otherwise;
  const chars = [...piece.raw];
  return (step === -1 ? chars.at(-1) : chars[0]) ?? otherwise;
}

function isSpace(char: string): boolean {
  return /^\s?$/.test(char);
}

function isMark(char: string): boolean {
  return /[\p{P}\p{S}]/u.test(char);
}

function reference(char: string): string {
  const code = char.startsWith('\\') ? char.codePointAt(1) : char.codePointAt(0);
  return char.startsWith('&#x') ? char : `&#x${(code ?? 32).toString(16).toUpperCase()};`;
}
