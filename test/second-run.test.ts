import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { run } from '../pipeline/run.ts';
import { createApertium, isApertiumInstalled } from '../src/engines/apertium/index.ts';
import { createEcho } from '../src/engines/echo/index.ts';
import type { Engine } from '../src/engines/engine.ts';
import type { Emitted } from '../src/model/article.ts';
import { createServices } from '../src/services.ts';
import { resolveSettings } from '../src/settings.ts';
import { sourceFromBytes } from '../src/source.ts';

const corpus = join(import.meta.dirname, '..', 'corpus');
const paths = globSync('*/fr.md', { cwd: corpus }).sort();
const folder = mkdtempSync(join(tmpdir(), 'interligne-second-'));
const { signal } = new AbortController();
const installed = await isApertiumInstalled();

afterAll(() => rmSync(folder, { recursive: true }));

/** Takes the corpus through the pipeline; how many texts the engine was asked for, and what came out. */
async function translated(engine: Engine, memory: string, terms: readonly string[] = []) {
  let asked = 0;
  const counting: Engine = {
    ...engine,
    translate: (batch, abort) => {
      asked += batch.length;
      return engine.translate(batch, abort);
    },
    close: async () => {},
  };
  const settings = resolveSettings({ memory: join(folder, memory), terms });
  const services = await createServices(settings, {
    translates: true,
    signal,
    onWords: () => {},
    notify: () => {},
    engine: counting,
  });
  const articles: Emitted[] = [];
  for (const path of paths) {
    const source = sourceFromBytes(readFileSync(join(corpus, path)), dirname(path), false);
    articles.push(await run(services.stages, source, signal));
  }
  await services.close();
  const outputs = articles.map(({ english, bilingual, summaryText, json }) => [english, bilingual, summaryText, json]);
  return { asked, outputs };
}

async function asksNothing(engine: Engine): Promise<void> {
  const first = await translated(engine, `${engine.statement.name}.db`);
  const second = await translated(engine, `${engine.statement.name}.db`);
  await engine.close();
  expect(first.asked).toBeGreaterThan(100);
  expect(second.asked).toBe(0);
  expect(second.outputs).toEqual(first.outputs);
}

it('asks nothing the second time, and writes the same bytes', async () => {
  await asksNothing(createEcho());
});

it.skipIf(!installed)('asks nothing of Apertium either', async () => {
  await asksNothing(await createApertium({ variant: 'en-US' }));
});

it('asks anew only for sentences that hold a new term', async () => {
  const terms = join(folder, 'terms.csv');
  writeFileSync(terms, 'fr,en\ncérémonie organisée,ceremony held\n');
  const first = await translated(createEcho(), 'terms.db');
  const second = await translated(createEcho(), 'terms.db', [terms]);
  expect(second.asked).toBeGreaterThan(0);
  expect(second.asked).toBeLessThan(first.asked / 20);
});
