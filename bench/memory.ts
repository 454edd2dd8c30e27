// The translation memory's speed, beside translate-toolkit's own on the same units: `npm run bench:memory [UNITS…]`.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pair } from '../src/memory/memory.ts';
import { createSqlite } from '../src/memory/sqlite/index.ts';
import { createRandom, createSentences } from './memory-text.ts';

const sizes = process.argv.slice(2).map(Number);
const context = { article: 'bench', previous: null, next: null };
const folder = mkdtempSync(join(tmpdir(), 'interligne-bench-'));
/** Looked up by the peer, which reads a good part of its memory for each. */
const PEER_QUERIES = 6;
/** Most units that the peer is tried with: beyond, a look-up takes it minutes. */
const PEER_UNITS = 100_000;

try {
  for (const size of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) await measure(size);
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(size: number): Promise<void> {
  const path = join(folder, `${size}.db`);
  const units = join(folder, `${size}.tsv`);
  const memory = createSqlite({ path, variant: 'en-US' });
  const next = createSentences(1);
  const kept: string[] = [];
  let previous: string | null = null;
  let seconds = 0;
  for (let done = 0; done < size; ) {
    const batch: Pair[] = [];
    for (; batch.length < 5000 && done < size; done++) {
      const source = next();
      if (done % Math.ceil(size / 1000) === 0) kept.push(source);
      batch.push(pairOf(source, done, previous));
      previous = source;
    }
    const start = performance.now();
    await memory.store(batch);
    seconds += (performance.now() - start) / 1000;
    appendFileSync(units, batch.map(({ source, target }) => `${source.text}\t${target.text}\n`).join(''));
  }
  const changed = kept.map(changer());
  const lookUp = async (text: string) => await memory.candidates({ text, marks: [] }, context, 75, 5);
  await lookUp(changed[0]!);
  const exact = await timed(kept, async (text) => await memory.find({ text, marks: [] }, context));
  const fuzzy = await timed(changed, lookUp);
  const bytes = statSync(path).size;
  await memory.close();
  console.log(`\n${size.toLocaleString('en')} units`);
  print('import', `${Math.round(size / seconds).toLocaleString('en')} units/s; ${megabytes(bytes)} MB`);
  print('exact', spread(exact));
  print('fuzzy', `${spread(fuzzy)} (aim: p95 under 10 ms at 1,000,000)`);
  print('memory of the process', `${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`);
  if (size <= PEER_UNITS) printPeer(units, changed, fuzzy);
}

function pairOf(source: string, number: number, previous: string | null): Pair {
  const text = (words: string) => ({ text: words, marks: [] });
  return {
    source: text(source),
    target: text(`English of unit ${number}.`),
    context: { article: `article-${number >> 6}`, previous, next: null },
    state: 'translated',
    origin: 'import',
    author: null,
    at: number,
  };
}

/** Replaces, drops and adds up to a fifth of a sentence's words. */
function changer(): (source: string) => string {
  const random = createRandom(9);
  const other = createSentences(77);
  return (source) => {
    const words = source.split(' ');
    for (let changes = Math.max(1, Math.round(words.length * random() * 0.2)); changes > 0; changes--) {
      const at = Math.floor(random() * words.length);
      const word = other().split(' ')[1] ?? 'et';
      const kind = random();
      words.splice(at, kind < 0.75 ? 1 : 0, ...(kind < 0.5 || kind >= 0.75 ? [word] : []));
    }
    return words.join(' ');
  };
}

async function timed(texts: readonly string[], run: (text: string) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (const text of texts) {
    const start = performance.now();
    await run(text);
    times.push(performance.now() - start);
  }
  return times;
}

/** translate-toolkit's memory in the same minutes; left out where Debian's package is not installed. */
function printPeer(units: string, queries: readonly string[], ours: readonly number[]): void {
  const asked = join(folder, 'queries.txt');
  writeFileSync(asked, queries.slice(0, PEER_QUERIES).join('\n'));
  const script = join(import.meta.dirname, 'memory-peer.py');
  const run = spawnSync('/usr/bin/python3', [script, units, asked, `${units}.db`], { encoding: 'utf8' });
  if (run.status !== 0) {
    print('translate-toolkit', 'not there (apt-get install translate-toolkit)');
    return;
  }
  const { perSecond, times, bytes }: { perSecond: number; times: number[]; bytes: number } = JSON.parse(run.stdout);
  print(
    'translate-toolkit',
    `${Math.round(perSecond).toLocaleString('en')} units/s; ${megabytes(bytes)} MB; ${spread(times)}`,
  );
  print('theirs to ours, fuzzy p50', `${(at(times, 0.5) / at(ours, 0.5)).toFixed(0)} times (aim: 10)`);
}

function spread(times: readonly number[]): string {
  return `p50 ${at(times, 0.5).toFixed(2)} ms, p95 ${at(times, 0.95).toFixed(2)} ms`;
}

function at(times: readonly number[], share: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}

function print(what: string, figure: string): void {
  console.log(`${what.padEnd(26)} ${figure}`);
}
