import { rm } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PullOptions, pullModel } from '../../../../src/engines/models/index.ts';
import { type Answer, makeModel, serve, temporary, tree, whole } from './store.ts';

const { entry, packed } = makeModel();
const complete = [
  'test-model',
  ...['card.json', 'lex.bin', 'model.bin', 'vocab.spm'].map((name) => `test-model/${name}`),
];
const timeouts = { connect: 300, idle: 300 };

let store: Awaited<ReturnType<typeof serve>>;
let folder: string;
beforeEach(async () => {
  store = await serve(packed);
  folder = await temporary();
});
afterEach(async () => {
  store.close();
  await rm(folder, { recursive: true, force: true });
});

const pull = (more: Partial<PullOptions> = {}) =>
  pullModel({ entry, folder, baseUrl: store.baseUrl, signal: new AbortController().signal, timeouts, ...more });

describe('pullModel refuses', () => {
  const other =
    (bytes: Buffer): Answer =>
    (_request, response) =>
      void response.writeHead(200).end(bytes);

  const cases: readonly (readonly [name: string, answer: Answer, error: object])[] = [
    ['wrong bytes', (_r, response, bytes) => void response.end(Buffer.alloc(bytes.length, 7)), { code: 'model-hash' }],
    [
      'another file, well packed',
      other(gzipSync(Buffer.alloc(200_000, 1))),
      { code: 'model-download', values: { reason: 'cut' } },
    ],
    [
      'more than was pinned, announced',
      (_r, response, bytes) => void response.end(Buffer.concat([bytes, bytes])),
      { code: 'model-size' },
    ],
    [
      'a missing file',
      (_r, response) => void response.writeHead(404).end(),
      { code: 'model-download', values: { reason: 'HTTP 404' } },
    ],
    ['a server that never answers', () => {}, { code: 'model-download', values: { reason: 'timeout' } }],
    [
      'a body that never comes',
      (_r, response) => response.writeHead(200).flushHeaders(),
      { code: 'model-download', values: { reason: 'timeout' } },
    ],
    ['a line that breaks at once', (_r, response) => void response.destroy(), { code: 'model-download' }],
    [
      'a redirect to another host',
      (_r, response) => void response.writeHead(302, { location: 'https://elsewhere.invalid/x' }).end(),
      { code: 'model-url' },
    ],
    [
      'a redirect round and round',
      (request, response) => void response.writeHead(302, { location: request.url }).end(),
      { code: 'model-download', values: { reason: 'redirects' } },
    ],
  ];
  it.each(cases)('%s', async (_name, answer, error) => {
    store.answer(answer);
    await expect(pull()).rejects.toMatchObject(error);
    expect((await tree(folder)).filter((name) => !name.includes('.download'))).toEqual([]);
  });

  it('removes a file with the wrong bytes, so that the next try starts afresh', async () => {
    store.answer((_request, response, bytes) => void response.end(Buffer.alloc(bytes.length, 7)));
    await expect(pull()).rejects.toMatchObject({
      code: 'model-hash',
      values: { model: 'test-model', file: 'model.bin.gz' },
    });
    store.answer(whole);
    await pull();
    expect(store.asked).toEqual(['model.bin.gz', 'model.bin.gz', 'lex.bin.gz', 'vocab.spm.gz']);
  });

  it('a bomb, without unpacking it', async () => {
    const bomb = gzipSync(Buffer.alloc(30_000_000));
    const { card } = makeModel('bomb').entry;
    const [model, ...rest] = card.files;
    const files = [{ ...model!, packed: { name: 'model.bin.gz', bytes: bomb.length } }, ...rest];
    store.answer((_request, response) => void response.end(bomb));
    await expect(pull({ entry: { card: { ...card, files }, baseUrl: '' } })).rejects.toMatchObject({
      code: 'model-hash',
    });
    expect((await tree(folder)).filter((name) => name.endsWith('.bin'))).toEqual([]);
  });

  it('leaves nothing where nothing has come', async () => {
    store.answer((_request, response) => void response.writeHead(404).end());
    await expect(pull()).rejects.toMatchObject({ code: 'model-download' });
    expect(await tree(folder)).toEqual([]);
  });

  it('plain HTTP beyond this machine', async () => {
    await expect(pull({ baseUrl: 'http://models.invalid/' })).rejects.toMatchObject({ code: 'model-url' });
  });
});

describe('a server that lies about lengths', () => {
  it('is read no further than the pinned size', async () => {
    store.answer((_request, response, bytes) => {
      response.writeHead(200, { 'transfer-encoding': 'chunked' });
      response.write(bytes);
      response.end(Buffer.alloc(5_000_000));
    });
    await pull();
    expect(await tree(folder)).toEqual(complete);
  });

  it('is asked for the rest when it announces too little', async () => {
    store.answer((request, response, bytes) => {
      if (request.headers.range) return whole(request, response, bytes);
      response.writeHead(200, { 'content-length': 5_000 }).end(bytes.subarray(0, 5_000));
    });
    await pull();
    expect(await tree(folder)).toEqual(complete);
  });

  it('may redirect on its own host', async () => {
    store.answer((request, response, bytes) => {
      if (request.headers.cookie || !request.url?.startsWith('/vocab')) return whole(request, response, bytes);
      response.writeHead(302, { location: '/lex.bin.gz' }).end();
    });
    await expect(pull()).rejects.toMatchObject({ code: 'model-size' });
  });
});
