import { InterligneError } from '../errors.ts';
import type { Text } from '../model/texts.ts';

/** One clear sentence for what a user can mend; the stack for what only we can. */
export function describeError(error: unknown, text: Text): string {
  if (error instanceof InterligneError) return text(`errors:${error.code}`, error.values);
  const system = systemError(error);
  if (system !== null) return text(`errors:${system.key}`, { path: system.path });
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
  ENOTDIR: 'not-folder',
  EPIPE: 'pipe-closed',
};

function systemError(error: unknown): { key: string; path: string } | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const key = systemKeys[String(error.code)];
  if (key === undefined) return null;
  return { key, path: 'path' in error ? String(error.path) : '' };
}
