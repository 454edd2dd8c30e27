import { isFunctionWord } from '../../src/language/index.ts';
import type { Span } from '../../src/model/span.ts';
import type { CapitalWord, Run } from './capitals.ts';
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
  const { text, allCaps } = reading;
  const covered = coverBy(text.length, taken);
  return reading.runs.flatMap((run) => {
    const parts = partsOf(run, (word) => !touches(covered, word));
    const names = allCaps
      ? partsOf(run, (word) => parts.some((part) => part.includes(word)) && isKnown(word, knowledge))
      : parts.map((part) => nameWords(text, part, run.opens && part[0] === run.words[0], knowledge));
    return names.flatMap((words) => nameOver(text, words));
  });
}

function nameOver(text: string, words: readonly CapitalWord[]): readonly FindingOf<'name'>[] {
  const start = words[0]?.start;
  const end = words.at(-1)?.end;
  if (start === undefined || end === undefined) return [];
  return [{ kind: 'name', start, end, name: text.slice(start, end).replace(/\s+/gu, ' ') }];
}

/** In a sentence all in capitals, only words that keep their capital elsewhere are names. */
function isKnown({ text }: CapitalWord, { inside, small }: Knowledge): boolean {
  const lower = text.toLowerCase();
  return inside.has(lower) && !small.has(lower) && !isFunctionWord(lower) && !isCommonWord(lower, '');
}

/** The stretches of a run whose words pass. */
function partsOf(run: Run, passes: (word: CapitalWord) => boolean): readonly (readonly CapitalWord[])[] {
  const parts: CapitalWord[][] = [[]];
  for (const word of run.words) {
    if (passes(word)) parts.at(-1)?.push(word);
    else parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
}

/** The words of a part that make a name: without common words that lead it, and without one that merely opens a sentence. */
function nameWords(
  text: string,
  part: readonly CapitalWord[],
  opens: boolean,
  knowledge: Knowledge,
): readonly CapitalWord[] {
  const first = part.findIndex(
    (word) => !isCommonWord(word.text, text.slice(Math.max(0, word.start - 10), word.start)),
  );
  const words = first < 0 ? [] : part.slice(first);
  const [head, ...rest] = words;
  if (!head) return [];
  const stripped = opens && first === 0 && onlyOpens(head, rest.length, knowledge);
  const left = stripped ? rest : words;
  const only = left.length === 1 ? left[0] : undefined;
  if (only && !isDistinct(only) && knowledge.small.has(only.text.toLowerCase())) return [];
  if (only && (/^(?:\p{L}\.?|[IVXLC]+)$/u.test(only.text) || (!only.capitals && isFunctionWord(only.text)))) return [];
  return left;
}

function onlyOpens(word: CapitalWord, others: number, { inside, small }: Knowledge): boolean {
  const lower = word.text.toLowerCase();
  if (isDistinct(word) || inside.has(lower)) return false;
  return others === 0 || small.has(lower);
}

/** Spelt as no common word is: capitals throughout, figures, or a capital inside. */
function isDistinct({ text, capitals }: CapitalWord): boolean {
  return capitals || /\p{N}|\p{Ll}\p{Lu}|[-\u2010\u2011'\u2019]\p{Lu}/u.test(text);
}
