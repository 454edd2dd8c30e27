import { isFunctionWord, NUMBER } from '../../src/language/index.ts';
import type { Span } from '../../src/model/span.ts';
import type { CapitalWord } from './capitals.ts';
import { isCommonWord } from './common-words.ts';
import { coverBy, touches } from './covered.ts';
import type { FindingOf } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import type { Reading } from './reading.ts';

/** Capital words that neither the termbase nor a person explains: unknown places, equipment, acronyms, firms. */
export function findNames(
  reading: Reading,
  taken: readonly Span[],
  knowledge: Knowledge,
): readonly FindingOf<'name'>[] {
  const { text, allCaps, runs } = reading;
  if (runs.length === 0) return [];
  const covered = coverBy(text.length, taken);
  const found: FindingOf<'name'>[] = [];
  for (const run of runs) {
    for (const part of partsOf(run.words, (word) => !touches(covered, word))) {
      const names = allCaps
        ? partsOf(part, (word) => isKnown(word, knowledge))
        : [nameWords(text, part, run.opens && part[0] === run.words[0], knowledge)];
      for (const words of names) if (words.length > 0) found.push(nameOver(text, words));
    }
  }
  return found;
}

function nameOver(text: string, words: readonly CapitalWord[]): FindingOf<'name'> {
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? start;
  const name = text.slice(start, end);
  return { kind: 'name', start, end, name: words.length === 1 ? name : name.replace(/\s+/gu, ' ') };
}

/** In a sentence all in capitals, only words that keep their capital elsewhere are names. */
function isKnown(word: CapitalWord, { inside, small }: Knowledge): boolean {
  return (
    inside.has(word.small) && !small.has(word.small) && !isFunctionWord(word.small) && !isCommonWord(word.small, '', 0)
  );
}

/** The stretches of words that pass. */
function partsOf(
  words: readonly CapitalWord[],
  passes: (word: CapitalWord) => boolean,
): readonly (readonly CapitalWord[])[] {
  const parts: CapitalWord[][] = [];
  let open: CapitalWord[] | null = null;
  for (const word of words) {
    if (!passes(word)) {
      open = null;
      continue;
    }
    if (open) open.push(word);
    else {
      open = [word];
      parts.push(open);
    }
  }
  return parts;
}

/** The words of a part that make a name: without common words that lead it, and without one that merely opens a sentence. */
function nameWords(
  text: string,
  part: readonly CapitalWord[],
  opens: boolean,
  knowledge: Knowledge,
): readonly CapitalWord[] {
  const first = part.findIndex((word) => !isCommonWord(word.text, text, word.start));
  const words = first < 0 ? [] : part.slice(first);
  const head = words[0];
  if (!head) return [];
  const stripped = opens && first === 0 && onlyOpens(head, words.length - 1, knowledge);
  const left = stripped ? words.slice(1) : words;
  const only = left.length === 1 ? left[0] : undefined;
  if (only && !isDistinct(only) && knowledge.small.has(only.small)) return [];
  if (only && (/^(?:\p{L}\.?|[IVXLC]+)$/u.test(only.text) || (!only.capitals && isFunctionWord(only.text)))) return [];
  return left;
}

function onlyOpens(word: CapitalWord, others: number, { inside, small }: Knowledge): boolean {
  if (isDistinct(word) || inside.has(word.small)) return false;
  return others === 0 || small.has(word.small);
}

/** Spelt as no common word is: capitals throughout, figures, or a capital inside. */
function isDistinct({ text, capitals, kinds }: CapitalWord): boolean {
  return capitals || (kinds & NUMBER) !== 0 || /\p{Ll}\p{Lu}|[-\u2010\u2011'\u2019]\p{Lu}/u.test(text);
}
