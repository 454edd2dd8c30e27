import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFiles } from '../../../src/cli/write-outputs.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'interligne-write-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('writeFiles', () => {
  it.each([0o600, 0o640, 0o664, 0o755])('keeps the mode %o of a file that it replaces', async (mode) => {
    const path = join(folder, `${mode}.en.md`);
    await writeFile(path, 'Avant.\n');
    await chmod(path, mode);
    await writeFiles([{ path, text: 'After.\n' }]);
    expect(await readFile(path, 'utf8')).toBe('After.\n');
    expect((await stat(path)).mode & 0o7777).toBe(mode);
  });

  it('gives a new file, beside one that it replaces, the mode that the system gives', async () => {
    const [old, fresh, plain] = ['old', 'fresh', 'plain'].map((name) => join(folder, name)) as [string, string, string];
    await writeFile(old, '');
    await chmod(old, 0o600);
    await writeFile(plain, '');
    await writeFiles([
      { path: old, text: '1' },
      { path: fresh, text: '2' },
    ]);
    expect((await stat(fresh)).mode).toBe((await stat(plain)).mode);
  });
});
