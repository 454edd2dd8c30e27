import { basename, extname, join, resolve } from 'node:path';
import { lilconfig } from 'lilconfig';
import { UsageError } from '../errors.ts';

/** What a config file holds, not looked at yet. */
export interface Found {
  readonly path: string;
  readonly value: unknown;
}

/** Where a project's settings may be, in each folder in this order. Data only: none of these is ever run. */
export const projectPlaces = [
  '.interlignerc',
  '.interlignerc.json',
  '.interlignerc.yaml',
  '.interlignerc.yml',
  'interligne.config.json',
  'package.json',
] as const;

export const userPlaces = ['config.json', 'config.yaml', 'config.yml'] as const;

// Every ending that may be loaded, so that the library's own loaders, which run code, are never reached.
const loaders = { '.json': readJson, '.yaml': readYaml, '.yml': readYaml, noExt: readYaml };

/**
 * The nearest project config, from a folder upwards to the user's home folder or the root; null where there is none.
 *
 * @throws {UsageError} `config-syntax` {path, reason}.
 */
export async function findProjectConfig(folder: string): Promise<Found | null> {
  return toFound(await lilconfig('interligne', { searchPlaces: [...projectPlaces], loaders }).search(folder));
}

/** The user's own config in a folder, or null. Throws as `findProjectConfig`. */
export async function findUserConfig(folder: string): Promise<Found | null> {
  const search = lilconfig('interligne', { searchPlaces: [...userPlaces], loaders, stopDir: folder });
  return toFound(await search.search(folder));
}

/**
 * Reads a config file that was named. Throws as `findProjectConfig`, the system's error for a file that is not there, and
 * `config-format` {path} for an ending that is no data's.
 */
export async function readNamedConfig(file: string, folder: string): Promise<Found> {
  const path = resolve(folder, file);
  if (!['', '.json', '.yaml', '.yml'].includes(extname(path))) throw new UsageError('config-format', { path: file });
  return toFound(await lilconfig('interligne', { loaders }).load(path)) ?? { path, value: null };
}

function toFound(found: { readonly filepath: string; readonly config: unknown } | null): Found | null {
  return found === null ? null : { path: found.filepath, value: found.config };
}

function readJson(path: string, text: string): unknown {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''));
    return basename(path) === 'package.json' && (typeof value !== 'object' || value === null) ? {} : value;
  } catch (cause) {
    // Somebody else's file, somewhere above: npm will tell what is wrong with it.
    if (basename(path) === 'package.json') return {};
    throw new UsageError('config-syntax', { path, reason: reasonOf(cause) }, { cause });
  }
}

/** JSON is YAML too, and is read without loading the YAML library. */
async function readYaml(path: string, text: string): Promise<unknown> {
  const plain = text.replace(/^\uFEFF/u, '');
  try {
    return JSON.parse(plain);
  } catch {}
  const { parse } = await import('yaml');
  try {
    return parse(plain, { prettyErrors: true, logLevel: 'error' });
  } catch (cause) {
    throw new UsageError('config-syntax', { path, reason: reasonOf(cause) }, { cause });
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? (cause.message.split('\n')[0] ?? '').replace(/[:.]$/u, '') : '';
}

/** The file that `terms add` writes to where no other is named. */
export function ownTermsIn(folder: string): string {
  return join(folder, 'terms.json');
}
