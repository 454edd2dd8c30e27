import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  cardOf,
  findModels,
  isInstalled,
  listModels,
  pullModel,
  removeModel,
  requireWhole,
  userModels,
  verifyModel,
} from '../../../../src/engines/models/index.ts';
import { makeModel, serve, temporary, tree } from './store.ts';

const shipped = makeModel('small');
const pulled = makeModel('large');
let root: string;
let places: { readonly modelsFolder: string; readonly dataFolder: string };
let store: Awaited<ReturnType<typeof serve>>;
const never = new AbortController().signal;

beforeEach(async () => {
  root = await temporary();
  places = { modelsFolder: join(root, 'package'), dataFolder: join(root, 'data') };
  store = await serve(new Map([...pulled.packed]));
  const folder = join(places.modelsFolder, 'small');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'card.json'), JSON.stringify(cardOf(shipped.entry)));
});
afterEach(async () => {
  store.close();
  await rm(root, { recursive: true, force: true });
});

const pull = () =>
  pullModel({ entry: pulled.entry, folder: userModels(places), baseUrl: store.baseUrl, signal: never });

describe('listModels', () => {
  it('tells what is here, and what could be', async () => {
    const before = (await listModels(places, [pulled.entry])).models;
    expect(before.map(({ card, place }) => `${card.name} ${place}`)).toEqual(['small shipped', 'large available']);
    expect(before[1]).toMatchObject({ folder: null, bytes: 260_000 });
    expect(before[1]?.download).toBeGreaterThan(0);
    await pull();
    const after = (await listModels(places, [pulled.entry])).models;
    expect(after.map(({ card, place }) => `${card.name} ${place}`)).toEqual(['small shipped', 'large user']);
    expect(after[1]).toMatchObject({ folder: join(userModels(places), 'large'), bytes: 260_000, download: 0 });
  });

  it('offers a newer version beside the old one', async () => {
    await pull();
    const newer = makeModel('large', '2').entry;
    expect(isInstalled(newer, (await findModels(places)).models)).toBe(false);
    expect((await listModels(places, [newer])).models.map(({ card }) => card.version)).toEqual(['1', '1', '2']);
  });

  it('names folders whose card is wrong, and passes over what is no model', async () => {
    await mkdir(join(userModels(places), 'empty'), { recursive: true });
    await mkdir(join(userModels(places), 'odd'));
    await writeFile(join(userModels(places), 'odd', 'card.json'), '{"name": 5}');
    const { models, broken } = await findModels(places);
    expect(models.map(({ card }) => card.name)).toEqual(['small']);
    expect(broken).toMatchObject([{ folder: join(userModels(places), 'odd'), error: { code: 'model-card' } }]);
  });
});

describe('verifyModel', () => {
  it('names every file that is not what it should be', async () => {
    const model = await pull();
    await requireWhole(model);
    await writeFile(join(model.folder, 'vocab.spm'), Buffer.alloc(10_000));
    expect(await verifyModel(model)).toEqual(['vocab.spm']);
    await expect(requireWhole(model)).rejects.toMatchObject({
      code: 'model-hash',
      values: { model: 'large', file: 'vocab.spm' },
    });
  });
});

describe('removeModel', () => {
  it('removes a pulled model and what is unfinished of it', async () => {
    await pull();
    await mkdir(join(userModels(places), '.large.download'));
    await removeModel(places, 'large');
    expect(await tree(userModels(places))).toEqual([]);
  });

  it('refuses what is not the user’s', async () => {
    await expect(removeModel(places, 'small')).rejects.toMatchObject({ code: 'model-shipped' });
    await expect(removeModel(places, 'none')).rejects.toMatchObject({ code: 'model-absent', values: { name: 'none' } });
    await pull();
    for (const name of ['..', '.', '', '../data', 'large/..']) {
      await expect(removeModel(places, name)).rejects.toMatchObject({ code: 'model-absent' });
    }
    await access(join(places.modelsFolder, 'small', 'card.json'));
  });
});
