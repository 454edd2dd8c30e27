import { spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';

export const APERTIUM_PACKAGES = ['apertium', 'apertium-fr-es', 'apertium-eng-spa'] as const;

export type InstallEvent =
  | { readonly kind: 'install-started'; readonly packages: string }
  | { readonly kind: 'install-done'; readonly packages: string }
  /** `reason` is the last line that apt wrote, or its exit code. */
  | { readonly kind: 'install-failed'; readonly packages: string; readonly reason: string };

/** What the installation needs of the machine; tests put their own in. */
export interface System {
  /** Whether packages may be installed: root, with apt. */
  canInstall(): Promise<boolean>;
  /** Runs a program to its end; `lastLine` is what it wrote last on either output. */
  run(
    program: string,
    args: readonly string[],
    signal: AbortSignal,
  ): Promise<{ readonly code: number; readonly lastLine: string }>;
}

export const system: System = {
  async canInstall() {
    if (process.getuid?.() !== 0) return false;
    return access('/usr/bin/apt-get', constants.X_OK).then(
      () => true,
      () => false,
    );
  },
  run(program, args, signal) {
    const { promise, resolve } = Promise.withResolvers<{ code: number; lastLine: string }>();
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };
    const child = spawn(program, args, { env, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    let tail = '';
    const read = (chunk: Buffer): void => {
      tail = (tail + chunk.toString('utf8')).slice(-2000);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', (error) => resolve({ code: -1, lastLine: error.message }));
    child.on('close', (code) => resolve({ code: code ?? -1, lastLine: tail.trim().split('\n').at(-1) ?? '' }));
    return promise;
  },
};

/**
 * Installs Apertium and both pairs from the distribution. Resolves to whether apt succeeded; its failure is an event.
 *
 * @throws the signal's reason when aborted.
 */
export async function installApertium(
  machine: System,
  notify: (event: InstallEvent) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const packages = APERTIUM_PACKAGES.join(' ');
  notify({ kind: 'install-started', packages });
  // Package lists are fetched only where they do not know the packages, as in a fresh container.
  const known = await machine.run('apt-cache', ['show', ...APERTIUM_PACKAGES], signal);
  signal.throwIfAborted();
  if (known.code !== 0) await machine.run('apt-get', ['update', '-q'], signal);
  signal.throwIfAborted();
  const args = ['install', '-q', '-y', '--no-install-recommends', ...APERTIUM_PACKAGES];
  const { code, lastLine } = await machine.run('apt-get', args, signal);
  signal.throwIfAborted();
  if (code === 0) notify({ kind: 'install-done', packages });
  else notify({ kind: 'install-failed', packages, reason: lastLine || `apt-get ${code}` });
  return code === 0;
}
