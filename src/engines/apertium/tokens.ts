import { readBlank } from './stream-text.ts';

/** A word of an answer, with the pieces it comes from (none when a rule put it in), or what stands between words. */
export interface Token {
  readonly text: string;
  readonly pieces: readonly number[];
  readonly word: boolean;
}

const PARTS = /\[\[\/\]\]|\[\[([^\]]*)\]\]|\[([^\]]*)\]|([^[\]])/g;

/**
 * Drops what the steps leave in an answer where a dictionary has a gap: a lone grammar tag, the first of two renderings
 * that were not chosen between, `*`, `#` and `@` marks. The source's own signs are inside blanks.
 */
function dropLeftovers(stream: string): string {
  return stream
    .split(/(\[[^\]]*\]+)/)
    .map((part) => {
      if (part.startsWith('[')) return part;
      return part
        .replace(/\\?<[\w:.-]+\\?>/g, '')
        .replace(/[\p{L}\p{M}#]+\\?\/(?=\p{L})/gu, '')
        .replace(/[\\*#@^$<>{}/]/g, '');
    })
    .join('');
}

/** Reads an answer's stream into words and what is between them. */
export function readTokens(stream: string): Token[] {
  const tokens: Token[] = [];
  let pieces: readonly number[] | null = null;
  let text = '';
  const flush = (): void => {
    if (!text) return;
    if (pieces) tokens.push({ text, pieces, word: true });
    else {
      for (const part of text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? []) {
        tokens.push({ text: part, pieces: [], word: /[\p{L}\p{N}]/u.test(part) });
      }
    }
    text = '';
  };
  for (const [whole, bound, blank, plain] of dropLeftovers(stream).matchAll(PARTS)) {
    if (bound !== undefined) {
      flush();
      pieces = [...bound.matchAll(/t:p:(\d+)/g)].map((match) => Number(match[1]));
    } else if (whole === '[[/]]') {
      flush();
      pieces = null;
    } else if (blank !== undefined) text += readBlank(blank);
    else text += plain ?? '';
  }
  flush();
  return tokens;
}
