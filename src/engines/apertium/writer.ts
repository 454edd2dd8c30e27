import type { Span } from '../../model/span.ts';

/** Puts words and what stands between them together with English spacing, and tells where each word stands. */
export interface Writer {
  word(text: string): Span;
  /** A placeable that stands at its word without a space. */
  cling(text: string): Span;
  gap(text: string): void;
  finish(): string;
}

const NO_SPACE_BEFORE = /^[,.;:?!%)\]}]/;

/** `source` tells whether straight quotation marks, whose side cannot be seen, come in pairs. */
export function createWriter(source: string): Writer {
  let text = '';
  let space = '';
  let glued = false;
  const paired = (source.split('"').length - 1) % 2 === 0;
  let open = false;

  const put = (part: string, clings: boolean): Span => {
    if (text && !glued && !clings && !NO_SPACE_BEFORE.test(part)) text += space;
    space = '';
    glued = false;
    text += part;
    return { start: text.length - part.length, end: text.length };
  };
  const opening = (): void => {
    put('"', false);
    glued = true;
  };
  return {
    word: (part) => put(part, false),
    cling: (part) => put(part, true),
    gap(part) {
      for (const sign of part) {
        if (/\s/.test(sign)) space = space === '\n' || sign === '\n' ? '\n' : ' ';
        else if (sign === '«' || (sign === '"' && paired && !open)) opening();
        else if (sign === '»' || (sign === '"' && paired)) put('"', true);
        else put(sign, false);
        if (sign === '"') open = !open;
      }
    },
    finish: () => text,
  };
}
