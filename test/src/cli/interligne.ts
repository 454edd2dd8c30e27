import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export const root = join(import.meta.dirname, '..', '..', '..');

export interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

interface CallOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Sees the process as soon as it runs; standard input is then left open. */
  readonly during?: (child: ChildProcess) => void;
}

/** Runs the command line from the sources, as `bin/interligne` does, and waits for its end. */
export function interligne(args: readonly string[], options: CallOptions = {}): Promise<Result> {
  const env = {
    ...process.env,
    LC_ALL: 'en_US.UTF-8',
    INTERLIGNE_DATA: join(tmpdir(), 'interligne-no-data'),
    INTERLIGNE_CONFIG: join(tmpdir(), 'interligne-no-config'),
    ...options.env,
  };
  const child = spawn(process.execPath, [join(root, 'src', 'cli', 'bin.ts'), ...args], {
    cwd: options.cwd ?? root,
    env,
  });
  const out: Buffer[] = [];
  const error: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => error.push(chunk));
  child.stdin.on('error', () => {});
  if (options.during === undefined) child.stdin.end(options.input ?? '');
  else options.during(child);
  return new Promise((resolve) => {
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), error: Buffer.concat(error).toString() }),
    );
  });
}

/** An empty folder that is gone after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'interligne-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
