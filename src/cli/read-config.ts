import { type Config, loadConfig } from '../config/index.ts';

/** The settings in files that are in force here, as `--config FILE` and `--no-config` have it. */
export async function readConfig(flags: {
  readonly config?: string | undefined;
  readonly 'no-config'?: boolean | undefined;
}): Promise<Config> {
  return await loadConfig({
    folder: process.cwd(),
    file: flags.config,
    none: flags['no-config'],
    environment: process.env,
  });
}
