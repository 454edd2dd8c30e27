import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CatalogueEntry, PackedFile } from '../../../../src/engines/models/index.ts';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Random bytes as a model of three files, packed, with their true pins. */
export function makeModel(name = 'test-model', version = '1', size = 200_000) {
  const packed = new Map<string, Buffer>();
  const pack = (role: PackedFile['role'], file: string, bytes: Buffer): PackedFile => {
    const gzip = gzipSync(bytes);
    packed.set(`${file}.gz`, gzip);
    return {
      role,
      name: file,
      bytes: bytes.length,
      sha256: sha256(bytes),
      packed: { name: `${file}.gz`, bytes: gzip.length },
    };
  };
  const files = [
    pack('model', 'model.bin', randomBytes(size)),
    pack('shortlist', 'lex.bin', randomBytes(50_000)),
    pack('vocab', 'vocab.spm', randomBytes(10_000)),
  ];
  const card = { name, version, source: 'fr', target: 'en', files, settings: {}, size: 'tiny', licence: 'MIT' };
  const entry: CatalogueEntry = { card, baseUrl: 'https://models.invalid/' };
  return { entry, packed };
}

export type Answer = (request: IncomingMessage, response: ServerResponse, bytes: Buffer) => void;

/** Serves bytes as they should be: whole, or from where the range starts. */
export const whole: Answer = (request, response, bytes) => {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  const head = {
    'content-length': bytes.length - from,
    'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}`,
  };
  response.writeHead(from > 0 ? 206 : 200, head).end(bytes.subarray(from));
};

/** A server on this machine; `answer` can be changed while it runs, `asked` lists the requests with their ranges. */
export async function serve(packed: ReadonlyMap<string, Buffer>) {
  const asked: string[] = [];
  const state: { answer: Answer } = { answer: whole };
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').slice(1);
    asked.push(`${name}${request.headers.range ? ` ${request.headers.range}` : ''}`);
    const bytes = packed.get(name);
    if (bytes) state.answer(request, response, bytes);
    else response.writeHead(404).end('no such file');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    baseUrl: `http://127.0.0.1:${port}/`,
    answer: (answer: Answer) => {
      state.answer = answer;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export const temporary = (): Promise<string> => mkdtemp(join(tmpdir(), 'interligne-models-'));

/** Everything under a folder, sorted. */
export const tree = async (folder: string): Promise<string[]> => (await readdir(folder, { recursive: true })).sort();
