import { expect, it } from 'vitest';
import { createInMemory } from '../../../../src/memory/in-memory/index.ts';

const context = { article: 'a', previous: null, next: null };
const plain = (text: string) => ({ text, marks: [] });

it('finds the latest pair with the same words and marks, and no other', async () => {
  const memory = createInMemory();
  const bold = { text: 'Oui.', marks: [{ id: 1, start: 0, end: 3 }] };
  await memory.store(plain('Oui.'), plain('Yeah.'), context);
  await memory.store(plain('Oui.'), plain('Yes.'), context);
  expect(await memory.find(plain('Oui.'), context)).toEqual({ target: plain('Yes.'), kind: 'exact', score: 100 });
  expect(await memory.find(bold, context)).toBeNull();
  expect(await memory.find(plain('Non.'), context)).toBeNull();
});

it('forgets when closed', async () => {
  const memory = createInMemory();
  await memory.store(plain('Oui.'), plain('Yes.'), context);
  await memory.close();
  expect(await memory.find(plain('Oui.'), context)).toBeNull();
});
