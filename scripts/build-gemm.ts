import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const FOLDER = new URL('../src/engines/bergamot/', import.meta.url);
const OPTIONS = ['-O3', '--enable', 'simd', '--importMemory', '--runtime', 'stub', '--noAssert'];

/** Compiles src/engines/bergamot/gemm.ts to `outFile`, an absolute path. The same source gives the same bytes. */
export async function buildGemm(outFile: string): Promise<void> {
  const source = fileURLToPath(new URL('gemm.ts', FOLDER));
  // Paths in the compiler's names are relative to where it runs.
  const { error, stderr } = await asc.main([source, '--outFile', outFile, ...OPTIONS]);
  if (error) throw new Error(stderr.toString(), { cause: error });
}

/** The committed build. */
export async function committedGemm(): Promise<Buffer> {
  return readFile(new URL('gemm.wasm', FOLDER));
}

if (import.meta.main) await buildGemm(fileURLToPath(new URL('gemm.wasm', FOLDER)));
