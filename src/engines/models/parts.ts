import { readdir, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';

/** Milliseconds after which a part that nobody has written to is nobody's. */
const ABANDONED = 60_000;

/** Where unfinished downloads of a model lie, in the folder of models. */
export const partsFolder = (folder: string, model: string): string => path.join(folder, `.${model}.download`);

const host = (): string => hostname().replace(/[^\w-]/g, '');

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A part belongs to the process in its name while that lives; one without a process belongs to whoever takes it. */
async function isFree(file: string, owner: string): Promise<boolean> {
  const [, pid, on] = /^(\d+)@([\w-]*)\.\d+$/.exec(owner) ?? [];
  if (pid === undefined) return owner === '';
  if (on === host()) return !isAlive(Number(pid));
  return stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs > ABANDONED,
    () => false,
  );
}

let taken = 0;

/** A path in `folder` that belongs to this process, and to nobody once it is gone. */
export function ownPath(folder: string, name: string): string {
  taken += 1;
  return path.join(folder, `${name}.${process.pid}@${host()}.${taken}.part`);
}

/**
 * Gives this process a part of its own for `name`, with what an earlier try has left if there is any. Taking over is
 * a rename, so that of two processes only one gets it.
 */
export async function takePart(folder: string, name: string): Promise<string> {
  const own = ownPath(folder, name);
  const left = (await readdir(folder)).filter((file) => file.startsWith(`${name}.`) && file.endsWith('.part'));
  for (const file of left) {
    const at = path.join(folder, file);
    const owner = file.slice(name.length + 1, -'.part'.length);
    if (!(await isFree(at, owner))) continue;
    const got = await rename(at, own).then(
      () => true,
      () => false,
    );
    if (got) return own;
  }
  return own;
}

/** Leaves a part for the next try. */
export async function leavePart(folder: string, name: string, part: string): Promise<void> {
  await rename(part, path.join(folder, `${name}.part`)).catch(() => {});
}

/** Removes what is left of a model's downloads, unless another process is at it. */
export async function clearParts(folder: string): Promise<void> {
  const files = await readdir(folder).catch((): string[] => []);
  for (const file of files) {
    const owner = /\.(\d+@[\w-]*\.\d+)\.part$/.exec(file)?.[1] ?? '';
    const at = path.join(folder, file);
    if (await isFree(at, owner)) await rm(at, { force: true, recursive: true });
  }
  const rest = await readdir(folder).catch(() => ['']);
  if (rest.length === 0) await rm(folder, { force: true, recursive: true });
}
