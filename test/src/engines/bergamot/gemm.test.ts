import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildGemm, committedGemm } from '../../../../scripts/build-gemm.ts';

it('is the committed build of its source, byte for byte', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gemm-'));
  try {
    await buildGemm(join(folder, 'gemm.wasm'));
    expect((await readFile(join(folder, 'gemm.wasm'))).equals(await committedGemm())).toBe(true);
  } finally {
    await rm(folder, { recursive: true });
  }
});
