import { expect, it } from 'vitest';
import { createInMemory } from '../../../../src/memory/in-memory/index.ts';
import { context, pair, plain } from '../pair.ts';

it('finds the latest pair with the same words and marks, and no other', async () => {
  const memory = createInMemory();
  const bold = { text: 'Oui.', marks: [{ id: 1, start: 0, end: 3 }] };
  await memory.store([pair('Oui.', 'Yeah.'), pair('Oui.', 'Yes.')]);
  expect(await memory.find(plain('Oui.'), context)).toMatchObject({
    target: plain('Yes.'),
    kind: 'exact',
    score: 100,
  });
  expect(await memory.find(bold, context)).toBeNull();
  expect(await memory.find(plain('Non.'), context)).toBeNull();
});

it('forgets when closed', async () => {
  const memory = createInMemory();
  await memory.store([pair('Oui.', 'Yes.')]);
  await memory.close();
  expect(await memory.find(plain('Oui.'), context)).toBeNull();
});
