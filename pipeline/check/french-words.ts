import { fold, isFunctionWord, overlaps, wordSpans } from '../../src/language/index.ts';
import type { Span } from '../../src/model/span.ts';
import type { CheckContext } from './rule.ts';

/** French words with an accent, and function words, that English has as its own. */
const ENGLISH = new Set(
  'cliche decor cafe facade regime elite communique protege attache fiance fiancee resume debris entree clientele melee soiree emigre expose premiere saute puree touche matinee naive creche denouement detente debacle canape ingenue depot role hotel seance vis blase risque passe pate genre detainee divorcee employee melange touche aura trait portrait idee aerait á à en on me plus or car a as an son ton ma ta mes main tout contre avant dont si non hors las los do fait font va ai tel point les la le de du des et au aux sur sous sans est se nous vous par pour ce leur nul ni un une art or tu es pas y moi toi soi certain certains divers encore suis donc entre'.split(
    ' ',
  ),
);
/** Endings of French verbs and participles that no English word has. */
const VERB =
  /(?:aient|èrent|âmes|âtes|eront|iront|urent|irent|assent|issent|raient|rait|rais|erait|issait|issant|ées?|és)$/u;

/**
 * Words of the source that stand in the target as they are, though English has no such word: they have an accent, the
 * ending of a French verb, or are function words. Names, what annotations placed, and figures are no such words.
 */
export function frenchWordsLeft({ segment }: CheckContext): Span[] {
  const source = segment.source.text;
  const target = segment.target.text;
  const own = new Set(
    wordSpans(source)
      .filter((word) => !segment.annotations.some((other) => overlaps(other, word)))
      .flatMap((word) => pieces(source, word))
      .map((word) => source.slice(word.start, word.end)),
  );
  return wordSpans(target)
    .flatMap((word) => pieces(target, word))
    .filter((word) => {
      const text = target.slice(word.start, word.end);
      return own.has(text) && isFrench(text) && !segment.placed.some((mark) => overlaps(mark, word));
    });
}

/** A word without what an apostrophe joins to it: « l’armée » is two. */
function pieces(text: string, { start, end }: Span): Span[] {
  const cut = /^\p{L}{1,2}['\u2019]/u.exec(text.slice(start, end))?.[0].length ?? 0;
  return [{ start: start + cut, end }];
}

function isFrench(word: string): boolean {
  if (!/^\p{Ll}{3,}$/u.test(word) || ENGLISH.has(fold(word).replace(/(?<=\p{L}{3})s$/u, ''))) return false;
  return word.normalize('NFD') !== word || VERB.test(word) || isFunctionWord(word);
}
