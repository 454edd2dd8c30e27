import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Engine } from './engines/engine.ts';
import { createReplay, type Recording } from './engines/replay/index.ts';
import { InputError, UsageError } from './errors.ts';

const prefix = 'replay:';

/** Whether an engine's name asks for recorded outputs: `replay:FILE.tsv`, or `replay:SOURCE,OUTPUT`. */
export function isReplay(name: string): boolean {
  return name.startsWith(prefix);
}

/**
 * Makes the engine that a name like `replay:FILE` asks for; any other name gives null. A `.tsv` file has a sentence and
 * its output a line; else two files, parted by a comma, have them line by line.
 *
 * @throws {UsageError} `replay-usage`; {InputError} `replay-lines` when the two files differ in length.
 */
export async function readReplay(name: string): Promise<Engine | null> {
  if (!isReplay(name)) return null;
  const [first = '', second, ...more] = name.slice(prefix.length).split(',');
  if (first === '' || second === '' || more.length > 0) throw new UsageError('replay-usage', { name });
  const lines = await readLines(first);
  if (second === undefined) {
    const recordings = lines.map((line, index): Recording => {
      const [source, output] = line.split('\t');
      if (output === undefined) throw new InputError('replay-line', { path: first, line: index + 1 });
      return { source: source ?? '', output };
    });
    return createReplay(basename(first), recordings);
  }
  const outputs = await readLines(second);
  if (outputs.length !== lines.length) {
    throw new InputError('replay-lines', { first, second, sources: lines.length, outputs: outputs.length });
  }
  return createReplay(
    basename(second),
    lines.map((source, index) => ({ source, output: outputs[index]! })),
  );
}

async function readLines(path: string): Promise<string[]> {
  const lines = (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '').split(/\r?\n/u);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
