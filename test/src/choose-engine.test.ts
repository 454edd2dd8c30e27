import { access, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ChooseOptions, chooseEngine, type EngineEvent, type EngineRegistry } from '../../src/choose-engine.ts';
import { createEcho } from '../../src/engines/echo/index.ts';
import type { Engine } from '../../src/engines/engine.ts';
import { cardOf } from '../../src/engines/models/index.ts';
import { makeModel, serve, sha256, temporary } from './engines/models/store.ts';

const model = makeModel('best');
const small = makeModel('small');
const DAY = 86_400_000;
let store: Awaited<ReturnType<typeof serve>>;
let root: string;
let events: EngineEvent[];

/** Light engines that say what they were made of. */
const registry = (apertium: boolean): EngineRegistry => {
  const named = (name: string, model: string): Engine => {
    const echo = createEcho();
    return { ...echo, statement: { ...echo.statement, name, model } };
  };
  return {
    createBergamot: async (settings) => named('bergamot', `${settings.model.name} ${settings.workers}`),
    createApertium: async ({ variant }) => named('apertium', variant ?? ''),
    isApertiumInstalled: async () => apertium,
    createEcho,
  };
};

beforeEach(async () => {
  root = await temporary();
  store = await serve(new Map([...model.packed]));
  events = [];
});
afterEach(async () => {
  store.close();
  await rm(root, { recursive: true, force: true });
});

function optionsOf(more: Partial<ChooseOptions>, apertium = true): ChooseOptions {
  return {
    engine: 'auto',
    to: 'en-GB',
    offline: false,
    workers: 3,
    deterministic: false,
    modelsFolder: join(root, 'package'),
    dataFolder: join(root, 'data'),
    notify: (event) => void (event.kind !== 'pull-progress' && events.push(event)),
    signal: new AbortController().signal,
    catalogue: [{ ...model.entry, baseUrl: store.baseUrl }],
    registry: registry(apertium),
    ...more,
  };
}

const choose = (more: Partial<ChooseOptions> = {}, apertium = true) => chooseEngine(optionsOf(more, apertium));

const chosen = async (...args: Parameters<typeof choose>): Promise<string> => {
  const { engine, better } = await choose(...args);
  return `${engine.statement.name} ${engine.statement.model}${better ? `, better: ${better}` : ''}`;
};

/** The shipped model with whole files. */
async function ship(): Promise<string> {
  const folder = join(root, 'package', 'small');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'card.json'), JSON.stringify(cardOf(small.entry)));
  const { gunzipSync } = await import('node:zlib');
  for (const [name, bytes] of small.packed) await writeFile(join(folder, name.replace('.gz', '')), gunzipSync(bytes));
  return folder;
}

describe('auto', () => {
  it('pulls the best model, once', async () => {
    await ship();
    expect(await chosen()).toBe('bergamot best 3');
    expect(events.map(({ kind }) => kind)).toEqual(['pull-started', 'pull-done']);
    expect(events[0]).toMatchObject({
      model: 'best',
      bytes: model.entry.card.files.reduce((sum, file) => sum + file.packed.bytes, 0),
    });
    expect(await chosen()).toBe('bergamot best 3');
    expect(store.asked.length).toBe(3);
  });

  it('takes a shipped model offline, then Apertium, and says what would be better', async () => {
    const folder = await ship();
    expect(await chosen({ offline: true })).toBe('bergamot small 3, better: interligne model pull');
    await rm(folder, { recursive: true });
    expect(await chosen({ offline: true })).toBe('apertium en-GB, better: interligne model pull');
    expect(store.asked).toEqual([]);
    expect(events).toEqual([]);
  });

  it('stops with both commands that would help', async () => {
    await expect(choose({ offline: true }, false)).rejects.toMatchObject({
      code: 'no-engine',
      values: { pull: 'interligne model pull', install: 'apt-get install apertium apertium-fr-es apertium-eng-spa' },
    });
  });

  it('does not repeat a failed pull for a day', async () => {
    store.answer((_request, response) => void response.writeHead(500).end());
    const at = Date.UTC(2024, 4, 19);
    const tries: number[] = [];
    for (const now of [at, at + 1, at + DAY - 1, at + DAY, at + DAY + 1]) {
      expect(await chosen({ now: () => now })).toBe('apertium en-GB, better: interligne model pull');
      tries.push(store.asked.length);
    }
    expect(tries).toEqual([1, 1, 1, 2, 2]);
    expect(events[1]).toMatchObject({ kind: 'pull-failed', error: { code: 'model-download' }, retry: at + DAY });
    store.answer((_request, response, bytes) => void response.end(bytes));
    expect(await chosen({ now: () => at + 3 * DAY })).toBe('bergamot best 3');
    await expect(access(join(root, 'data', 'last-failed-pull'))).rejects.toThrow();
  });

  it('goes on with what there is when the data folder cannot be used', async () => {
    await writeFile(join(root, 'data'), 'a file');
    expect(await chosen()).toBe('apertium en-GB, better: interligne model pull');
    expect(events[1]).toMatchObject({ kind: 'pull-failed', error: { code: 'model-store' } });
  });

  it('passes over a model that was changed, and mends it', async () => {
    await choose();
    const file = join(root, 'data', 'models', 'best', 'lex.bin');
    const bytes = await readFile(file);
    await writeFile(file, bytes.fill(0, 0, 10));
    expect(await chosen({ offline: true })).toBe('apertium en-GB, better: interligne model pull');
    expect(events.at(-1)).toMatchObject({
      kind: 'model-broken',
      model: 'best',
      error: { code: 'model-hash', values: { file: 'lex.bin' } },
    });
    expect(await chosen()).toBe('bergamot best 3');
  });

  it('stops when aborted in the middle of a pull', async () => {
    const stop = new AbortController();
    store.answer(() => stop.abort(new Error('enough')));
    await expect(choose({ signal: stop.signal })).rejects.toThrow('enough');
    await expect(access(join(root, 'data', 'last-failed-pull'))).rejects.toThrow();
  });
});

describe('a named engine', () => {
  it('is taken, or refused', async () => {
    expect(await chosen({ engine: 'echo' })).toBe('echo identity');
    expect(await chosen({ engine: 'apertium' })).toBe('apertium en-GB, better: interligne model pull');
    await expect(choose({ engine: 'apertium' }, false)).rejects.toMatchObject({ code: 'no-apertium' });
    await expect(choose({ engine: 'bergamot' })).rejects.toMatchObject({ code: 'no-model' });
    await ship();
    expect(await chosen({ engine: 'bergamot' })).toBe('bergamot small 3, better: interligne model pull');
    expect(await chosen({ engine: 'apertium' })).toBe('apertium en-GB, better: --engine bergamot');
    expect(store.asked).toEqual([]);
  });

  it('is the real one unless a test says otherwise', async () => {
    const fixture = join(import.meta.dirname, '../fixtures/bergamot');
    const folder = join(root, 'package', 'fixture');
    const files = [];
    for (const [role, name] of [
      ['model', 'model.bin'],
      ['shortlist', 'lex.bin'],
      ['vocab', 'vocab.spm'],
    ] as const) {
      const bytes = await readFile(join(fixture, name));
      files.push({ role, name, bytes: bytes.length, sha256: sha256(bytes) });
    }
    await cp(fixture, folder, { recursive: true });
    await writeFile(join(folder, 'card.json'), JSON.stringify({ ...cardOf(small.entry), name: 'fixture', files }));
    const { registry: _light, ...options } = optionsOf({ engine: 'bergamot', workers: 1 });
    const { engine } = await chooseEngine(options);
    expect(engine.statement).toMatchObject({ name: 'bergamot', model: 'fixture 1' });
    const [line = ''] = (await readFile(join(fixture, 'pairs.tsv'), 'utf8')).split('\n');
    const [french = '', english] = line.split('\t');
    const [target] = await engine.translate([{ text: french, marks: [] }], new AbortController().signal);
    await engine.close();
    expect(target?.text).toBe(english);
  });
});
