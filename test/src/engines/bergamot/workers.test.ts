import { afterEach, describe, expect, it } from 'vitest';
import { createRecall } from '../../../../pipeline/recall/index.ts';
import { createTranslate } from '../../../../pipeline/translate/index.ts';
import { type Bergamot, createBergamot } from '../../../../src/engines/bergamot/index.ts';
import { createInMemory } from '../../../../src/memory/in-memory/index.ts';
import { articleOf } from '../../../pipeline/translate/article.ts';
import { MODEL, PAIRS, plain, shuffled, signal } from './fixture.ts';

const open: Bergamot[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((engine) => engine.close()));
});

async function start(workers: number): Promise<Bergamot> {
  const engine = await createBergamot({ model: MODEL, workers });
  open.push(engine);
  return engine;
}

const batchOf = (count: number) => shuffled(count).map((pair) => plain(pair.french));

it('gives the same with two workers as with one', async () => {
  const sentences = shuffled(500);
  const outputs = await Promise.all(
    [1, 2].map(async (workers) => {
      const engine = await start(workers);
      const recalled = await createRecall({ memory: createInMemory(), merge: false })(
        articleOf(sentences.map((pair) => ({ text: pair.french }))),
        signal,
      );
      const { segments } = await createTranslate({ engine })(recalled, signal);
      expect(engine.members.size).toBe(workers);
      expect(segments.every((segment) => segment.origin.kind === 'engine')).toBe(true);
      return segments.map((segment) => segment.target.text);
    }),
  );
  expect(outputs[1]).toEqual(outputs[0]);
  expect(outputs[0]).toEqual(sentences.map((pair) => pair.english));
});

describe('a worker that dies', () => {
  it('fails its own call alone and is replaced', async () => {
    const engine = await start(2);
    const calls = Array.from({ length: 6 }, () => engine.translate(batchOf(32), signal));
    const [victim] = engine.members;
    await victim!.stop();
    const settled = await Promise.allSettled(calls);
    const failed = settled.filter((call) => call.status === 'rejected');
    expect(failed.map((call) => call.reason.code)).toEqual(['engine-crashed']);
    expect(engine.members.has(victim!)).toBe(false);
    expect(await engine.translate([plain(PAIRS[0]!.french)], signal)).toEqual([plain(PAIRS[0]!.english)]);
  });

  it('over a single text with marks, has it translated without them', async () => {
    const engine = await start(1);
    const { french, english } = PAIRS[0]!;
    const call = engine.translate([{ text: french, marks: [{ id: 1, start: 0, end: 2 }] }], signal);
    await [...engine.members][0]!.stop();
    expect(await call).toEqual([plain(english)]);
  });

  it('while idle, is replaced when there is work', async () => {
    const engine = await start(1);
    await [...engine.members][0]!.stop();
    expect(engine.members.size).toBe(0);
    expect(await engine.translate([plain(PAIRS[0]!.french)], signal)).toEqual([plain(PAIRS[0]!.english)]);
  });

  it('eight times in a row, ends the engine', async () => {
    const engine = await start(1);
    const codes = new Set<string>();
    for (let death = 0; death < 9; death++) {
      const call = engine.translate(batchOf(200), signal).catch((error) => codes.add(error.code));
      while (!engine.members.size && !codes.has('engine-stopped')) await new Promise((done) => setTimeout(done, 20));
      await [...engine.members][0]?.stop();
      await call;
    }
    expect([...codes]).toEqual(['engine-crashed', 'engine-stopped']);
  });
});

describe('abort', () => {
  it('rejects with its reason and frees the queue', async () => {
    const engine = await start(1);
    const controller = new AbortController();
    const reason = new Error('enough');
    const calls = Array.from({ length: 40 }, () => engine.translate(batchOf(64), controller.signal));
    controller.abort(reason);
    const settled = await Promise.allSettled(calls);
    expect(settled.every((call) => call.status === 'rejected' && call.reason === reason)).toBe(true);
    expect(await engine.translate([plain(PAIRS[1]!.french)], signal)).toEqual([plain(PAIRS[1]!.english)]);
    await expect(engine.translate(batchOf(1), controller.signal)).rejects.toBe(reason);
  });
});

describe('close', () => {
  it('rejects what is pending and leaves no thread', async () => {
    const threads = () => process.getActiveResourcesInfo().filter((name) => name.includes('Worker')).length;
    const before = threads();
    const engine = await start(2);
    const calls = Array.from({ length: 5 }, () => engine.translate(batchOf(64), signal));
    const settled = Promise.allSettled(calls);
    await engine.close();
    const codes = (await settled).map((call) => (call.status === 'rejected' ? call.reason.code : 'done'));
    expect(codes).toEqual(Array(5).fill('engine-closed'));
    expect(engine.members.size).toBe(0);
    expect(threads()).toBe(before);
    await expect(engine.translate(batchOf(1), signal)).rejects.toMatchObject({ code: 'engine-closed' });
  });
});

it('does not grow over 20 rounds', async () => {
  const engine = await start(1);
  const heap = () => [...engine.members].reduce((sum, member) => sum + member.heapBytes(), 0);
  const batch = shuffled(64).map(({ french }) => ({ text: french, marks: [{ id: 1, start: 0, end: 2 }] }));
  const sizes: number[] = [];
  for (let round = 0; round < 20; round++) {
    await engine.translate(batch, signal);
    sizes.push(heap());
  }
  expect(sizes[0]).toBeGreaterThan(100_000_000);
  expect(new Set(sizes).size).toBe(1);
});
