import { OBJECT, type Tagged } from '../../model/tagged.ts';
import { type Encoded, type Piece, standIn } from './encode.ts';
import { type Placed, placeMarks } from './place-marks.ts';
import { readTokens, type Token } from './tokens.ts';
import { createWriter } from './writer.ts';

/** Words that Apertium gives a capital to when the unknown word before them has one. */
const SMALL_WORDS =
  /^(?:A|An|And|Are|As|At|Be|Been|But|By|Does|Done|For|From|Had|Has|Have|He|His|In|Is|It|Its|No|Not|Of|On|Or|She|So|That|The|Their|They|This|To|Was|Were|What|Which|With)$/;

/** Placeables whose stand-in a step swallowed go where the piece before them ended. */
function restoreLost(tokens: readonly Token[], pieces: readonly Piece[]): Token[] {
  const restored = [...tokens];
  for (const [number, piece] of pieces.entries()) {
    if (piece.verbatim !== OBJECT || restored.some((token) => token.text.includes(standIn(number)))) continue;
    const at = restored.findLastIndex((token) => token.pieces.length > 0 && Math.max(...token.pieces) < number) + 1;
    restored.splice(
      at,
      0,
      { text: ' ', pieces: [], word: false },
      { text: standIn(number), pieces: [number], word: true },
    );
  }
  return restored;
}

function inCase(text: string, first: boolean, capital: boolean): string {
  if (first) return capital ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return SMALL_WORDS.test(text) ? text.toLowerCase() : text;
}

/** Reads Apertium's answer to `encoded` back into a tagged text: words, spaces as English sets them, marks. */
export function decode(stream: string, encoded: Encoded, source: Tagged): Tagged {
  const { pieces } = encoded;
  const tokens = restoreLost(readTokens(stream), pieces);
  const standIns = new Map(
    pieces.flatMap((piece, number) => (piece.verbatim ? [[standIn(number), piece.verbatim]] : [])),
  );
  const lastOf = new Map<number, number>();
  for (const [index, token] of tokens.entries()) for (const piece of token.pieces) lastOf.set(piece, index);

  const writer = createWriter(source.text);
  const placed: Placed[] = [];
  const capital = /^\P{L}*\p{Lu}/u.test(source.text);
  let first = true;
  for (const [index, token] of tokens.entries()) {
    if (!token.word) {
      writer.gap(token.text);
      continue;
    }
    const verbatim = token.text.replace(/Zq[a-p]+q/g, (word) => standIns.get(word) ?? word);
    const text = verbatim === token.text ? inCase(token.text, first, capital) : verbatim;
    if (/[\p{L}\p{N}]/u.test(text)) first = false;
    placed.push({ ...writer.word(text), marks: token.pieces.map((number) => pieces[number]?.marks ?? []) });
    for (const number of token.pieces.filter((piece) => lastOf.get(piece) === index)) {
      for (const marks of pieces[number]?.after ?? []) placed.push({ ...writer.cling(OBJECT), marks: [marks] });
    }
  }
  const text = writer.finish();
  return { text, marks: placeMarks(source, text, placed) };
}
