import { readBlank } from './stream-text.ts';

/** A word of an answer, with the pieces it comes from (none when a rule put it in), or what stands between words. */
export interface Token {
  readonly text: string;
  readonly pieces: readonly number[];
  readonly word: boolean;
  /** The last dictionary did not have it: it is still Spanish, or a name. */
  readonly unknown: boolean;
}

const PARTS = /\[\[\/\]\]|\[\[([^\]]*)\]\]|\[([^\]]*)\]|([^[\]])/g;

/**
 * Drops what the steps leave in an answer where a dictionary has a gap: a lone grammar tag, the first of two renderings
 * that were not chosen between. The source's own signs are inside blanks.
 */
function dropLeftovers(stream: string): string {
  return stream
    .split(/(\[[^\]]*\]+)/)
    .map((part) => {
      if (part.startsWith('[')) return part;
      return part
        .replace(/\\?<[\w:.-]+\\?>/g, '')
        .replace(/[\p{L}\p{M}#]+\\?\/(?=\p{L})/gu, '')
        .replace(/[\\^$<>{}/]/g, '');
    })
    .join('');
}

/** Reads an answer's stream into words and what is between them. */
export function readTokens(stream: string): Token[] {
  const tokens: Token[] = [];
  let pieces: readonly number[] | null = null;
  let text = '';
  let unknown = false;
  const flush = (): void => {
    if (pieces && pieces.length < 2 && text) tokens.push({ text, pieces, word: true, unknown });
    else if (pieces) {
      // `an aircraft` from an article and its neighbor: word by word, so that they can be told apart.
      for (const part of text.match(/\S+|\s+/g) ?? []) {
        const word = part.trim() !== '';
        tokens.push({ text: part, pieces: word ? pieces : [], word, unknown });
      }
    } else {
      for (const part of text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? []) {
        const word = /[\p{L}\p{N}]/u.test(part);
        tokens.push({ text: part, pieces: [], word, unknown: unknown && word });
        unknown &&= !word;
      }
    }
    text = '';
    unknown = false;
  };
  for (const [whole, bound, blank, plain] of dropLeftovers(stream).matchAll(PARTS)) {
    if (bound !== undefined) {
      flush();
      pieces = [...bound.matchAll(/t:p:(\d+)/g)].map((match) => Number(match[1]));
    } else if (whole === '[[/]]') {
      flush();
      pieces = null;
    } else if (blank !== undefined) text += readBlank(blank);
    else if (plain === '*' || plain === '@') {
      if (!pieces) flush();
      unknown = true;
    } else if (plain === '#') continue;
    else text += plain ?? '';
  }
  flush();
  return tokens;
}
