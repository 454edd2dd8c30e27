import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a program that others wrote is installed here. */
export function isInstalled(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

/** Runs a program in a folder, and gives what it wrote. @throws {Error} with its output where it fails. */
export function runPeer(program: string, args: readonly string[], folder: string, input?: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, PYTHONPATH: '', LC_ALL: 'C.UTF-8' },
    ...(input === undefined ? {} : { input }),
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${status}\n${stdout}\n${stderr}`);
  return stdout;
}

export function peerFolder(): string {
  return mkdtempSync(join(tmpdir(), 'interligne-peer-'));
}
