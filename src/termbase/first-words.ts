import type { ConceptEntry, FrenchEntry } from './entries.ts';
import { foldWord } from './fold.ts';
import { uninflected, withFeminine } from './forms.ts';
import { feminineWord, pluralWord } from './inflect-french.ts';
import { firstWord } from './tokens.ts';

/**
 * The folded words that forms of a concept may start with: all that do, and a few that do not. It is much quicker than
 * making the forms, which wait until a text has such a word.
 */
export function firstWordsOf(concept: ConceptEntry, entry: FrenchEntry): ReadonlySet<string> {
  const found = new Set<string>();
  const inflect = uninflected.has(concept.kind) ? itself : withFeminine.has(concept.kind) ? inBoth : inPlural;
  const add = (term: string | undefined, words: (word: string) => readonly string[]): void => {
    if (term) for (const word of words(firstWord(term))) found.add(word);
  };
  add(entry.preferred, inflect);
  for (const term of entry.admitted ?? []) add(term, inflect);
  for (const term of entry.deprecated ?? []) add(term, inflect);
  add(entry.plural, inPlural);
  add(entry.feminine, inPlural);
  for (const text of entry.abbreviations ?? []) add(text, (word) => [foldWord(word), foldWord(`${word}s`)]);
  add(entry.acronym, itself);
  for (const text of entry.acronyms ?? []) add(text, itself);
  found.delete('');
  return found;
}

const plain = new Map<string, readonly string[]>();
const plurals = new Map<string, readonly string[]>();
const genders = new Map<string, readonly string[]>();

function itself(word: string): readonly string[] {
  return remembered(plain, word, () => spelled(word));
}

function inPlural(word: string): readonly string[] {
  return remembered(plurals, word, () => [word, pluralWord(word)].flatMap(spelled));
}

function inBoth(word: string): readonly string[] {
  return remembered(genders, word, () => {
    const feminine = feminineWord(word);
    return [word, pluralWord(word), feminine, pluralWord(feminine)].flatMap(spelled);
  });
}

function remembered(known: Map<string, readonly string[]>, word: string, make: () => string[]): readonly string[] {
  const old = known.get(word);
  if (old) return old;
  const words = [...new Set(make())];
  known.set(word, words);
  return words;
}

/** « manœuvre » is also typed « manoeuvre ». */
function spelled(word: string): string[] {
  const folded = foldWord(word);
  return folded.includes('œ') ? [folded, folded.replaceAll('œ', 'oe')] : [folded];
}
