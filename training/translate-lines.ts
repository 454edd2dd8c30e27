/**
 * Translates with the product's own engine, for measurements: a JSON value a line on stdin, a JSON value a line out.
 *
 *   node training/translate-lines.ts MODEL_FOLDER < lines > results
 *
 * A line is `{"text": French, "terms": [{"start", "end", "english"}]}` (offsets in UTF-16 code units, sorted, apart);
 * a result is `{"text": English, "placed": [[start, end] or null]}`, one place a term. Words and seconds go to stderr.
 * The folder holds `card.json`, or just `model.bin`, `vocab.spm`, `lex.bin`, taken for a model that obeys terms.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { modelOf } from '../src/choose-engine.ts';
import { type BergamotModel, createBergamot } from '../src/engines/bergamot/index.ts';
import type { EngineText } from '../src/engines/engine.ts';
import { parseCard } from '../src/engines/models/card.ts';

interface Line {
  readonly text: string;
  readonly terms?: readonly { readonly start: number; readonly end: number; readonly english: string }[];
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { workers: { type: 'string', default: '1' }, 'no-shortlist': { type: 'boolean', default: false } },
});
const [folder = ''] = positionals;
const lines = (await readAll(process.stdin))
  .split('\n')
  .filter(Boolean)
  .map((line): Line => JSON.parse(line));
const engine = await createBergamot({ model: modelIn(folder), workers: Number(values.workers) });
const began = performance.now();
const batches = Array.from({ length: Math.ceil(lines.length / 32) }, (_, n) => lines.slice(n * 32, n * 32 + 32));
const signal = new AbortController().signal;
const results = (await Promise.all(batches.map((batch) => engine.translate(batch.map(engineText), signal)))).flat();
const seconds = (performance.now() - began) / 1000;
await engine.close();
const words = lines.reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0);
process.stderr.write(`${JSON.stringify({ sentences: lines.length, words, seconds: Math.round(seconds * 10) / 10 })}\n`);
for (const [index, { text, marks }] of results.entries()) {
  const placed = (lines[index]?.terms ?? []).map((_, n) => {
    const mark = marks.find(({ id }) => id === n + 1);
    return mark ? [mark.start, mark.end] : null;
  });
  console.log(JSON.stringify({ text, placed }));
}

function engineText({ text, terms = [] }: Line): EngineText {
  const marks = terms.map(({ start, end }, index) => ({ id: index + 1, start, end }));
  return { text, marks, wanted: new Map(terms.map(({ english }, index) => [index + 1, english])) };
}

function modelIn(path: string): BergamotModel {
  const card = join(path, 'card.json');
  const shipped = existsSync(card)
    ? modelOf({ card: parseCard(readFileSync(card, 'utf8'), card), folder: path, place: 'user' })
    : {
        name: 'trained',
        version: '0',
        model: join(path, 'model.bin'),
        vocabs: [join(path, 'vocab.spm')],
        shortlist: join(path, 'lex.bin'),
        terms: 'inline' as const,
      };
  if (!values['no-shortlist']) return shipped;
  const { shortlist: _, ...whole } = shipped;
  return whole;
}
