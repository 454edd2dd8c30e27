import { OBJECT } from '../../model/tagged.ts';
import { type Piece, standIn } from './encode.ts';
import type { Token } from './tokens.ts';

const GAP: Token = { text: '', pieces: [], word: false, unknown: false };

/**
 * Takes a name as the source writes it where the dictionaries have made something of it that is no English: a word still
 * Spanish (`Uagadugú`), or a compound put together part by part (`Commanding-Kermadec`).
 */
function restoreNames(tokens: readonly Token[], pieces: readonly Piece[]): Token[] {
  const restored = [...tokens];
  for (const [number, { name }] of pieces.entries()) {
    if (name === null) continue;
    const at = restored.findIndex((token) => token.pieces.includes(number));
    const end = restored.findLastIndex((token) => token.pieces.includes(number)) + 1;
    const made = restored.slice(at, end);
    const own = made.every(({ word, pieces, text }) =>
      word ? pieces.includes(number) : !/\s/.test(text) || name.includes('-'),
    );
    if (at === -1 || !own || !made.some(({ text, unknown }) => unknown || text.includes('-'))) continue;
    // A compound may leave a hyphen behind it.
    const next = restored[end];
    if (next && !next.word) restored[end] = { ...next, text: next.text.replace(/^-/, '') };
    restored.splice(at, end - at, { ...GAP, text: name, pieces: [number], word: true });
  }
  return restored;
}

/** Placeables whose stand-in a step swallowed go where the piece before them ended. */
function restoreLost(tokens: readonly Token[], pieces: readonly Piece[]): Token[] {
  const restored = [...tokens];
  for (const [number, piece] of pieces.entries()) {
    if (piece.verbatim !== OBJECT || restored.some((token) => token.text.includes(standIn(number)))) continue;
    const at = restored.findLastIndex((token) => token.pieces.length > 0 && Math.max(...token.pieces) < number) + 1;
    restored.splice(at, 0, { ...GAP, text: ' ' }, { ...GAP, text: standIn(number), pieces: [number], word: true });
  }
  return restored;
}

/** The engine chooses between `a` and `an` without a look at words that it does not know. */
function mendArticles(tokens: readonly Token[]): Token[] {
  return tokens.map((token, index) => {
    const [gap, next] = [tokens[index + 1], tokens[index + 2]];
    const article =
      /^a$/i.test(token.text) && gap?.text === ' ' && next?.unknown && /^[aeiouáéíóúâêîôûàèë]/i.test(next.text);
    return article ? { ...token, text: `${token.text}n` } : token;
  });
}

/** Puts right what the dictionaries' gaps have done to names, placeables and articles. */
export function mendTokens(tokens: readonly Token[], pieces: readonly Piece[]): Token[] {
  return mendArticles(restoreLost(restoreNames(tokens, pieces), pieces));
}
