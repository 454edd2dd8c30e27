import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { EngineError } from '../../errors.ts';

const run = promisify(execFile);

export type Variant = 'en-US' | 'en-GB';

/** The two pairs, piped: there is none from French to English. The first mode that is installed counts. */
const PAIRS = [
  { modes: { 'en-US': ['fr-es'], 'en-GB': ['fr-es'] }, package: 'apertium-fr-es', name: 'fr-es' },
  { modes: { 'en-US': ['spa-eng_US', 'spa-eng'], 'en-GB': ['spa-eng'] }, package: 'apertium-eng-spa', name: 'eng-spa' },
] as const;

export interface Installation {
  /** Shell commands of each pair, in order: they read and write NUL-ended requests. */
  readonly pipelines: readonly string[];
  /** For example `fr-es 0.9.4 + eng-spa 0.8.1`. */
  readonly model: string;
  /** Apertium's own version. */
  readonly version: string;
}

/** A mode's commands, with word-bound blanks and flushing at NUL (Apertium ≥ 3.8 has the program for that). */
async function readMode(modes: readonly string[]): Promise<string> {
  const folder = path.join(process.env.APERTIUM_DATADIR ?? '/usr/share/apertium', 'modes');
  let failure: unknown;
  for (const mode of modes) {
    const file = path.join(folder, `${mode}.mode`);
    try {
      await access(file);
      return (await run('apertium-wblank-mode', ['-z', file])).stdout.trim();
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/** A Debian package's upstream version; `?` where there is no dpkg to ask. */
async function versionOf(name: string): Promise<string> {
  try {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own placeholder.
    const { stdout } = await run('dpkg-query', ['-W', '-f', '${Version}', name]);
    return stdout.trim().replace(/^\d+:|-[^-]*$/g, '') || '?';
  } catch {
    return '?';
  }
}

/** Whether Apertium (3.8 or newer) and both language pairs are on this machine. */
export async function isApertiumInstalled(): Promise<boolean> {
  try {
    await Promise.all(PAIRS.map(({ modes }) => readMode(modes['en-GB'])));
    return true;
  } catch {
    return false;
  }
}

/**
 * Asks the installed Apertium for its pairs' commands and versions.
 *
 * @throws {EngineError} `no-apertium` when it or a pair is missing.
 */
export async function findInstallation(variant: Variant): Promise<Installation> {
  try {
    const found = await Promise.all(
      PAIRS.map(async (pair) => ({
        commands: await readMode(pair.modes[variant]),
        model: `${pair.name} ${await versionOf(pair.package)}`,
      })),
    );
    return {
      pipelines: found.map(({ commands }) => commands),
      model: found.map(({ model }) => model).join(' + '),
      version: await versionOf('apertium'),
    };
  } catch (cause) {
    throw new EngineError('no-apertium', {}, { cause });
  }
}
