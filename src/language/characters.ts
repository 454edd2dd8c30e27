/** What a code unit may be, as bits of `classAt`: Unicode's letters, marks and numbers, decimal digits, case, white space. */
export const LETTER = 1;
export const MARK = 2;
export const NUMBER = 4;
export const DIGIT = 8;
export const UPPER = 16;
export const LOWER = 32;
export const WHITE = 64;
/** Set once a code unit has been looked at. */
const KNOWN = 128;

/** What makes up words: for `classAt(…) & IN_WORD`. */
export const IN_WORD: number = LETTER | MARK | NUMBER;

const PATTERNS: readonly (readonly [number, RegExp])[] = [
  [LETTER, /\p{L}/u],
  [MARK, /\p{M}/u],
  [NUMBER, /\p{N}/u],
  [DIGIT, /\p{Nd}/u],
  [UPPER, /\p{Lu}/u],
  [LOWER, /\p{Ll}/u],
  [WHITE, /\s/u],
];

/**
 * Classes by code unit, filled in as they are met, so that loading costs nothing. A look-up takes about a nanosecond,
 * where a regular expression takes fifty to start: annotating reads every character several times.
 */
const classes = new Uint8Array(1 << 16);

/** What the character at an offset is. Both halves of a surrogate pair have their character's class; 0 past the ends. */
export function classAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return 0;
  const code = text.charCodeAt(at);
  const known = classes[code]!;
  return known !== 0 ? known : classify(text, at, code);
}

function classify(text: string, at: number, code: number): number {
  if (code < 0xd800 || code > 0xdfff) {
    const found = KNOWN | classOf(String.fromCharCode(code));
    classes[code] = found;
    return found;
  }
  const paired = code >= 0xdc00 && isLead(text, at - 1);
  return classOf(String.fromCodePoint(text.codePointAt(paired ? at - 1 : at)!));
}

function classOf(character: string): number {
  return PATTERNS.reduce((bits, [bit, pattern]) => (pattern.test(character) ? bits | bit : bits), 0);
}

function isLead(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff;
}

/** Whether a code unit is the second half of a surrogate pair: not to be counted as a character. */
export function isTrail(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Code units of the character that starts at an offset: 2 for a surrogate pair. */
export function widthAt(text: string, at: number): number {
  return isLead(text, at) && isTrail(text.charCodeAt(at + 1)) ? 2 : 1;
}

/** The spaces of `SPACES`. */
export function isSpace(code: number): boolean {
  if (code === 0x20) return true;
  if (code < 0xa0) return code === 0x09;
  return code === 0xa0 || (code >= 0x2002 && code <= 0x200a) || code === 0x202f || code === 0x205f;
}

/** The apostrophes of `APOSTROPHES`. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x2bc;
}

/** The hyphens of `HYPHENS`. */
export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

const smallCodes = new Uint16Array(1 << 16);
smallCodes[0x17f] = 0x73;

/** A code unit in small letters, where that is one code unit too; the long s is an s, as patterns without case have it. */
export function smallCode(code: number): number {
  if (smallCodes[code] === 0) smallCodes[code] = String.fromCharCode(code).toLowerCase().charCodeAt(0);
  return smallCodes[code]!;
}
