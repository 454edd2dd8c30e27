import { expect, it } from 'vitest';
import { cachedEngine } from '../../src/cached-engine.ts';
import { createEcho } from '../../src/engines/echo/index.ts';
import type { Engine, EngineText } from '../../src/engines/engine.ts';
import { createSqlite } from '../../src/memory/sqlite/index.ts';

const { signal } = new AbortController();
const marked = (text: string, id: number, wanted?: string): EngineText => ({
  text,
  marks: [{ id, start: 0, end: 2 }],
  ...(wanted === undefined ? {} : { wanted: new Map([[id, wanted]]) }),
});

/** An engine that notes what it is asked. */
function noting(identity = 'noting 1'): { readonly engine: Engine; readonly asked: string[] } {
  const asked: string[] = [];
  const echo = createEcho();
  const engine: Engine = {
    ...echo,
    statement: { ...echo.statement, identity },
    translate: async (batch) => {
      asked.push(...batch.map(({ text }) => text));
      return batch.map(({ text, marks }) => ({ text: text.toUpperCase(), marks }));
    },
  };
  return { engine, asked };
}

it('asks for each text once, and gives the marks the numbers of who asks', async () => {
  const memory = createSqlite({ path: ':memory:', variant: 'en-US' });
  const { engine, asked } = noting();
  const cached = cachedEngine(engine, memory.drafts);
  expect(await cached.translate([marked('un', 1), marked('deux', 1)], signal)).toMatchObject([
    { text: 'UN' },
    { text: 'DEUX' },
  ]);
  const again = await cached.translate([marked('deux', 7), marked('trois', 2), marked('un', 3)], signal);
  expect(again.map(({ text, marks }) => [text, marks[0]?.id])).toEqual([
    ['DEUX', 7],
    ['TROIS', 2],
    ['UN', 3],
  ]);
  expect(asked).toEqual(['un', 'deux', 'trois']);
  await memory.close();
});

it('asks anew another engine, or for other English of a term', async () => {
  const memory = createSqlite({ path: ':memory:', variant: 'en-US' });
  const [first, second] = [noting(), noting('noting 2')];
  await cachedEngine(first.engine, memory.drafts).translate([marked('un', 1, 'one'), marked('deux', 1)], signal);
  await cachedEngine(first.engine, memory.drafts).translate([marked('un', 1, 'a'), marked('deux', 1)], signal);
  await cachedEngine(second.engine, memory.drafts).translate([marked('deux', 1)], signal);
  expect(first.asked).toEqual(['un', 'deux', 'un']);
  expect(second.asked).toEqual(['deux']);
  await memory.close();
});

it('keeps nothing of a batch whose answers do not add up, and lets failures through', async () => {
  const memory = createSqlite({ path: ':memory:', variant: 'en-US' });
  const { engine } = noting();
  const short = cachedEngine({ ...engine, translate: async () => [] }, memory.drafts);
  expect(await short.translate([marked('un', 1)], signal)).toEqual([]);
  const { engine: good, asked } = noting();
  await cachedEngine(good, memory.drafts).translate([marked('un', 1)], signal);
  expect(asked).toEqual(['un']);
  await memory.close();
});
