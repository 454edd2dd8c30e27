import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import envPaths from 'env-paths';
import type { Options } from '../settings.ts';
import { checkConfig } from './check-config.ts';
import { type Found, findProjectConfig, findUserConfig, ownTermsIn, readNamedConfig } from './find-config.ts';

export interface ConfigPlaces {
  /** Where the search for the project's config starts. */
  readonly folder: string;
  /** Read instead of the project's config. */
  readonly file?: string | undefined;
  /** Search for nothing: neither the project's config, nor the user's, nor their own termbase. */
  readonly none?: boolean | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface Config {
  readonly options: Options;
  /** Files (or the environment variable) that each option comes from, lowest first; defaults are left out. */
  readonly origins: Readonly<Partial<Record<keyof Options, readonly string[]>>>;
  /** The user's own termbase: what `terms add` writes to where no other is named. In force once it exists. */
  readonly ownTerms: string;
}

/**
 * Reads the settings that stand in files: the user's, and over them the project's. Termbases add up, a later one
 * outranking an earlier; of everything else the later value stands.
 *
 * @throws {UsageError} when a config file is malformed: see `findProjectConfig` and `checkConfig`.
 */
export async function loadConfig({ folder, file, none = false, environment }: ConfigPlaces): Promise<Config> {
  const userFolder = configFolder(environment);
  const ownTerms = ownTermsIn(userFolder);
  const found: (Found | null)[] = [
    none ? null : await findUserConfig(userFolder),
    file !== undefined ? await readNamedConfig(file, folder) : none ? null : await findProjectConfig(folder),
  ];
  const layers: Layer[] = found
    .filter((one) => one !== null)
    .map(({ path, value }) => ({ path, options: checkConfig(value, path) }));
  if (!none && existsSync(ownTerms)) layers.unshift({ path: ownTerms, options: { terms: [ownTerms] } });
  // The environment is the nearer to the moment.
  const data = environment.INTERLIGNE_DATA;
  if (data) layers.push({ path: 'INTERLIGNE_DATA', options: { dataFolder: data } });
  return { ...layers.reduce(layOver, { options: {}, origins: {} }), ownTerms };
}

/** The options of a config with those given on the command line laid over them. */
export function withOptions({ options }: Pick<Config, 'options'>, given: Options): Options {
  const terms = [...(options.terms ?? []), ...(given.terms ?? [])];
  // The same file named twice counts where it was named last.
  const distinct = terms.filter(
    (one, index) => !terms.slice(index + 1).some((other) => resolve(other) === resolve(one)),
  );
  return { ...options, ...given, ...(terms.length > 0 ? { terms: distinct } : {}) };
}

interface Layer {
  readonly path: string;
  readonly options: Options;
}

function layOver(below: Pick<Config, 'options' | 'origins'>, { path, options }: Layer) {
  const origins = { ...below.origins };
  // Written by name: the keys of `Options`.
  for (const option of Object.keys(options) as (keyof Options)[])
    origins[option] = option === 'terms' ? [...(origins.terms ?? []), path] : [path];
  return { options: withOptions(below, options), origins };
}

/** `INTERLIGNE_CONFIG`, else the system's place for settings (XDG and the like). */
function configFolder(environment: ConfigPlaces['environment']): string {
  return environment.INTERLIGNE_CONFIG || envPaths('interligne', { suffix: '' }).config;
}
