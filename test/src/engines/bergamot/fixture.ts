import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BergamotModel } from '../../../../src/engines/bergamot/index.ts';
import type { Tagged } from '../../../../src/model/tagged.ts';

const FOLDER = new URL('../../../fixtures/bergamot/', import.meta.url);

export const path = (name: string) => fileURLToPath(new URL(name, FOLDER));
export const bytes = (name: string) => new Uint8Array(readFileSync(path(name)));

/** A small French–English model that knows its 64 sentences by heart. */
export const MODEL: BergamotModel = {
  name: 'fixture',
  version: '1',
  hash: '88cf8b925491cd35bfd45265f26f974dfc1803d4bf9aea441958460705736bec',
  model: path('model.bin'),
  vocabs: [path('vocab.spm')],
  shortlist: path('lex.bin'),
};

export const PAIRS = readFileSync(path('pairs.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => {
    const [french = '', english = ''] = line.split('\t');
    return { french, english };
  });

export const plain = (text: string): Tagged => ({ text, marks: [] });
export const signal = new AbortController().signal;

/** The fixture's sentences in a fixed disorder, `count` of them. */
export function shuffled(count: number): readonly { readonly french: string; readonly english: string }[] {
  let seed = 1;
  return Array.from({ length: count }, () => {
    seed = (seed * 16807) % 2147483647;
    return PAIRS[seed % PAIRS.length]!;
  });
}
