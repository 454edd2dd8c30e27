import { existsSync, statSync, watch as watchFolder } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Editors write a file in several steps: changes that come so soon after one another, in milliseconds, are one. */
const PAUSE = 150;

/**
 * Tells of changes at some files and folders, folders with everything below them: one `yield` for whatever has changed
 * since the last. Ends when the signal is aborted.
 */
export async function* changes(paths: readonly string[], signal: AbortSignal): AsyncGenerator<void> {
  let changed = false;
  let wake = () => {};
  let timer: NodeJS.Timeout | undefined;
  const tell = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      changed = true;
      wake();
    }, PAUSE);
  };
  // A file's folder is watched: many editors replace the file.
  const folders = new Set(paths.map((path) => (isFolder(path) ? path : dirname(resolve(path)))));
  const watchers = [...folders].map((folder) =>
    watchFolder(folder, { recursive: paths.includes(folder), persistent: true }, tell),
  );
  const stop = () => wake();
  signal.addEventListener('abort', stop);
  try {
    while (!signal.aborted) {
      if (!changed) {
        await new Promise<void>((done) => {
          wake = done;
        });
      }
      if (signal.aborted) return;
      changed = false;
      yield;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  }
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
