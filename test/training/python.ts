import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const TRAINING = fileURLToPath(new URL('../../training/', import.meta.url));

/** A Python with torch, numpy and sentencepiece: Debian's, or the one that PYTHON names. Null where there is none. */
export const PYTHON = findPython();

function findPython(): string | null {
  const candidates = [process.env.PYTHON, '/usr/bin/python3'].filter((one) => one !== undefined);
  const probe = ['-c', 'import torch, numpy, sentencepiece'];
  return candidates.find((python) => spawnSync(python, probe).status === 0) ?? null;
}

/** Runs a command in the training folder; what it printed. Throws with its complaints when it fails. */
export function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: TRAINING,
    encoding: 'utf8',
    env: {
      ...process.env,
      OMP_NUM_THREADS: '1',
      PYTHONPATH: TRAINING,
      PYTHON: PYTHON ?? '',
      PYTHONDONTWRITEBYTECODE: '1',
      ...env,
    },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stdout}\n${stderr}`);
  return stdout;
}
