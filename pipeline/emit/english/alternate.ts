import type { Piece } from './pieces.ts';

/**
 * Gives emphasis inside or right behind other emphasis the other sign (`_` for `*`), so that a run of the one cannot be
 * taken for a part of the other. Pairs that are not whole in these pieces keep theirs.
 */
export function alternate(pieces: readonly Piece[]): void {
  const open: Piece[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (!piece.run) continue;
    if (piece.kind === 'close') {
      if (open.at(-1)?.id === piece.id) open.pop();
      continue;
    }
    const before = pieces[index - 1];
    const beside = before?.run === true ? [before] : [];
    const taken = [...open.slice(-1), ...beside].some((other) => other.raw.charAt(0) === piece.raw.charAt(0));
    const close = pieces.find((other) => other.kind === 'close' && other.id === piece.id);
    if (taken && close !== undefined) [piece.raw, close.raw] = [swapped(piece.raw), swapped(close.raw)];
    open.push(piece);
  }
}

function swapped(run: string): string {
  return run.replace(/[*_]/g, (sign) => (sign === '*' ? '_' : '*'));
}
