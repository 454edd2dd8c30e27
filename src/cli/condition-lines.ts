import type { Text } from '../model/texts.ts';
import type { Conditions } from '../termbase/entries.ts';

/** Words of a list that are shown before the rest is only counted. */
const shown = 6;

/** What must stand round a term, in words, a condition a line. */
export function conditionLines(
  match: Conditions,
  contexts: Readonly<Record<string, readonly string[]>>,
  text: Text,
): string[] {
  return Object.entries(match).map(([name, value]) => {
    if (typeof value === 'string') return text(`terms.when.${name}-${value}`);
    const words = value.map((word: string) => named(word, contexts, text));
    return text(`terms.when.${name}`, { words: words.join(', ') });
  });
}

function named(word: string, contexts: Readonly<Record<string, readonly string[]>>, text: Text): string {
  if (!word.startsWith('@')) return `« ${word} »`;
  if (word === '@start') return text('terms.when.start');
  if (word === '@country') return text('terms.when.country');
  const list = contexts[word.slice(1)] ?? [];
  const words = list.slice(0, shown).join(', ') + (list.length > shown ? '…' : '');
  return text('terms.when.list', { name: word, words, count: list.length });
}
