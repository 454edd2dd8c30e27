import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { EngineError } from '../../errors.ts';
import { type WasmModule, wasm } from './web-assembly.ts';

/** The engine's program: compiled once, it can be posted to any number of threads. */
export interface Parts {
  /** The emscripten glue: a plain script that makes a `Module`. */
  readonly glue: string;
  readonly engine: WasmModule;
  /** Our int8 matrix product, see gemm.ts. */
  readonly gemm: WasmModule;
}

/** The npm package's version, which the engine's identity names. */
export const ENGINE_VERSION = '0.4.9';

const PACKAGE = '@browsermt/bergamot-translator/worker/bergamot-translator-worker';

/**
 * Reads and compiles the engine.
 *
 * @throws {EngineError} `engine-missing` when its package is not installed whole.
 */
export async function readParts(): Promise<Parts> {
  try {
    const { resolve } = createRequire(import.meta.url);
    const [glue, engine, gemm] = await Promise.all([
      readFile(resolve(`${PACKAGE}.js`), 'utf8'),
      readFile(resolve(`${PACKAGE}.wasm`)).then((bytes) => wasm.compile(bytes)),
      readFile(new URL('./gemm.wasm', import.meta.url)).then((bytes) => wasm.compile(bytes)),
    ]);
    return { glue, engine, gemm };
  } catch (cause) {
    throw new EngineError('engine-missing', { name: 'bergamot' }, { cause });
  }
}
