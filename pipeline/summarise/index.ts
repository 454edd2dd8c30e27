import type { Checked, Summarised, Summary } from '../../src/model/article.ts';
import type { ConceptKind } from '../../src/model/concept.ts';
import type { Termbase } from '../../src/termbase/termbase.ts';
import type { Stage } from '../stage.ts';
import { choose } from './choose.ts';
import { facts } from './facts.ts';
import { prose } from './prose.ts';
import { candidates } from './score.ts';
import type { Terms } from './statement.ts';

export interface SummariseSettings {
  /** The most words a summary may have, in each language. */
  readonly words: number;
  /**
   * Tells what kind of thing a concept is, and finds its English where no engine marked it. Without it the subject in
   * the concept's id tells the kind.
   */
  readonly terms?: Pick<Termbase, 'concept' | 'allowed'>;
}

/** What the first part of a concept's id says of its kind. */
const KINDS: ReadonlyMap<string, ConceptKind> = new Map(
  (['rank', 'title', 'unit', 'organisation', 'operation', 'equipment', 'place', 'person'] as const).map((kind) => [
    kind,
    kind,
  ]),
);

/**
 * Picks the sentences that say most of an article, two or three in sixty words, and takes both languages from the same
 * segments; lists its facts in both languages. No running text, no summary.
 */
export function createSummarise({ words, terms }: SummariseSettings): Stage<Checked, Summarised> {
  const known: Terms = {
    kindOf: (concept) => terms?.concept(concept)?.kind ?? KINDS.get(concept.split('.')[0] ?? ''),
    allowed: (info) => terms?.allowed(info) ?? [],
    isProper: (info) => terms === undefined || /[\p{Lu}\d]/u.test(terms.allowed(info)[0] ?? ''),
  };
  return (article) => ({ ...article, summary: summary(article, words), facts: facts(article, known) });
}

function summary(article: Checked, words: number): Summary {
  const sentences = prose(article);
  const chosen = choose(candidates(sentences, article.title), words).map(({ index }) => sentences[index]!);
  return {
    segments: chosen.map(({ segment }) => segment.id),
    fr: chosen.map(({ french }) => french).join(' '),
    en: chosen.map(({ english }) => english).join(' '),
  };
}
