import { describe, expect, it } from 'vitest';
import { createRecall } from '../../../pipeline/recall/index.ts';
import { createInMemory } from '../../../src/memory/in-memory/index.ts';
import { pair } from '../../src/memory/pair.ts';
import { articleOf, type Sketch } from '../translate/article.ts';

const signal = new AbortController().signal;

async function repeats(sketches: readonly Sketch[], merge?: boolean) {
  const recall = createRecall({ memory: createInMemory(), ...(merge === undefined ? {} : { merge }) });
  return (await recall(articleOf(sketches), signal)).segments.map((segment) => segment.repeatOf);
}

describe('repeats', () => {
  it('point to the first of their like', async () => {
    expect(await repeats([{ text: 'Oui.' }, { text: 'Non.' }, { text: 'Oui.' }, { text: 'Oui.' }])).toEqual([
      null,
      null,
      's1',
      's1',
    ]);
  });

  it('are equal in marks, whatever their numbers', async () => {
    const text = 'le Mali';
    const sketches = [1, 4].map((id) => ({ text, marks: [{ id, start: 3, end: 7 }] }));
    expect(await repeats([...sketches, { text }, { text, marks: [{ id: 1, start: 0, end: 7 }] }])).toEqual([
      null,
      's1',
      null,
      null,
    ]);
  });

  it('are equal in annotations', async () => {
    const name = { id: 1, start: 0, end: 4, kind: 'name', name: 'Mali' } as const;
    const sketches = [{ text: 'Mali' }, { text: 'Mali', annotations: [name] }, { text: 'Mali', annotations: [name] }];
    expect(await repeats(sketches)).toEqual([null, null, 's2']);
  });

  it('are not looked for when merge is off', async () => {
    expect(await repeats([{ text: 'Oui.' }, { text: 'Oui.' }], false)).toEqual([null, null]);
  });
});

describe('the memory', () => {
  it('is asked with the text around, and its exact match repeats nothing', async () => {
    const memory = createInMemory();
    await memory.store([pair('Oui.', 'Yes.')]);
    const asked: unknown[] = [];
    const listening: typeof memory = {
      ...memory,
      candidates(source, around, ...rest) {
        asked.push(around);
        return memory.candidates(source, around, ...rest);
      },
    };
    const { segments } = await createRecall({ memory: listening })(
      articleOf([{ text: 'Oui.' }, { text: 'Non.' }, { text: 'Oui.' }]),
      signal,
    );
    expect(segments.map((segment) => segment.match?.target.text)).toEqual(['Yes.', undefined, 'Yes.']);
    expect(segments.every((segment) => segment.repeatOf === null)).toBe(true);
    expect(asked[1]).toEqual({ article: 'stdin', previous: 'Oui.', next: 'Oui.' });
  });

  it('is not asked once the run is aborted', async () => {
    const reason = new Error('enough');
    const recall = createRecall({ memory: createInMemory() });
    await expect(recall(articleOf([{ text: 'Oui.' }]), AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});
