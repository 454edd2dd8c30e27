import type { ConceptEntry, EnglishEntry, FrenchEntry, Layer } from '../src/termbase/entries.ts';
import { createRandom, INVENTED, inventedWord } from './memory-text.ts';

const KINDS = ['equipment', 'unit', 'organisation', 'doctrine', 'place', 'post', 'event'] as const;
const LINKS = ['de', 'du', 'des', 'à', "d'", 'pour la'];

/**
 * A layer with concepts added whose French is one to four random words. Half of them begin with a word of `vocabulary`,
 * as real terms begin with words that texts are full of, and so are met again and again; the others are invented.
 */
export function withRandomTerms(layer: Layer, count: number, vocabulary: readonly string[], seed: number): Layer {
  const random = createRandom(seed);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)]!;
  const word = () => inventedWord(Math.floor(random() * 10 * INVENTED), 4);
  const concepts: Record<string, ConceptEntry> = { ...layer.concepts };
  const french: Record<string, FrenchEntry> = { ...layer.french };
  const english: Record<string, EnglishEntry> = { ...layer.english.en };
  for (let index = 0; index < count; index++) {
    const id = `random.term-${index}`;
    const known = index % 2 === 0;
    const words = [known ? pick(vocabulary) : word()];
    const more = Math.floor(random() * 3) + (known ? 1 : 0);
    for (let left = more; left > 0; left--) {
      if (random() < 0.4) words.push(pick(LINKS));
      words.push(word());
    }
    concepts[id] = { kind: pick(KINDS), ...(index % 10 === 0 ? { match: { near: ['armée', 'forces'] } } : {}) };
    french[id] = { preferred: words.join(' ').replaceAll("' ", "'") };
    english[id] = { preferred_one: `random term ${index}` };
  }
  return { ...layer, concepts, french, english: { ...layer.english, en: english }, hash: `${layer.hash}-random` };
}
