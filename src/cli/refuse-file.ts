import { stat } from 'node:fs/promises';
import { UsageError } from '../errors.ts';

/**
 * Refuses a folder for results where a file stands in its place, or in that of a folder above it.
 *
 * @throws {UsageError} `not-folder` {path}, the path as it was given.
 */
export async function refuseFile(folder: string): Promise<void> {
  let file = false;
  try {
    file = !(await stat(folder)).isDirectory();
  } catch (error) {
    file = error instanceof Error && 'code' in error && error.code === 'ENOTDIR';
  }
  if (file) throw new UsageError('not-folder', { path: folder });
}
