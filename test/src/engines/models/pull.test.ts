import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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

  it('takes a part of another machine’s only when nobody writes to it any more', async () => {
    const parts = join(folder, '.test-model.download');
    const part = join(parts, 'model.bin.gz.1@elsewhere.1.part');
    await mkdir(parts);
    await writeFile(part, packed.get('model.bin.gz')?.subarray(0, 100_000) ?? '');
    await pull();
    expect(store.asked[0]).toBe('model.bin.gz');
    expect(await tree(folder)).toContain('.test-model.download/model.bin.gz.1@elsewhere.1.part');
    await rm(join(folder, 'test-model'), { recursive: true });
    const longAgo = new Date(Date.now() - 3_600_000);
    await utimes(part, longAgo, longAgo);
    store.asked.length = 0;
    await pull();
    expect(store.asked[0]).toBe('model.bin.gz bytes=100000-');
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
