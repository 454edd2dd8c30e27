import { OBJECT, type Tagged } from '../../model/tagged.ts';
import { type Encoded, standIn } from './encode.ts';
import { mendTokens } from './mend-tokens.ts';
import { type Placed, placeMarks } from './place-marks.ts';
import { readTokens } from './tokens.ts';
import { createWriter } from './writer.ts';

/** Words that Apertium gives a capital to when the unknown word before them has one. */
const SMALL_WORDS =
  /^(?:A|An|And|Are|As|At|Be|Been|But|By|Does|Done|For|From|Had|Has|Have|He|His|In|Is|It|Its|No|Not|Of|On|Or|She|So|That|The|Their|They|This|Them|To|Was|Were|What|Which|With)$/;

/** Words that English writes with a capital anywhere: days, months, and what comes from countries. */
const ALWAYS_CAPITAL =
  /^(?:I|\p{L}+(?:[aeiou]an|can|ese|ish|day)|French|Dutch|Iraqi|January|February|March|April|May|June|July|August|September|October|November|December)$/u;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `capital`: whether the source starts with one. Apertium gives one to the first word in any case. */
function inCase(text: string, first: boolean, capital: boolean): string {
  if (first && capital) return capitalised(text);
  const small = SMALL_WORDS.test(text) || (first && /^\p{Lu}\p{Ll}*$/u.test(text) && !ALWAYS_CAPITAL.test(text));
  return small ? text.toLowerCase() : text;
}

/** Reads Apertium's answer to `encoded` back into a tagged text: words, spaces as English sets them, marks. */
export function decode(stream: string, encoded: Encoded, source: Tagged): Tagged {
  const { pieces } = encoded;
  const tokens = mendTokens(readTokens(stream), pieces);
  const standIns = new Map(
    pieces.flatMap((piece, number) => (piece.verbatim ? [[standIn(number), piece.verbatim]] : [])),
  );
  const lastOf = new Map<number, number>();
  for (const [index, token] of tokens.entries()) for (const piece of token.pieces) lastOf.set(piece, index);

  const writer = createWriter(source.text);
  const placed: Placed[] = [];
  const capital = !/^\P{L}*\p{Ll}/u.test(source.text);
  let first = true;
  for (const [index, token] of tokens.entries()) {
    if (!token.word) {
      writer.gap(token.text);
      continue;
    }
    const verbatim = token.text.replace(/Zq[a-p]+q/g, (word) => standIns.get(word) ?? word);
    const text = verbatim === token.text ? inCase(token.text, first, capital) : verbatim;
    if (/[\p{L}\p{N}]/u.test(text)) first = false;
    placed.push({
      ...writer.word(text),
      small: SMALL_WORDS.test(capitalised(text)),
      marks: token.pieces.map((number) => pieces[number]?.marks ?? []),
    });
    for (const number of token.pieces.filter((piece) => lastOf.get(piece) === index)) {
      for (const marks of pieces[number]?.after ?? [])
        placed.push({ ...writer.cling(OBJECT), small: false, marks: [marks] });
    }
  }
  const text = writer.finish();
  return { text, marks: placeMarks(source, text, placed) };
}
