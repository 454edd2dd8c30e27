import type { Token } from '../normal-form.ts';
import { trigramsOf } from './frequencies.ts';

/** How many trigrams a source is looked up by. */
const FEATURES = 10;
/** A trigram in more of the sampled sources tells too little for what it costs. */
const FREQUENT = 120;
const MARGIN = ' ';

/**
 * The trigrams to look a source up by: the rarest of each of its words, rarest words first. Those of different words
 * get lost one by one as a sentence is changed, never all together.
 */
export function featuresOf(tokens: readonly Token[], frequencies: ReadonlyMap<string, number>): readonly string[] {
  const words = tokens.filter(({ kind }) => kind === 'word' || kind === 'number').map(({ form }) => form);
  const rarest = new Map<string, number>();
  for (const [index, word] of words.entries()) {
    // The index knows no margin at either end of a text.
    const padded = (index === 0 ? '' : MARGIN) + word + (index === words.length - 1 ? '' : MARGIN);
    const best = pick(trigramsOf(padded), frequencies);
    if (best) rarest.set(best.trigram, best.count);
  }
  const sorted = [...rarest].sort((a, b) => a[1] - b[1]);
  const rare = sorted.filter(([, count]) => count <= FREQUENT);
  const own = (rare.length >= FEATURES / 2 ? rare : sorted).map(([trigram]) => trigram);
  if (own.length >= FEATURES / 2) return own.slice(0, FEATURES);
  // A short source: more than one of a word.
  const all = trigramsOf(words.join(MARGIN)).filter((trigram, index) => index % 2 === 0 && !rarest.has(trigram));
  const more = [...new Set(all)].sort((a, b) => (frequencies.get(a) ?? 0) - (frequencies.get(b) ?? 0));
  return [...own, ...more].slice(0, FEATURES);
}

function pick(trigrams: readonly string[], frequencies: ReadonlyMap<string, number>) {
  let best: { trigram: string; count: number } | null = null;
  for (const trigram of trigrams) {
    const count = frequencies.get(trigram) ?? 0;
    if (best === null || count < best.count) best = { trigram, count };
  }
  return best;
}

/**
 * Pairs of features: a source that has lost a third of its words still has some pair whole, and two trigrams together
 * are rare where one is not. Rare ones go with frequent ones, then neighbours with each other.
 */
export function pairsOf(features: readonly string[]): readonly (readonly string[])[] {
  if (features.length === 1) return [features];
  const pairs = new Map<string, readonly string[]>();
  const add = (a: string | undefined, b: string | undefined) => {
    if (a !== undefined && b !== undefined && a !== b) pairs.set([a, b].sort().join('\n'), [a, b]);
  };
  for (let i = 0; i < features.length / 2; i++) add(features[i], features[features.length - 1 - i]);
  for (let i = 0; i < features.length; i++) add(features[i], features[i + 1]);
  return [...pairs.values()];
}

/** Full-text query for sources that hold every one of some trigrams. */
export function queryOf(trigrams: readonly string[]): string {
  return trigrams.map((trigram) => `"${trigram.replaceAll('"', '""')}"`).join(' AND ');
}
