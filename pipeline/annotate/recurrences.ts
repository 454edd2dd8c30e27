import type { CapitalWord, Run } from './capitals.ts';
import { isInstitutionWord } from './common-words.ts';
import type { FindingOf } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import { person } from './persons.ts';
import type { Reading } from './reading.ts';

/** Persons named by the surname alone, or without its capitals, who are named in full elsewhere in the article. */
export function findRecurrences(reading: Reading, { surnames, small }: Knowledge): readonly FindingOf<'person'>[] {
  if (surnames.size === 0) return [];
  return reading.runs.flatMap((run) => {
    const index = run.words.findLastIndex((word) => surnames.has(word.text.toLowerCase()));
    const word = run.words[index];
    const surname = surnames.get(word?.text.toLowerCase() ?? '');
    if (!word || surname === undefined) return [];
    if (index === 0 && run.opens && small.has(word.text.toLowerCase())) return [];
    const start = surnameStart(reading.text, word, surname);
    if (start === word.start && /^\p{Ll}/u.test(surname)) return [];
    const given = reading.allCaps ? [] : givenNames(run, index);
    const from = Math.min(start, given[0]?.start ?? start);
    return [{ ...person(reading.text, from, [...given, word]), surname }];
  });
}

/** Where a surname of several words starts (de La Tour, Le Drian) when all of them are there. */
function surnameStart(text: string, last: CapitalWord, surname: string): number {
  const start = last.end - surname.length;
  const words = start < 0 ? '' : text.slice(start, last.end).replace(/\s/gu, ' ');
  return words.toLowerCase() === surname.toLowerCase() ? start : last.start;
}

function givenNames({ words }: Run, index: number): readonly CapitalWord[] {
  const given: CapitalWord[] = [];
  for (let i = index - 1; i >= 0; i--) {
    const word = words[i];
    if (!word || word.capitals || isInstitutionWord(word.text)) break;
    given.unshift(word);
  }
  return given;
}
