import { matcher, type Recognise, WORD_END } from './scan.ts';

const figures = matcher(`(?<tens>[2-9])0['’]?s${WORD_END}`);
const names = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'] as const;
/** `in their 30s` and `in the low 30s` are no decade. */
const OPENS = /(?:^|[^\p{L}\p{N}])(?:the[\s\u00A0]|(?:early|late|mid)[\s\u00A0-])['’]?$/iu;

/** Words that may name a decade: `the nineties`. */
export const englishDecadeWords: readonly string[] = names;

/** A decade of the twentieth century, by the year it opens with: `the 90s`, `the late ’90s`. */
export const englishDecadeAt: Recognise = (text, at) => {
  const match = OPENS.test(text.slice(Math.max(0, at - 8), at)) ? figures(text, at) : null;
  return match && decade(at, match[0].length, Number(match.groups?.tens));
};

/** `the nineties` */
export const englishWordDecadeAt: Recognise = (text, at) => {
  if (!OPENS.test(text.slice(Math.max(0, at - 8), at))) return null;
  const index = names.findIndex((name) => text.slice(at, at + name.length).toLowerCase() === name);
  return index < 0 ? null : decade(at, names[index]?.length ?? 0, index + 2);
};

function decade(start: number, length: number, tens: number) {
  const date = { year: 1900 + 10 * tens, month: null, day: null };
  return [{ kind: 'date' as const, start, end: start + length, date, weekday: null }];
}
