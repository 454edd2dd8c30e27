import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PullOptions, pullModel, verifyModel } from '../../../../src/engines/models/index.ts';
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

/** Breaks off in the middle `times` times, then serves. */
const breaksOff = (times: number, name = 'model.bin.gz'): Answer => {
  let left = times;
  return (request, response, bytes) => {
    if (request.url !== `/${name}` || left-- <= 0) return whole(request, response, bytes);
    const from = Number(/\d+/.exec(request.headers.range ?? '')?.[0] ?? 0);
    const head = {
      'content-length': bytes.length - from,
      'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}`,
    };
    response.writeHead(from > 0 ? 206 : 200, head);
    response.write(bytes.subarray(from, from + 60_000), () => response.destroy());
  };
};

describe('pullModel', () => {
  it('puts a whole model in place and says how far it is', async () => {
    const progress: number[] = [];
    const total = entry.card.files.reduce((sum, file) => sum + file.packed.bytes, 0);
    const model = await pull({ onProgress: (done, all) => progress.push(done, all - total) });
    expect(await tree(folder)).toEqual(complete);
    expect(await verifyModel(model)).toEqual([]);
    const done = progress.filter((_, index) => index % 2 === 0);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBe(total);
    const card = JSON.parse(await readFile(join(model.folder, 'card.json'), 'utf8'));
    expect(card.files[0]).toEqual({
      role: 'model',
      name: 'model.bin',
      bytes: 200_000,
      sha256: entry.card.files[0]?.sha256,
    });
  });

  it('fetches nothing twice', async () => {
    await pull();
    await pull();
    expect(store.asked).toEqual(['model.bin.gz', 'lex.bin.gz', 'vocab.spm.gz']);
  });

  it('mends a model whose file was changed or lost', async () => {
    const model = await pull();
    await writeFile(join(model.folder, 'lex.bin'), 'changed');
    await rm(join(model.folder, 'vocab.spm'));
    expect(await verifyModel(model)).toEqual(['lex.bin', 'vocab.spm']);
    expect(await verifyModel(await pull())).toEqual([]);
    expect(await tree(folder)).toEqual(complete);
  });

  it('goes on by itself where the line broke off', async () => {
    store.answer(breaksOff(2));
    await pull();
    expect(store.asked.slice(0, 3)).toEqual([
      'model.bin.gz',
      'model.bin.gz bytes=60000-',
      'model.bin.gz bytes=120000-',
    ]);
    expect(await tree(folder)).toEqual(complete);
  });

  it('goes on the next time, and asks for no finished file again', async () => {
    store.answer((request, response, bytes) => {
      if (request.url === '/lex.bin.gz' && request.headers.range) response.writeHead(503).end();
      else
        breaksOff(1, 'lex.bin.gz')(
          request,
          response,
          bytes.subarray(0, request.url === '/lex.bin.gz' ? 20_000 : undefined),
        );
    });
    await expect(pull()).rejects.toMatchObject({ code: 'model-download', values: { reason: 'HTTP 503' } });
    expect(await tree(folder)).not.toContain('test-model');
    store.answer(whole);
    store.asked.length = 0;
    await pull();
    expect(store.asked).toEqual(['lex.bin.gz bytes=20000-', 'vocab.spm.gz']);
    expect(await tree(folder)).toEqual(complete);
  });

  it('starts again where the server ignores the range', async () => {
    let first = true;
    store.answer((request, response, bytes) => {
      if (first) {
        first = false;
        breaksOff(1)(request, response, bytes);
      } else response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
    });
    await pull();
    expect(await tree(folder)).toEqual(complete);
  });

  it('leaves a part for the next process when it is killed', async () => {
    store.answer((_request, response, bytes) => {
      response.writeHead(200, { 'content-length': bytes.length }).write(bytes.subarray(0, 100_000));
    });
    const door = new URL('../../../../src/engines/models/index.ts', import.meta.url).href;
    const options = JSON.stringify({ entry, folder, baseUrl: store.baseUrl });
    const code = `import { pullModel } from '${door}';
      await pullModel({ ...${options}, signal: new AbortController().signal, onProgress: (done) => done >= 100000 && process.stdout.write('half') });`;
    const child: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (child.stdout) await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'close');
    store.answer(whole);
    store.asked.length = 0;
    await pull();
    expect(store.asked[0]).toMatch(/^model\.bin\.gz bytes=[1-9]\d*-$/);
    expect(await tree(folder)).toEqual(complete);
  });

  it('may be run several times at once', async () => {
    const models = await Promise.all([pull(), pull(), pull()]);
    for (const model of models) expect(await verifyModel(model)).toEqual([]);
    expect(await tree(folder)).toEqual(complete);
  });

  it('stops when aborted, and can go on', async () => {
    const stop = new AbortController();
    await expect(pull({ signal: stop.signal, onProgress: () => stop.abort(new Error('enough')) })).rejects.toThrow(
      'enough',
    );
    await pull();
    expect(await tree(folder)).toEqual(complete);
  });

  it('leaves a folder alone that is another’s', async () => {
    await mkdir(join(folder, 'own'));
    await pull();
    expect(await tree(folder)).toEqual(['own', ...complete]);
  });
});

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
    expect(await tree(folder)).not.toContain('test-model');
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
