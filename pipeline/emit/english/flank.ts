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
      isSpace(beside) ||
      (isMark(beside) && !isAstral(beside)) ||
      (!isMark(within) && !isAstral(within) && !piece.raw.startsWith('_') && level === 'light');
    if (!fits && outer?.kind === 'text') outer.raw = reference(outer.raw);
  }
}

/** Writes a letter or figure that touches inline math as a character reference: beside one, `$` is money. */
export function spaceMath(pieces: readonly Piece[]): void {
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== 'object' || !piece.raw.startsWith('$')) continue;
    for (const beside of [pieces[index - 1], pieces[index + 1]])
      if (beside?.kind === 'text' && /[\p{L}\p{N}]/u.test(beside.raw)) beside.raw = reference(beside.raw);
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

/** Readers disagree on characters beyond 16 bits: mark to some, letter to others. */
function isAstral(char: string): boolean {
  return char.length > 1;
}

function isMark(char: string): boolean {
  return /[\p{P}\p{S}]/u.test(char);
}

function reference(char: string): string {
  const code = char.startsWith('\\') ? char.codePointAt(1) : char.codePointAt(0);
  return char.startsWith('&#x') ? char : `&#x${(code ?? 32).toString(16).toUpperCase()};`;
}
