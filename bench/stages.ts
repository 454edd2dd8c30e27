import type { Stages } from '../pipeline/index.ts';
import { runUntil, type StageName, stageNames } from '../pipeline/run.ts';
import type { Source } from '../src/model/article.ts';

export type StageSeconds = Record<StageName, number>;

/** Takes every article through the pipeline, one after the other, and adds up each stage's wall time. */
export async function timeStages(stages: Stages, sources: readonly Source[]): Promise<StageSeconds> {
  const seconds = Object.fromEntries(stageNames.map((name) => [name, 0])) as StageSeconds;
  const timed = timedStages(stages, seconds);
  const { signal } = new AbortController();
  for (const source of sources) await runUntil(timed, 'emit', source, signal);
  return seconds;
}

/** The same stages, each of which notes how long it took. */
function timedStages(stages: Stages, seconds: StageSeconds): Stages {
  const timed =
    <In, Rest extends readonly unknown[], Out>(name: StageName, stage: (document: In, ...rest: Rest) => Out) =>
    (document: In, ...rest: Rest): Out => {
      const start = performance.now();
      const note = () => {
        seconds[name] += (performance.now() - start) / 1000;
      };
      const result = stage(document, ...rest);
      if (result instanceof Promise) return result.finally(note) as Out;
      note();
      return result;
    };
  return {
    parse: timed('parse', stages.parse),
    segment: timed('segment', stages.segment),
    annotate: timed('annotate', stages.annotate),
    recall: timed('recall', stages.recall),
    translate: timed('translate', stages.translate),
    align: timed('align', stages.align),
    check: timed('check', stages.check),
    summarise: timed('summarise', stages.summarise),
    emit: timed('emit', stages.emit),
  };
}

export function totalOf(seconds: StageSeconds): number {
  return Object.values(seconds).reduce((sum, one) => sum + one, 0);
}
