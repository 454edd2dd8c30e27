import { EngineError } from '../../errors.ts';
import type { Engine } from '../engine.ts';

/** A French line and what some system made of it. */
export interface Recording {
  readonly source: string;
  readonly output: string;
}

/**
 * An engine that gives back what another system once made of the same sentences, so that alignment can be judged on
 * systems that are not at hand. It has no marks, and knows no words by themselves.
 *
 * @param name what the outputs' statement calls it.
 */
export function createReplay(name: string, recordings: readonly Recording[]): Engine {
  const outputs = new Map(recordings.map(({ source, output }) => [keyOf(source), output.trim()]));
  return {
    statement: { name: 'replay', model: name, identity: `replay-${name}`, gist: false },
    marks: false,
    words: false,
    batchSize: 64,
    async translate(batch, signal) {
      signal.throwIfAborted();
      return batch.map(({ text }) => {
        const output = outputs.get(keyOf(text));
        if (output === undefined) throw new EngineError('replay-unknown', { name, text });
        return { text: output, marks: [] };
      });
    },
    async close() {},
  };
}

/** Sentences are asked for with plain spaces, and in small letters where the article has capitals. */
function keyOf(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
