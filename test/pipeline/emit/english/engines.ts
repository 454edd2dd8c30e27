import type { Tagged } from '../../../../src/model/tagged.ts';

/** Engines that change every segment and know nothing of markup; marks move along with their words. */
export const engines: Readonly<Record<string, (source: Tagged) => Tagged>> = {
  'a word before': ({ text, marks }) => ({
    text: `Xy ${text}`,
    marks: marks.map((mark) => ({ ...mark, start: mark.start + 3, end: mark.end + 3 })),
  }),
  'letters reversed': ({ text, marks }) => ({
    text: text.replace(/\p{L}+/gu, (word) => [...word].reverse().join('')),
    marks,
  }),
  'nothing but a space more': ({ text, marks }) => ({ text: `${text} `, marks }),
};

export const identity = (source: Tagged): Tagged => source;
