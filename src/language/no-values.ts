import { matcher, type Recognise, WORD_END } from './scan.ts';
import { SPACES } from './spaces.ts';

const S = `[${SPACES}]`;
const roundTheClock = matcher(
  `(?:24${S}?h(?:eures)?|7${S}?j(?:ours)?)(?:${S}?/${S}?|${S}sur${S})(?:24|7)${S}?(?:h|j)?${WORD_END}`,
);
const telephone = matcher(`(?:\\d{2,3}${S})?\\d{2}(?:[${SPACES}.]\\d{2}){3,4}(?!\\d)`);
const version = matcher(`\\d+(?:\\.\\d+){2,}(?!\\d)`);

/** Figures that are no values: « 24 h/24 », telephone numbers, versions. */
export const noValueAt: Recognise = (text, at) => {
  const match = roundTheClock(text, at) ?? telephone(text, at) ?? version(text, at);
  return match && !/^\d{1,3}(?:\.\d{3})+$/u.test(match[0]) && !/^\d{1,2}\.\d{1,2}\.\d{4}$/u.test(match[0])
    ? at + match[0].length
    : null;
};
