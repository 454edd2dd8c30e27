// Speed and memory, as ratios to something run beside it in the same minutes: `npm run bench [WORDS]`.
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { createStages } from '../pipeline/index.ts';
import { stageNames } from '../pipeline/run.ts';
import { createBergamot } from '../src/engines/bergamot/index.ts';
import { createEcho } from '../src/engines/echo/index.ts';
import type { Engine } from '../src/engines/engine.ts';
import { loadTexts } from '../src/i18n/index.ts';
import { createInMemory } from '../src/memory/in-memory/index.ts';
import { resolveSettings } from '../src/settings.ts';
import { loadTermbase } from '../src/termbase/load.ts';
import { timeAnnotate } from './annotate.ts';
import { benchCorpus, countWords } from './corpus.ts';
import { timeAdapter, timeBare } from './engine.ts';
import { benchModel } from './random-model.ts';
import { type StageSeconds, timeStages, totalOf } from './stages.ts';
import { timeStartUp } from './start-up.ts';

const root = join(import.meta.dirname, '..');
const localesPath = join(root, 'locales');
const wanted = Number(process.argv[2] ?? 100_000);
const workers = availableParallelism();

const sources = benchCorpus(wanted);
const words = sources.reduce((sum, source) => sum + countWords(source.text), 0);
console.log(
  `${words} words in ${sources.length} articles; ${cpus()[0]?.model ?? ''}, ${workers} cores; Node ${process.versions.node}`,
);

const startUp = timeStartUp();
print(
  'start-up to first output',
  `${startUp.own.toFixed(2)} s; an empty Node ${startUp.node.toFixed(2)} s, ratio ${(startUp.own / startUp.node).toFixed(1)}`,
);

printAnnotate();

const echoCpu = process.cpuUsage();
const bare = await timeStages(stagesWith(createEcho()), sources);
const cpuAround = cpuSeconds(echoCpu);
printStages('with an engine that costs nothing', bare);

const sentences = await sentencesOf(3000);
const { kind, reason, model } = await benchModel(join(root, '.bench'), sentences);
console.log(`\nBergamot with ${model.name}, ${model.version}${reason === null ? '' : ` (${reason})`}`);
const bergamot = await createBergamot({ model, workers });
const wholeCpu = process.cpuUsage();
const whole = await timeStages(stagesWith(bergamot), sources);
const cpuWhole = cpuSeconds(wholeCpu);
await bergamot.close();
printStages('with Bergamot', whole);
const around = totalOf(whole) - whole.translate;
const shares = `${percent(around / totalOf(whole))} of the wall time, one article after the other; ${percent(cpuAround / cpuWhole)} of the processor time`;
print(
  'time around the engine',
  `${shares} (aim: under 10 %)${kind === 'fixture' ? '; the fixture is far faster than a real model' : ''}`,
);
print(
  'align to translate',
  `${percent(whole.align / whole.translate)} of the wall time (aim: under 3 %)${kind === 'fixture' ? '; a real model takes far longer' : ''}`,
);

// One against the other, twice, so that a busy minute does not tell against one of them.
const ratios: number[] = [];
for (let round = 1; round <= 2; round++) {
  const alone = await timeBare(model, sentences, { workers });
  const adapter = await timeAdapter(model, sentences, { workers });
  ratios.push(adapter.wordsPerSecond / alone.wordsPerSecond);
  print(
    `engine, round ${round}`,
    `bare ${rate(alone.wordsPerSecond)}, ours ${rate(adapter.wordsPerSecond)} words/s; heap ${megabytes(adapter.heapBytes)} MB a worker`,
  );
}
print('ours to bare', `${(ratios.reduce((sum, one) => sum + one, 0) / ratios.length).toFixed(2)}`);
print('peak memory', `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);

function stagesWith(engine: Engine) {
  const settings = resolveSettings({ merge: false });
  const termbase = loadTermbase({ localesPath, variant: settings.to });
  const texts = loadTexts(localesPath);
  return createStages({ engine, memory: createInMemory(), termbase, texts, better: null, onWords: () => {} }, settings);
}

/** Sentences of the articles, as the engine gets them. */
async function sentencesOf(count: number): Promise<readonly string[]> {
  const stages = stagesWith(createEcho());
  const { signal } = new AbortController();
  const found: string[] = [];
  for (const source of sources) {
    if (found.length >= count) break;
    const { segments } = await stages.segment(stages.parse(source), signal);
    found.push(...segments.map((segment) => segment.source.text));
  }
  return found.slice(0, count);
}

function printStages(title: string, seconds: StageSeconds): void {
  console.log(`\nwords/s of each stage, ${title}:`);
  for (const name of stageNames)
    print(`  ${name}`, `${rate(words / seconds[name])} (${percent(seconds[name] / totalOf(seconds))})`);
  print('  all', rate(words / totalOf(seconds)));
}

function printAnnotate(): void {
  const { bytes, concepts, loadMs, stage, matching } = timeAnnotate(localesPath);
  const pair = ([own, larger]: readonly [number, number], aim: string) =>
    `${own.toFixed(1)} MB/s${aim}; with ${concepts[1] - concepts[0]} random terms more ${larger.toFixed(1)}, ratio ${(larger / own).toFixed(2)} (aim: 0.80)`;
  print('termbase load', `${loadMs[0].toFixed(0)} ms; the larger one's index ${loadMs[1].toFixed(0)} ms`);
  print('annotate', pair(stage, ` of ${(bytes / 1e6).toFixed(1)} MB (aim: 5)`));
  print('  termbase matching', pair(matching, ''));
}

function print(what: string, figure: string): void {
  console.log(`${what.padEnd(26)} ${figure}`);
}

/** Processor seconds of all threads since a reading. */
function cpuSeconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

function rate(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}
