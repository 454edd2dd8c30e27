import type { Span } from '../../src/model/span.ts';

/** Groups of figures that are no part of a name (C-17), whatever parts them. */
export function figures(text: string): Span[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}-])\d+(?:[.,\u00A0\u202F\u2009 ]\d+)*(?![\p{L}\p{N}])/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
