/** The stream's own signs, and those that its programs mark gaps with or eat. */
const RESERVED = /[\\[\]{}^$/@<>~*#]/g;

/**
 * Writes a text into Apertium's stream: each sign that means something there becomes a blank of its own, `[=HEX]`.
 * A backslash would do by the book, but `~` is eaten all the same and a last `^` ends the process; and so any such
 * sign in an answer is known to be the engine's.
 */
export function escapeStream(text: string): string {
  return text.replace(RESERVED, (sign) => `[=${sign.charCodeAt(0).toString(16)}]`);
}

/** The sign that a blank's content stands for, or nothing for a blank of the engine's. */
export function readBlank(content: string): string {
  return /^=[0-9a-f]{2}$/.test(content) ? String.fromCharCode(Number.parseInt(content.slice(1), 16)) : '';
}

/** Undoes `escapeStream`. */
export function unescapeStream(stream: string): string {
  return stream.replace(/\[([^\]]*)\]/g, (_whole, content: string) => readBlank(content));
}

/**
 * French as Apertium's dictionaries spell it, code unit by code unit: straight apostrophes, plain spaces and hyphens.
 * Quotation marks keep their sides, as guillemets. A NUL would end the request.
 */
export function plainSigns(text: string): string {
  return text
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[“„]/g, '«')
    .replace(/”/g, '»')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000\0]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-');
}
