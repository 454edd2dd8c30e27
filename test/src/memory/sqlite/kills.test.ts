import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createRandom } from '../../../../bench/memory-text.ts';
import { createSqlite } from '../../../../src/memory/sqlite/index.ts';
import { context, plain } from '../pair.ts';

/** The full run is a minute with 50 kills: `MEMORY_KILLS=50 npx vitest run test/src/memory/sqlite/kills.test.ts`. */
const kills = Number(process.env.MEMORY_KILLS ?? 12);
const script = join(import.meta.dirname, 'writing-process.ts');

interface Writer {
  readonly name: string;
  readonly child: ChildProcess;
  /** The last number that it has said to be in. */
  said: number;
}

function start(path: string, name: string): Writer {
  const child = spawn(process.execPath, [script, path, name], { stdio: ['ignore', 'pipe', 'inherit'] });
  const writer: Writer = { name, child, said: 0 };
  let rest = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    writer.said = Number(lines.at(-1) ?? writer.said);
  });
  return writer;
}

it(`outlives ${kills} kills of two processes that write at once`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'interligne-kills-'));
  const path = join(folder, 'memory.db');
  const random = createRandom(20);
  const writers: Writer[] = [];
  const running = new Map([0, 1].map((slot) => [slot, start(path, `${slot}-0`)]));
  for (let kill = 1; kill <= kills; kill++) {
    await wait(500 + random() * 700);
    const slot = kill % 2;
    const writer = running.get(slot)!;
    writer.child.kill('SIGKILL');
    await once(writer.child, 'exit');
    writers.push(writer);
    running.set(slot, start(path, `${slot}-${kill}`));
  }
  await wait(1200);
  for (const writer of running.values()) {
    writer.child.kill('SIGKILL');
    await once(writer.child, 'exit');
    writers.push(writer);
  }

  const memory = createSqlite({ path, variant: 'en-US' });
  expect(memory.check()).toEqual({ damage: [], unindexed: 0, orphaned: 0 });
  const lost: string[] = [];
  let units = 0;
  for (const { name, said } of writers) {
    for (let number = 1; ; number++) {
      const match = await memory.find(plain(`La section ${name} a tenu ${number} jours.`), context);
      if (match === null && number <= said) lost.push(`${name} ${number}`);
      if (match === null) break;
      units += 1;
    }
  }
  expect(lost).toEqual([]);
  expect(writers.filter(({ said }) => said > 0).length).toBeGreaterThan(kills / 2);
  // One of each, and the common one once: no pair is there twice.
  expect(memory.stats().units).toBe(units + 1);
  expect(memory.stats().several).toBe(0);
  await memory.close();
  rmSync(folder, { recursive: true });
});
