import { isFunctionWord } from '../../src/language/index.ts';
import type { Span } from '../../src/model/span.ts';

const FRENCH_LIMIT =
  /(?:au moins|plus d(?:e |['’])|moins d(?:e |['’])|près d(?:e |['’])|environ|quelque|jusqu['’]à|à peine)\s*$/iu;
const ENGLISH_LIMIT =
  /(?<!\p{L})(?:at least|more than|over|fewer than|less than|nearly|almost|about|around|some|approximately|up to|close to|barely)\s*$/iu;

/** English nouns in the plural that do not end in -s. */
const PLURALS = new Set(
  'people men women children personnel police military dead wounded injured missing aircraft servicemen servicewomen'.split(
    ' ',
  ),
);
const ENGLISH_STOPS = new Set(
  'the a an and or but in on at to from by for with of was were is are be been has have had who which that as than'.split(
    ' ',
  ),
);
/** Participles that are adjectives of their noun. */
const ADJECTIVES = /^(?:blind|arm|all|bless|déplac|réfugi|retrait)/u;

/** A number in a French text with the hedge before it and what it counts: « au moins 269 soldats américains ». */
export function countedInFrench(text: string, number: Span): Span & { readonly noun: string } {
  const start = number.start - (FRENCH_LIMIT.exec(text.slice(0, number.start))?.[0].length ?? 0);
  const rest = text.slice(number.end);
  const found = /^\s+(?:d(?:e\s+|['’]))?([\p{L}-]+)/u.exec(rest);
  const noun = found?.[1] ?? '';
  if (found === null || isFunctionWord(noun)) return { start, end: number.end, noun: '' };
  const after = /^\s+([\p{Ll}-]+[sx])(?![\p{L}-])/u.exec(rest.slice(found[0].length));
  const adjective = after?.[1] ?? '';
  const joins =
    adjective !== '' && !isFunctionWord(adjective) && (!/ée?s$/u.test(adjective) || ADJECTIVES.test(adjective));
  return { start, end: number.end + found[0].length + (joins ? (after?.[0].length ?? 0) : 0), noun };
}

/** A number in an English text with the hedge before it and what it counts: “at least 269 American soldiers”. */
export function countedInEnglish(text: string, number: Span): Span {
  const start = number.start - (ENGLISH_LIMIT.exec(text.slice(0, number.start))?.[0].length ?? 0);
  let end = number.end;
  const words = text.slice(number.end).matchAll(/[\s-]+(of\s+)?([\p{L}][\p{L}'’-]*)|./gsu);
  let taken = 0;
  for (const { 0: piece, 1: of, 2: word, index } of words) {
    const first = taken === 0;
    if (word === undefined || taken === 4 || ENGLISH_STOPS.has(word.toLowerCase()) || (of !== undefined && !first))
      break;
    taken += 1;
    const noun = PLURALS.has(word.toLowerCase()) || /[^s'’]s$/u.test(word);
    if (noun || first) end = number.end + index + piece.length;
    if (noun) break;
  }
  return { start, end };
}
