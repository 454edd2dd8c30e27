import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BergamotModel } from '../../../../src/engines/bergamot/index.ts';
import type { EngineText } from '../../../../src/engines/engine.ts';
import { picture } from './tagged-texts.ts';

const path = (name: string) => fileURLToPath(new URL(`../../../fixtures/inline/${name}`, import.meta.url));
const rows = (name: string) =>
  readFileSync(path(name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));

/** A small French–English model that obeys inline terms: training/make-inline-fixture.sh. */
export const INLINE_MODEL: BergamotModel = {
  name: 'inline-fixture',
  version: '1',
  hash: '19d615e1e3fecfa814b879df5170c736c8b2f18a250053bd5c7425e62ec46744',
  model: path('model.bin'),
  vocabs: [path('vocab.spm')],
  shortlist: path('lex.bin'),
  terms: 'inline',
};

/** Sentences with terms that the model was not trained on: the text to send, the English to get. */
export const HELD_OUT = rows('held-out.tsv').map(([french = '', english = '']) => ({ ...sketch(french), english }));

/** A picture with the English wanted for marks: `le [1:char]`, `{1: 'tank'}`. */
export function ordered(drawn: string, wanted: Readonly<Record<number, string>>): EngineText {
  return { ...picture(drawn), wanted: new Map(Object.entries(wanted).map(([id, english]) => [Number(id), english])) };
}

/** Takes the terms out of a sentence as the model was trained on them: `le ⟦char¦tank⟧`. */
function sketch(french: string): { readonly text: EngineText; readonly terms: readonly string[] } {
  const terms = [...french.matchAll(/⟦[^¦]*¦([^⟧]*)⟧/g)].map((term) => term[1] ?? '');
  let id = 0;
  const drawn = french.replace(/⟦([^¦]*)¦[^⟧]*⟧/g, (_, words: string) => `[${++id}:${words}]`);
  return { text: ordered(drawn, { ...['', ...terms] }), terms };
}
