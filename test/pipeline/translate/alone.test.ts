import { expect, it } from 'vitest';
import { createTranslate } from '../../../pipeline/translate/index.ts';
import type { Engine } from '../../../src/engines/engine.ts';
import { createReplay } from '../../../src/engines/replay/index.ts';
import { EngineError } from '../../../src/errors.ts';
import type { Annotation } from '../../../src/model/annotation.ts';
import { articleOf, type Sketch } from './article.ts';

const signal = new AbortController().signal;

/** An engine that knows some texts and places no marks; `seen` is filled with what it gets. */
function tableEngine(table: Readonly<Record<string, string>>, seen: string[] = [], more: Partial<Engine> = {}): Engine {
  return {
    statement: { name: 'table', model: '', identity: 'table', gist: false },
    marks: false,
    batchSize: 3,
    translate: async (batch) => {
      seen.push(...batch.map(({ text }) => text));
      return batch.map(({ text }) => {
        const english = table[text];
        if (english === undefined) throw new EngineError('engine-failed', { text });
        return { text: english, marks: [] };
      });
    },
    close: async () => {},
    ...more,
  };
}

/** A sentence whose terms are the words named, in order. */
function sentence(text: string, ...terms: string[]): Sketch {
  let from = 0;
  const annotations = terms.map((words, index): Annotation => {
    const start = text.indexOf(words, from);
    from = start + words.length;
    const concept = { kind: 'concept', concept: 'unit.x', count: 'one', country: null, form: 'term' } as const;
    return { id: index + 1, start, end: from, ...concept };
  });
  return { text, annotations };
}

async function places(engine: Engine, ...sketches: Sketch[]) {
  const { segments, messages } = await createTranslate({ engine })(articleOf(sketches), signal);
  const found = segments.map(({ target, placed, alone }) => {
    expect(alone ?? []).toEqual(placed.map(({ id }) => id));
    return placed.map(({ id, start, end }) => `${id} ${target.text.slice(start, end)}`);
  });
  return { found, messages, targets: segments.map(({ target }) => target.text) };
}

it('sends the words of each term once, and places them where their English stands', async () => {
  const seen: string[] = [];
  const table = {
    'La section suit un blindé.': 'The Section follows an armored.',
    'Une section part.': 'A section leaves.',
    section: 'The section',
    blindé: 'Armored.',
  };
  const { found } = await places(
    tableEngine(table, seen),
    sentence('La section suit un blindé.', 'section', 'blindé'),
    sentence('Une section part.', 'section'),
  );
  expect(found).toEqual([['1 Section', '2 armored'], ['1 section']]);
  expect(seen.toSorted()).toEqual(Object.keys(table).toSorted());
});

it.each([
  ['stands twice', 'A section, a section.', 'section', 'suite'],
  ['stands nowhere but in a word', 'Sections follow.', 'section', 'suite'],
  ['stands for two terms', 'A section follows.', 'section', 'section'],
  ['is a part of another’s', 'A section head follows.', 'section', 'section head'],
  ['is empty', 'A section follows.', '', 'suite'],
  ['is an article', 'A section follows.', 'a', 'suite'],
])('places no words whose English %s', async (_, english, one, other) => {
  const french = 'Une section et un chef.';
  const { found } = await places(
    tableEngine({ [french]: english, section: one, chef: other }),
    sentence(french, 'section', 'chef'),
  );
  expect(found[0]?.filter((each) => each.startsWith('1'))).toEqual([]);
});

it('finds words in capitals, and gives places to repeats', async () => {
  const table = { 'La section avance.': 'The section advances.', section: 'section' };
  const shouted = sentence('LA SECTION AVANCE.', 'SECTION');
  const { found, targets } = await places(tableEngine(table), shouted, { ...shouted, repeatOf: 's1' });
  expect(found).toEqual([['1 SECTION'], ['1 SECTION']]);
  expect(targets[0]).toBe('THE SECTION ADVANCES.');
});

it('loses no sentence to words that the engine cannot bear', async () => {
  const { found, messages, targets } = await places(
    tableEngine({ 'La section avance.': 'The section advances.' }),
    sentence('La section avance.', 'section'),
  );
  expect({ found, messages, targets }).toEqual({ found: [[]], messages: [], targets: ['The section advances.'] });
});

it('sends nothing but sentences to an engine that places marks, repeats its input or knows no words', async () => {
  const table = { 'La section avance.': 'The section advances.' };
  for (const more of [{ marks: true }, { verbatim: true }, { words: false }]) {
    const seen: string[] = [];
    await places(tableEngine(table, seen, more), sentence('La section avance.', 'section'));
    expect(seen).toEqual(Object.keys(table));
  }
  expect(createReplay('r', []).words).toBe(false);
});

it('sends no term by itself that is a whole sentence', async () => {
  const seen: string[] = [];
  await places(tableEngine({ 'Section.': 'Section.' }, seen), sentence('Section.', 'Section'));
  expect(seen).toEqual(['Section.']);
});
