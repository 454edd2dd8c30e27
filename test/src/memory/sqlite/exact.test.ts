import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Memory } from '../../../../src/memory/memory.ts';
import { createSqlite } from '../../../../src/memory/sqlite/index.ts';
import { context, pair, plain } from '../pair.ts';

let memory: Memory;

beforeEach(() => {
  memory = createSqlite({ path: ':memory:', variant: 'en-US' });
});

afterEach(() => memory.close());

it('finds what was stored, with its state', async () => {
  await memory.store([pair('Le convoi est parti.', 'The convoy has left.')]);
  expect(await memory.find(plain('Le convoi est parti.'), context)).toMatchObject({
    kind: 'exact',
    score: 100,
    target: plain('The convoy has left.'),
    state: 'translated',
  });
  expect(await memory.find(plain('Le convoi est reparti.'), context)).toBeNull();
});

it('gives marks the numbers of the source that asks', async () => {
  const marked = (text: string, id: number, start: number, end: number) => ({ text, marks: [{ id, start, end }] });
  await memory.store([
    pair('', '', { source: marked('Il dit oui.', 1, 7, 10), target: marked('He says yes.', 1, 8, 11) }),
  ]);
  const found = await memory.find(marked('Il dit oui.', 4, 7, 10), context);
  expect(found?.target).toEqual(marked('He says yes.', 4, 8, 11));
  expect(await memory.find(plain('Il dit oui.'), context)).toBeNull();
});

it('keeps several targets for one source: the approved first, then that of the same surroundings', async () => {
  const between = { article: 'b', previous: 'Avant.', next: 'Après.' };
  await memory.store([
    pair('La section.', 'The platoon.', { at: 1 }),
    pair('La section.', 'The section.', { at: 2, context: between }),
  ]);
  const targets = async (where: typeof between | typeof context) =>
    (await memory.candidates(plain('La section.'), where, 75, 5)).map((match) => [match.target.text, match.inContext]);
  expect(await targets(between)).toEqual([
    ['The section.', true],
    ['The platoon.', false],
  ]);
  expect((await targets(context))[0]).toEqual(['The platoon.', true]);
  await memory.store([pair('La section.', 'The platoon.', { state: 'reviewed', author: 'A. Lenoir', at: 3 })]);
  expect((await targets(between))[0]).toEqual(['The platoon.', false]);
});

it('raises a state and never lowers it', async () => {
  const state = async () => (await memory.find(plain('Oui.'), context))?.state;
  await memory.store([pair('Oui.', 'Yes.', { state: 'final' })]);
  await memory.store([pair('Oui.', 'Yes.', { state: 'translated' })]);
  expect(await state()).toBe('final');
  expect(await memory.candidates(plain('Oui.'), context, 75, 9)).toHaveLength(1);
});

it('keeps the variants of English apart', async () => {
  await memory.store([pair('Le blindé.', 'The armored vehicle.')]);
  const british = createSqlite({ path: ':memory:', variant: 'en-GB' });
  expect(await british.find(plain('Le blindé.'), context)).toBeNull();
  await british.close();
});

it('stores all of a batch or none', async () => {
  const broken = { ...pair('Deux.', 'Two.'), at: Number.NaN };
  await expect(memory.store([pair('Un.', 'One.'), broken])).rejects.toThrow();
  expect(await memory.find(plain('Un.'), context)).toBeNull();
  await memory.store([pair('Un.', 'One.')]);
  expect(await memory.find(plain('Un.'), context)).not.toBeNull();
});
