import type { Tagged } from '../../model/tagged.ts';
import type { Engine } from '../engine.ts';
import { decode } from './decode.ts';
import { encode } from './encode.ts';
import { findInstallation, type Variant } from './installation.ts';
import { createStreamQueue } from './queue.ts';

export { isApertiumInstalled } from './installation.ts';

export interface ApertiumOptions {
  /** Spelling (en-US). */
  readonly variant?: Variant;
  /** Reads and answers NUL-ended requests of Apertium's stream format; else the installed pairs, French to English. */
  readonly command?: readonly string[];
  /** Milliseconds without an answer after which the process counts as hung (10,000). */
  readonly patience?: number;
}

/**
 * Between the pairs: takes the words of a piece, numbered one by one by the first pair, together again, since the
 * second pair's dictionary knows expressions only where nothing stands between their words; and drops grammar tags that
 * the first pair left alone.
 */
const BETWEEN = String.raw`sed -uzE '
s/\[\[[^]]*\]\](\\<[a-z0-9]+\\>)+\[\[\/\]\] ?//g
s/\\<[a-z0-9]+\\>//g
:a
s/(\[\[[^]]*\]\])([^][]*)\[\[\/\]\]([^][]*)\1/\1\2\3/g
ta'`;

/** A mode file takes the generator's option as $1 and the tagger's as $2. */
function setOptions(commands: string, generator: string): string {
  return commands.replaceAll('$1', generator).replaceAll('$2', '');
}

/**
 * Apertium (3.8 or newer) as an engine: French to Spanish to English through one long-lived chain of processes. A
 * gist. Marks travel as word-bound blanks.
 *
 * @throws {EngineError} `no-apertium` when it is not installed; `engine-died` when it cannot start.
 */
export async function createApertium(options: ApertiumOptions = {}): Promise<Engine> {
  const installation = await findInstallation(options.variant ?? 'en-US');
  // How the generators treat unknown words: `-n` gives them as they are, `-g` with a mark, which `decode` reads.
  const [first = '', second = ''] = installation.pipelines;
  const chain = `{ ${setOptions(first, '-n')}\n} | ${BETWEEN} | { ${setOptions(second, '-g')}\n}`;
  const queue = createStreamQueue(options.command ?? ['bash', '-c', chain], options.patience ?? 10_000);

  const translateOne = async (source: Tagged, signal: AbortSignal): Promise<Tagged> => {
    const encoded = encode(source);
    return decode(await queue.ask(encoded.stream, signal), encoded, source);
  };
  try {
    await translateOne({ text: 'Bonjour.', marks: [] }, AbortSignal.timeout(options.patience ?? 10_000));
  } catch (error) {
    await queue.close();
    throw error;
  }
  return {
    statement: {
      name: 'apertium',
      model: installation.model,
      identity: `apertium ${installation.version} ${installation.model} ${options.variant ?? 'en-US'}`,
      gist: true,
    },
    marks: true,
    batchSize: 32,
    translate: (batch, signal) => Promise.all(batch.map((source) => translateOne(source, signal))),
    close: () => queue.close(),
  };
}
