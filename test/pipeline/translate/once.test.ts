import { describe, expect, it } from 'vitest';
import { once } from '../../../pipeline/translate/once.ts';
import { createEcho } from '../../../src/engines/echo/index.ts';
import type { Engine, EngineText } from '../../../src/engines/engine.ts';
import { EngineError } from '../../../src/errors.ts';

const { signal } = new AbortController();
const text = (words: string): EngineText => ({ text: words, marks: [] });

/** An engine that notes what it is sent, and fails the first time it is asked to. */
function noting(failures = 0): { engine: Engine; sent: string[] } {
  const sent: string[] = [];
  let left = failures;
  const engine: Engine = {
    ...createEcho(),
    translate: async (batch) => {
      sent.push(...batch.map((one) => one.text));
      if (left-- > 0) throw new EngineError('engine-crashed', { reason: 'test' });
      return batch.map((one) => ({ text: one.text.toUpperCase(), marks: one.marks }));
    },
  };
  return { engine, sent };
}

describe('once', () => {
  it('sends a text once, however often and at whatever time it is asked for', async () => {
    const { engine, sent } = noting();
    const shared = once(engine);
    const both = await Promise.all([
      shared.translate([text('a'), text('b'), text('a')], signal),
      shared.translate([text('b'), text('c')], signal),
    ]);
    expect(both.map((results) => results.map((one) => one.text))).toEqual([
      ['A', 'B', 'A'],
      ['B', 'C'],
    ]);
    expect(sent).toEqual(['a', 'b', 'c']);
  });

  it('tells texts apart by their marks', async () => {
    const { engine, sent } = noting();
    const marked = { text: 'a', marks: [{ id: 1, start: 0, end: 1 }] };
    const [plain, tagged] = await once(engine).translate([text('a'), marked], signal);
    expect([plain?.marks.length, tagged?.marks.length]).toEqual([0, 1]);
    expect(sent).toHaveLength(2);
  });

  it('sends again what failed', async () => {
    const { engine, sent } = noting(1);
    const shared = once(engine);
    await expect(shared.translate([text('a')], signal)).rejects.toThrow('engine-crashed');
    expect((await shared.translate([text('a')], signal))[0]?.text).toBe('A');
    expect(sent).toEqual(['a', 'a']);
  });
});
