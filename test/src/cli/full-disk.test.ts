import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { emptyFolder, interligne } from './interligne.ts';

/** Mounts a disk of 16 KiB; false where that is not allowed. */
function mountSmallDisk(folder: string): boolean {
  mkdirSync(folder);
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', folder]).status === 0;
}

it('a full disk is named, and leaves no half-written file', async (context) => {
  const folder = emptyFolder();
  const disk = join(folder, 'disk');
  if (!mountSmallDisk(disk)) context.skip('mounting a small disk needs root');
  onTestFinished(() => {
    spawnSync('umount', ['-l', disk]);
  });
  writeFileSync(join(folder, 'long.md'), 'Le convoi a quitté la base. '.repeat(4000));
  const { code, error } = await interligne([
    'translate',
    '--engine',
    'echo',
    '--no-align',
    join(folder, 'long.md'),
    '-o',
    disk,
  ]);
  expect(error).toMatch(/no space left on the disk/);
  expect(code).toBe(2);
  expect(readdirSync(disk)).toEqual([]);
});
