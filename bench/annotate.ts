import { createAnnotate } from '../pipeline/annotate/index.ts';
import type { Segmented } from '../src/model/article.ts';
import { createTermbase } from '../src/termbase/load.ts';
import { readLayer } from '../src/termbase/read.ts';
import type { Termbase } from '../src/termbase/termbase.ts';
import { commonWords, randomArticles } from './article-text.ts';
import { withRandomTerms } from './random-terms.ts';

export interface AnnotateTiming {
  /** Bytes of the text that is annotated. */
  readonly bytes: number;
  /** Concepts of the termbase, and of the larger one. */
  readonly concepts: readonly [number, number];
  /** Milliseconds to read the shipped termbase and make its index; to make the larger one's. */
  readonly loadMs: readonly [number, number];
  /** MB of text a processor second, by the shipped termbase and by the larger one. */
  readonly stage: readonly [number, number];
  readonly matching: readonly [number, number];
}

/**
 * Times the whole stage, and the termbase's matching by itself, on `bytes` of text with the shipped termbase and with
 * `more` random terms besides: processor time of all threads, the best of rounds that take turns, once warm.
 */
export function timeAnnotate(
  localesPath: string,
  { bytes: wanted = 2_000_000, more = 50_000, rounds = 7 }: { bytes?: number; more?: number; rounds?: number } = {},
): AnnotateTiming {
  const { articles, bytes } = randomArticles(wanted, 1);
  const start = performance.now();
  const layer = readLayer(localesPath);
  const shipped = createTermbase(layer, 'en-US');
  const loadMs = performance.now() - start;
  const larger = withRandomTerms(layer, more, commonWords(), 2);
  const largerStart = performance.now();
  const both = [shipped, createTermbase(larger, 'en-US')] as const;
  const largerMs = performance.now() - largerStart;
  const stages = takeTurns(
    rounds,
    both.map((termbase) => stageOver(articles, termbase)),
  );
  const matchings = takeTurns(
    rounds,
    both.map((termbase) => matchingOver(articles, termbase)),
  );
  const rates = (seconds: readonly number[]) => [bytes / 1e6 / seconds[0]!, bytes / 1e6 / seconds[1]!] as const;
  return {
    bytes,
    concepts: [both[0].size.concepts, both[1].size.concepts],
    loadMs: [loadMs, largerMs],
    stage: rates(stages),
    matching: rates(matchings),
  };
}

function stageOver(articles: readonly Segmented[], termbase: Termbase): () => void {
  const annotate = createAnnotate({ termbase });
  const { signal } = new AbortController();
  return () => {
    for (const article of articles) annotate(article, signal);
  };
}

function matchingOver(articles: readonly Segmented[], termbase: Termbase): () => void {
  return () => {
    for (const { segments } of articles) for (const { source } of segments) termbase.match(source.text);
  };
}

/** Least processor seconds of each piece of work: what others do on the machine only adds. The first two rounds warm up. */
function takeTurns(rounds: number, works: readonly (() => void)[]): readonly number[] {
  const seconds: number[][] = works.map(() => []);
  for (let round = 0; round < rounds + 2; round++) {
    for (const [index, work] of works.entries()) {
      const cpu = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(cpu);
      if (round >= 2) seconds[index]!.push((user + system) / 1e6);
    }
  }
  return seconds.map((list) => Math.min(...list));
}
