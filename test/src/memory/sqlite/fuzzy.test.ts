import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom, createSentences } from '../../../../bench/memory-text.ts';
import type { Memory } from '../../../../src/memory/memory.ts';
import { tokensOf } from '../../../../src/memory/normal-form.ts';
import { fuzzyScore } from '../../../../src/memory/score.ts';
import { createSqlite } from '../../../../src/memory/sqlite/index.ts';
import { context, pair, plain } from '../pair.ts';

let memory: Memory;

beforeAll(async () => {
  memory = createSqlite({ path: ':memory:', variant: 'en-US' });
  await memory.store([
    pair('Le 12 mai, 946 soldats ont quitté la base de Niamey.', 'On May 12, 946 soldiers left the Niamey base.'),
    pair('Les soldats n’ont pas quitté la base aérienne.', 'The soldiers have not left the air base.'),
    pair('Le général Tchiani dirige la junte depuis juillet.', 'General Tchiani has led the junta since July.'),
    pair('Oui.', 'Yes.'),
  ]);
});

afterAll(() => memory.close());

const best = async (text: string) => (await memory.candidates(plain(text), context, 75, 3))[0];

describe('a fuzzy match', () => {
  it('is found where only numbers differ, a point below the whole, and says so', async () => {
    const match = await best('Le 7 juin, 1 012 soldats ont quitté la base de Niamey.');
    expect(match).toMatchObject({ kind: 'fuzzy', differences: ['number'] });
    const numbers = await best('Le 13 mai, 947 soldats ont quitté la base de Niamey.');
    expect(numbers).toMatchObject({ kind: 'fuzzy', score: 99, differences: ['number'] });
  });

  it('says that a negation is gone', async () => {
    expect(await best('Les soldats ont quitté la base aérienne.')).toMatchObject({
      kind: 'fuzzy',
      differences: ['negation'],
    });
  });

  it('says that a name is another', async () => {
    expect(await best('Le général Mody dirige la junte depuis juillet.')).toMatchObject({ differences: ['name'] });
  });

  it('is none below the threshold, of nothing, or of signs alone', async () => {
    expect(await best('La pluie est tombée hier sur le marché.')).toBeUndefined();
    expect(await best('')).toBeUndefined();
    expect(await best('— …')).toBeUndefined();
    expect(await best('"')).toBeUndefined();
  });
});

describe('the index', () => {
  const count = 4000;
  const next = createSentences(5);
  const sources = [...new Set(Array.from({ length: count }, next))];
  const random = createRandom(6);
  const other = createSentences(7);

  /** Up to a quarter of the words replaced, left out or added. */
  const perturbed = (source: string): string => {
    const words = source.split(' ');
    const changes = Math.max(1, Math.round(words.length * random() * 0.25));
    for (let i = 0; i < changes; i++) {
      const at = Math.floor(random() * words.length);
      const word = other().split(' ')[1] ?? 'et';
      const kind = random();
      if (kind < 0.5) words[at] = word;
      else if (kind < 0.75) words.splice(at, 1);
      else words.splice(at, 0, word);
    }
    return words.join(' ');
  };

  it('finds what scoring every source finds, in 98 of 100 of 500 changed sentences', async () => {
    const large = createSqlite({ path: ':memory:', variant: 'en-US' });
    await large.store(sources.map((source, at) => pair(source, `English ${at}`)));
    const tokens = sources.map(tokensOf);
    let [there, found] = [0, 0];
    for (let i = 0; i < 500; i++) {
      const text = perturbed(sources[Math.floor(random() * sources.length)] ?? '');
      const asked = tokensOf(text);
      const exhaustive = Math.max(
        ...tokens.map((one, at) => (sources[at] === text ? 100 : fuzzyScore(asked, one, true))),
      );
      if (exhaustive < 75) continue;
      there += 1;
      const match = (await large.candidates(plain(text), context, 75, 1))[0];
      if ((match?.score ?? 0) >= exhaustive) found += 1;
    }
    await large.close();
    expect(there).toBeGreaterThan(300);
    expect(found / there).toBeGreaterThanOrEqual(0.98);
  });
});
