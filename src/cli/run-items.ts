import { run, runBatch } from '../../pipeline/run.ts';
import type { Engine } from '../engines/engine.ts';
import { type CategoryScore, judge, type TermItem, tally, type Verdict } from '../evaluate/index.ts';
import { createServices } from '../services.ts';
import type { Settings } from '../settings.ts';
import { sourceFromBytes } from '../source.ts';
import type { Console } from './console.ts';
import { createNotifier } from './notices.ts';

/** How an engine did, with its words as they came or with ours laid on. */
export interface Evaluation {
  readonly engine: string;
  readonly model: string;
  readonly aligned: boolean;
  readonly categories: readonly CategoryScore[];
  readonly verdicts: readonly Verdict[];
}

/** Translates each item's sentence by itself, as an article of one line, and judges its English. */
export async function runItems(
  items: readonly TermItem[],
  settings: Settings,
  engine: Engine | null,
  console: Console,
  quiet: boolean,
): Promise<Evaluation> {
  const services = await createServices(settings, {
    translates: true,
    signal: console.signal,
    onWords: () => {},
    notify: createNotifier(console, quiet),
    ...(engine === null ? {} : { engine }),
  });
  const verdicts: Verdict[] = [];
  const failures: unknown[] = [];
  try {
    await runBatch(
      items.map((item, index) => ({ item, index })),
      settings.jobs,
      console.signal,
      async ({ item, index }) => {
        const source = sourceFromBytes(new TextEncoder().encode(item.fr), null, true);
        const article = await run(services.stages, source, console.signal);
        verdicts[index] = judge(item, article.english.trim());
      },
      (_, error) => failures.push(error),
    );
  } finally {
    await services.close();
  }
  console.signal.throwIfAborted();
  if (failures.length > 0) throw failures[0];
  const { name, model } = services.engine.statement;
  return { engine: name, model, aligned: settings.align, categories: tally(verdicts), verdicts };
}
