import { isClose, type Place, sentenceOf } from './clauses.ts';
import type { Conditions, Layer } from './entries.ts';
import { foldWord } from './fold.ts';
import type { IndexedForm } from './term-index.ts';
import { foldedAt, gapAfter, hashOf, type Tokens, wordAt } from './tokens.ts';

export interface Judge {
  /** Whether everything a form asks of the words around it is there. */
  holds(form: IndexedForm, place: Place): boolean;
  /** Whether the words before a place speak of several. */
  isPlural(place: Place): boolean;
}

/** Small words that open a surname; « de » is left out, for « commandant de Barkhane » names no one. */
const particles = new Set(['ag', 'al', 'ben', 'bin', 'el', 'ould', 'van', 'von']);

/** Makes the judge of conditions; `countryWords` tells the country of a folded place name or demonym. */
export function createJudge(contexts: Layer['contexts'], countryWords: ReadonlyMap<string, string>): Judge {
  /** By the list itself: an entry's list is the same array each time. */
  const lists = new Map<readonly string[], ReadonlySet<string>>();
  const wordsOf = (names: readonly string[]): ReadonlySet<string> => {
    let words = lists.get(names);
    if (!words) {
      words = new Set(
        names.flatMap((name) => (name.startsWith('@') ? (contexts[name.slice(1)] ?? []) : [name])).map(foldWord),
      );
      lists.set(names, words);
    }
    return words;
  };
  /** Hashes of words and of their plurals: most words of a sentence are ruled out without cutting a string. */
  const hashLists = new Map<readonly string[], ReadonlySet<number>>();
  const hashesOf = (names: readonly string[]): ReadonlySet<number> => {
    let hashes = hashLists.get(names);
    if (!hashes) {
      const words = names.includes('@country') ? [...wordsOf(names), ...countryWords.keys()] : [...wordsOf(names)];
      hashes = new Set(words.flatMap((word) => [hashOf(word), hashOf(`${word}s`)]));
      hashLists.set(names, hashes);
    }
    return hashes;
  };
  const plurals = wordsOf(['@plural']);
  const functionWords = wordsOf(['@function']);

  const isCapitalised = (tokens: Tokens, index: number): boolean =>
    index < tokens.count && /^\p{Lu}/u.test(wordAt(tokens, index));

  const isName = (tokens: Tokens, index: number): boolean => {
    if (!isCapitalised(tokens, index)) return false;
    const word = wordAt(tokens, index);
    if (!functionWords.has(foldWord(word))) return true;
    // « Le Roux » is a name, « DE LA BASE » in a headline is none.
    return /\p{Ll}/u.test(word) && gapAfter(tokens, index) !== null && isCapitalised(tokens, index + 1);
  };

  /** « M. » after a first name is an initial. */
  const isInitial = ({ tokens, first }: Place): boolean => {
    if ((tokens.ends[first] ?? 0) - (tokens.starts[first] ?? 0) > 1 || first === 0 || !isClose(tokens, first - 1))
      return false;
    const before = wordAt(tokens, first - 1);
    return /^\p{Lu}\p{Ll}/u.test(before) && !functionWords.has(foldWord(before));
  };

  const beforeName = (place: Place): boolean => {
    const { tokens, last } = place;
    const gap = gapAfter(tokens, last);
    if (gap !== ' ' && gap !== '.') return false;
    if (isInitial(place)) return false;
    if (isName(tokens, last + 1)) return true;
    const next = last + 1 < tokens.count ? foldedAt(tokens, last + 1) : '';
    return (
      (particles.has(next) || countryWords.has(next)) && gapAfter(tokens, last + 1) !== null && isName(tokens, last + 2)
    );
  };

  const wordBefore = ({ tokens, first }: Place): string | null => {
    return first > 0 && isClose(tokens, first - 1) ? foldedAt(tokens, first - 1) : null;
  };

  const wordAfter = ({ tokens, last }: Place): string | null => {
    return last + 1 < tokens.count && isClose(tokens, last) ? foldedAt(tokens, last + 1) : null;
  };

  const isNear = (names: readonly string[], form: IndexedForm, place: Place): boolean => {
    const words = wordsOf(names);
    const countries = names.includes('@country') ? (form.entry.countries ?? []) : [];
    const hashes = hashesOf(names);
    const [from, to] = sentenceOf(place);
    for (let index = from; index <= to; index++) {
      if (!hashes.has(place.tokens.hashes[index]!) || (index >= place.first && index <= place.last)) continue;
      const word = foldedAt(place.tokens, index);
      if (words.has(word) || (word.endsWith('s') && words.has(word.slice(0, -1)))) return true;
      const country = countryWords.get(word);
      if (country !== undefined && countries.includes(country)) return true;
    }
    return false;
  };

  const holds = (form: IndexedForm, place: Place): boolean => {
    const asked = form.conditions;
    if (!asked) return true;
    return beforeHolds(asked, place) && aroundHolds(asked, place) && nearHolds(asked, form, place);
  };

  const beforeHolds = ({ before }: Conditions, place: Place): boolean => {
    if (before === undefined) return true;
    if (before === 'name') return beforeName(place);
    if (before === 'other') return !beforeName(place);
    const next = wordAfter(place);
    return next !== null && wordsOf(before).has(next);
  };

  const aroundHolds = ({ after, notAfter, notBefore }: Conditions, place: Place): boolean => {
    const previous = after || notAfter ? wordBefore(place) : null;
    // A figure stands for any numeral, the start of a clause for a determiner.
    const asked = previous === null ? '@start' : /^\d+$/u.test(previous) ? 'deux' : previous;
    if (
      after &&
      !(asked === '@start' ? after.includes(asked) || after.includes('@determiner') : wordsOf(after).has(asked))
    )
      return false;
    if (notAfter && previous !== null && wordsOf(notAfter).has(previous)) return false;
    const next = notBefore ? wordAfter(place) : null;
    return !(notBefore && next !== null && wordsOf(notBefore).has(next));
  };

  const nearHolds = ({ near, notNear }: Conditions, form: IndexedForm, place: Place): boolean => {
    if (near?.length && !isNear(near, form, place)) return false;
    return !(notNear?.length && isNear(notNear, form, place));
  };

  const isPlural = (place: Place): boolean => {
    const previous = wordBefore(place);
    if (previous === null) return false;
    if (/^\d+$/u.test(previous)) return previous !== '1' && previous !== '0';
    return plurals.has(previous);
  };

  return { holds, isPlural };
}
