import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApertium, isApertiumInstalled } from '../src/engines/apertium/index.ts';
import type { Engine } from '../src/engines/engine.ts';
import type { Emitted } from '../src/model/article.ts';
import { emitted } from './pipeline/emit/emitted.ts';

const path = join(import.meta.dirname, '..', '..', 'shared', 'corpus', 'niger-retrait.fr.md');
const installed = await isApertiumInstalled();

// The article that Interligne was asked for, with the engine that anyone can install.
describe.skipIf(!existsSync(path) || !installed)('the withdrawal of US troops from Niger, through Apertium', () => {
  let engine: Engine;
  let article: Emitted;

  beforeAll(async () => {
    engine = await createApertium({ variant: 'en-US' });
    article = await emitted(readFileSync(path, 'utf8'), { engine, align: true, path });
  });

  afterAll(() => engine.close());

  it.each([
    '946 soldiers',
    'more than 269',
    'at least 269 soldiers',
    'a thousand',
    'C-17 Globemaster III',
    '101st air base',
    'May 19',
    'June 7',
    'late 2023',
    'General Kenneth P. Ekman',
    'Major General Kenneth P. Ekman',
    'Colonel-Major Mamane Sani Kiaou',
    'Agadez',
    'Ouallam',
    'Diffa',
    'Niamey',
    'Nigerien and American armies',
    'Nigerien Ministry of National Defense',
    'Nigerien Armed Forces',
    'US Air Force',
  ])('has %s', (words) => {
    expect(article.english).toContain(words);
  });

  it.each(['EKMAN', 'KIAOU', 'Nigerian', 'fine Niger', '19 May', '7 June', '101e'])('has no %s', (words) => {
    expect(article.english).not.toContain(words);
  });

  it('has no critical finding', () => {
    expect(article.messages.filter((message) => message.severity === 'critical')).toEqual([]);
    expect(article.draft).toBe(false);
  });

  it('is summed up in two or three whole sentences', () => {
    expect(article.summary.segments.length).toBeGreaterThanOrEqual(2);
    expect(article.summary.segments.length).toBeLessThanOrEqual(3);
    for (const text of [article.summary.fr, article.summary.en]) {
      expect(text).toMatch(/^\p{Lu}.*\.$/u);
      expect(text.split(/\s+/).length).toBeLessThanOrEqual(60);
    }
  });
});
