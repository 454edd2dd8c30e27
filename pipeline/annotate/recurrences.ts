import type { CapitalWord, Run } from './capitals.ts';
import { isInstitutionWord } from './common-words.ts';
import type { FindingOf } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import { person } from './persons.ts';
import type { Reading } from './reading.ts';

/** Persons named by the surname alone, or without its capitals, who are named in full elsewhere in the article. */
export function findRecurrences(reading: Reading, { surnames, small }: Knowledge): readonly FindingOf<'person'>[] {
  if (surnames.size === 0) return [];
  const found: FindingOf<'person'>[] = [];
  for (const run of reading.runs) {
    const index = run.words.findLastIndex((word) => surnames.has(word.small));
    const word = run.words[index];
    const surname = surnames.get(word?.small ?? '');
    if (!word || surname === undefined) continue;
    if (index === 0 && run.opens && small.has(word.small)) continue;
    const start = surnameStart(reading.text, word, surname);
    if (start === word.start && /^\p{Ll}/u.test(surname)) continue;
    const given = reading.allCaps ? [] : givenNames(run, index);
    const from = Math.min(start, given[0]?.start ?? start);
    found.push({ ...person(reading.text, from, [...given, word]), surname });
  }
  return found;
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
