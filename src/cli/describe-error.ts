import { InterligneError } from '../errors.ts';
import type { Text } from '../model/texts.ts';

/** One clear sentence for what a user can mend; the stack for what only we can. */
export function describeError(error: unknown, text: Text): string {
  if (error instanceof InterligneError) return text(`errors:${error.code}`, error.values);
  const system = systemError(error);
  if (system !== null) return text(`errors:${system.key}`, { path: system.path ?? '<stdout>' });
  if (error instanceof Error) return error.stack ?? error.message;
  return String(error);
}

const systemKeys: Readonly<Record<string, string>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  ENOENT: 'no-file',
  EISDIR: 'is-folder',
  ERR_FS_EISDIR: 'is-folder',
  ENOTDIR: 'not-folder',
  EPIPE: 'pipe-closed',
};

/** What of the system's errors a user can mend, by its key in locales; `path` where the system tells it. */
export function systemError(error: unknown): { readonly key: string; readonly path: string | null } | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const key = systemKeys[String(error.code)];
  if (key === undefined) return null;
  return { key, path: 'path' in error ? String(error.path) : null };
}
