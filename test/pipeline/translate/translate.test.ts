import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTranslate } from '../../../pipeline/translate/index.ts';
import { createEcho } from '../../../src/engines/echo/index.ts';
import type { Engine } from '../../../src/engines/engine.ts';
import { EngineError } from '../../../src/errors.ts';
import type { Annotation } from '../../../src/model/annotation.ts';
import type { Tagged } from '../../../src/model/tagged.ts';
import { articleOf } from './article.ts';

const signal = new AbortController().signal;
const name = (id: number, start: number, end: number): Annotation => ({ id, start, end, kind: 'name', name: '' });

/** An engine that works on what echo returns, with batches of two; `seen` is filled with what it gets. */
function changing(change: (text: Tagged) => Tagged, seen: Tagged[] = []): Engine {
  const { verbatim: _, ...echo } = createEcho();
  const statement = { ...echo.statement, name: 'changing' };
  const translate: Engine['translate'] = async (batch) => {
    seen.push(...batch);
    return batch.map(change);
  };
  return { ...echo, statement, batchSize: 2, translate };
}

it('gives echo the text as it is, and gets it back', async () => {
  const text = fc.string({ unit: 'grapheme' }).map((s) => `${s}\u00A0LES ARMÉES\u202F!`);
  await fc.assert(
    fc.asyncProperty(fc.array(text), async (texts) => {
      const { segments } = await createTranslate({ engine: createEcho() })(
        articleOf(texts.map((t) => ({ text: t }))),
        signal,
      );
      expect(segments.map((segment) => segment.target)).toEqual(segments.map((segment) => segment.source));
    }),
  );
});

it('numbers marks and annotations for the trip and sorts them on return', async () => {
  const seen: Tagged[] = [];
  const text = 'Le général Ekman parle au Mali.';
  const marks = [
    { id: 7, start: 3, end: 16 },
    { id: 9, start: 26, end: 30 },
  ];
  const annotations = [name(1, 0, 10), name(2, 11, 16), name(3, 26, 30)];
  const { segments } = await createTranslate({ engine: changing((t) => t, seen) })(
    articleOf([{ text, marks, annotations }]),
    signal,
  );
  expect(seen[0]?.marks).toEqual([
    { id: 1, start: 3, end: 16 },
    { id: 2, start: 11, end: 16 },
    { id: 3, start: 26, end: 30 },
    { id: 4, start: 26, end: 30 },
  ]);
  expect(segments[0]?.target.marks).toEqual(marks);
  expect(segments[0]?.placed.map((mark) => mark.id)).toEqual([2, 3]);
});

it('leaves out what the engine lost', async () => {
  const lossy = changing(({ text }) => ({ text, marks: [] }));
  const article = articleOf([{ text: 'Au Mali.', marks: [{ id: 1, start: 3, end: 7 }], annotations: [name(1, 3, 7)] }]);
  const { segments } = await createTranslate({ engine: lossy })(article, signal);
  expect(segments[0]).toMatchObject({ target: { marks: [] }, placed: [], state: 'translated' });
});

it('sends capitals as a sentence with plain spaces, and puts the answer in capitals', async () => {
  const seen: Tagged[] = [];
  const engine = changing(
    ({ text }) => ({ text: text.replace('Les soldats partent', 'The soldiers leave'), marks: [] }),
    seen,
  );
  const article = articleOf([{ text: 'LES SOLDATS PARTENT\u00A0!' }, { text: 'À\u202Fdemain.' }]);
  const { segments } = await createTranslate({ engine })(article, signal);
  expect(seen.map((t) => t.text)).toEqual(['Les soldats partent !', 'À demain.']);
  expect(segments.map((segment) => segment.target.text)).toEqual(['THE SOLDIERS LEAVE !', 'À demain.']);
});

it('keeps acronyms and names apart from other words in capitals', async () => {
  const seen: Tagged[] = [];
  const text = 'LA MINUSMA DU MALI ET L’ARMÉE AU XXIE SIÈCLE : 3 MORTS';
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const concept = { kind: 'concept', count: 'one', country: null } as const;
  const annotations: Annotation[] = [
    { id: 1, ...at('MINUSMA'), ...concept, concept: 'organisation.minusma', form: 'acronym' },
    { id: 2, ...at('MALI'), ...concept, concept: 'place.mali', form: 'term' },
    { id: 3, ...at('ARMÉE'), ...concept, concept: 'unit.armee', form: 'term' },
    { id: 4, ...at('XXIE'), kind: 'ordinal', value: 21, century: true },
    { id: 5, ...at('3'), kind: 'number', value: 3, words: false },
  ];
  const terms = { concept: (id: string) => ({ id, kind: id.startsWith('place') ? 'place' : 'unit' }) as const };
  await createTranslate({ engine: changing((t) => t, seen), terms })(articleOf([{ text, annotations }]), signal);
  expect(seen[0]?.text).toBe('La MINUSMA du Mali et l’armée au XXIe siècle : 3 morts');
});

it('sends neither repeats nor matches nor figures', async () => {
  const seen: Tagged[] = [];
  const words: number[] = [];
  const engine = changing(({ text, marks }) => ({ text: text.toUpperCase(), marks }), seen);
  const match = { target: { text: 'Yes.', marks: [] }, kind: 'exact', score: 100 } as const;
  const bold = (id: number) => [{ id, start: 0, end: 2 }];
  const annotations: Annotation[] = [{ id: 1, start: 0, end: 5, kind: 'number', value: 1000, words: false }];
  const article = articleOf([
    { text: 'Au revoir.', marks: bold(1) },
    { text: 'Oui.', match },
    { text: '1 000', annotations },
    { text: 'Au revoir.', marks: bold(5), repeatOf: 's1' },
  ]);
  const { segments, engine: statement } = await createTranslate({ engine, onWords: (n) => words.push(n) })(
    article,
    signal,
  );
  expect(seen.map((t) => t.text)).toEqual(['Au revoir.']);
  expect(segments.map((s) => s.target.text)).toEqual(['AU REVOIR.', 'Yes.', '1 000', 'AU REVOIR.']);
  expect(segments.map((s) => s.origin.kind)).toEqual(['engine', 'exact', 'none', 'repeat']);
  expect(segments[3]?.target.marks).toEqual(bold(5));
  expect(segments[2]?.placed).toEqual([{ id: 1, start: 0, end: 5 }]);
  expect(words.reduce((sum, n) => sum + n)).toBe(7);
  expect(statement.name).toBe('changing');
});

it('loses no other segment to one the engine cannot bear', async () => {
  const engine = changing((t) => t);
  const fragile: Engine = {
    ...engine,
    async translate(batch, s) {
      if (batch.some((t) => t.text.includes('poison'))) throw new EngineError('engine-failed');
      return engine.translate(batch, s);
    },
  };
  const article = articleOf([
    { text: 'Un.' },
    { text: 'Du poison.' },
    { text: 'Trois.' },
    { text: 'Du poison.', repeatOf: 's2' },
  ]);
  const { segments, messages } = await createTranslate({ engine: fragile })(article, signal);
  expect(segments.map((s) => s.target.text)).toEqual(['Un.', '', 'Trois.', '']);
  expect(segments.map((s) => s.state)).toEqual(['translated', 'initial', 'translated', 'initial']);
  expect(messages.map((m) => [m.ruleId, m.severity, m.segment])).toEqual([
    ['translate-failed', 'critical', 's2'],
    ['translate-failed', 'critical', 's4'],
  ]);
});

it('takes an engine that drops a text for one that failed', async () => {
  const engine = changing((t) => t);
  const forgetful: Engine = {
    ...engine,
    translate: async (batch) => batch.filter((text) => !text.text.includes('poison')),
  };
  const article = articleOf([{ text: 'Du poison.' }, { text: 'Un.' }]);
  const { segments, messages } = await createTranslate({ engine: forgetful })(article, signal);
  expect(segments.map((s) => s.target.text)).toEqual(['', 'Un.']);
  expect(messages[0]?.cause).toMatchObject({ code: 'engine-miscount', values: { sent: 1, received: 0 } });
});

it('gives up when nothing of the first batch comes back, or something unknown goes wrong', async () => {
  const texts = articleOf(['Un.', 'Deux.', 'Trois.'].map((text) => ({ text })));
  for (const error of [new EngineError('engine-failed'), new TypeError('bug')]) {
    const broken: Engine = { ...changing((t) => t), translate: () => Promise.reject(error) };
    await expect(createTranslate({ engine: broken })(texts, signal)).rejects.toBe(error);
  }
});

it('stops when aborted', async () => {
  const reason = new Error('enough');
  const stage = createTranslate({ engine: createEcho() });
  await expect(stage(articleOf([{ text: 'Un.' }]), AbortSignal.abort(reason))).rejects.toBe(reason);
});

it('sends texts of like length together, and puts the answers where they belong', async () => {
  const seen: Tagged[] = [];
  const texts = ['Un.', 'Une phrase très longue.', 'Deux.', 'Une phrase longue.'];
  const { segments } = await createTranslate({ engine: changing((t) => t, seen) })(
    articleOf(texts.map((text) => ({ text }))),
    signal,
  );
  expect(seen.map((t) => t.text.length)).toEqual([23, 18, 5, 3]);
  expect(segments.map((segment) => segment.target.text)).toEqual(texts);
});
