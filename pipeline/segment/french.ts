import { abbreviationGroups, isDottedAcronym, isInitial, isNounAfter } from '../../src/language/abbreviations.ts';
import { opensSentence } from '../../src/language/index.ts';
import { type Follower, readFollower } from './follower.ts';
import type { Stop } from './stops.ts';
import { isGluedEnd, isLabel, labels, wordBefore } from './surroundings.ts';

/** Whether a stop ends the French sentence whose first letter or figure stands at `sentence`. */
export function endsSentence(text: string, sentence: number, stop: Stop): boolean {
  if (stop.next >= text.length) return true;
  const follower = readFollower(text, stop.next);
  if (follower.kind === 'lower' || follower.kind === 'mark') return false;
  if (stop.next === stop.end && !isGluedEnd(text, stop, follower)) return false;
  const ellipsis = /…|\.\./.test(stop.marks);
  if (ellipsis && follower.kind === 'digit' && follower.opener === '') return false;
  if (stop.marks !== '.') return true;
  if (isLabel(text.slice(sentence, stop.start))) return false;
  if (/[–—-]/.test(follower.opener) && isDateline(text.slice(sentence, stop.start))) return false;
  return !continues(text, stop, follower);
}

/** Whether the full stop belongs to an abbreviation, an initial or an acronym that what follows goes on from. */
function continues(text: string, stop: Stop, follower: Follower): boolean {
  const { word, before } = wordBefore(text, stop.start);
  if (word === '') return false;
  const closed = stop.end > stop.start + 1;
  const groups = abbreviationGroups(word, before);
  if (groups.includes('always') && !closed) return !/\d$/.test(before) || namesOn(follower);
  if (groups.includes('number') && follower.numeral && !isNounAfter(word, before)) return true;
  if (groups.includes('month') && follower.kind === 'digit') return /^\d|^1er$/.test(before) || follower.year;
  if (closed) return false;
  if (groups.includes('name')) return follower.opener === '(' || namesOn(follower) || follower.numeral;
  if (isDottedAcronym(word) && !isInitial(word)) {
    if (/^J\.-?C$/i.test(word) && /^(?:av|apr|avant|après)\.?$/i.test(before)) return false;
    return follower.opener === '(' || (follower.opener === '' && (follower.kind === 'digit' || namesOn(follower)));
  }
  return isInitial(word) && goesOnFromInitial(word, before, follower);
}

function goesOnFromInitial(word: string, before: string, follower: Follower): boolean {
  if (/^[LRDA]$/.test(word) && /^art(?:icles?)?\.?$/i.test(before)) return true;
  if (follower.kind === 'digit' || labels(before)) return false;
  if (follower.opener !== '') return follower.opener === '(';
  return namesOn(follower);
}

/** Whether the next word can be (part of) a name: « Ekman », « Le Drian », but not « Les troupes ». */
function namesOn(follower: Follower): boolean {
  return follower.particle || (follower.kind === 'upper' && !opensSentence(follower.word));
}

/** « NIAMEY, 7 juin (AFP). — Le… »: the place and date that head a dispatch. */
function isDateline(sentence: string): boolean {
  return sentence.length < 60 && /^\s*\p{Lu}{3,}[\p{Lu}\s'’-]*(?:\([^)]*\)|,[^.]*)?\s*$/u.test(sentence);
}
