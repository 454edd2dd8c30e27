import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commentNames } from '../../../pipeline/emit/index.ts';
import { type Layout, layouts } from '../../../src/model/bilingual.ts';
import { emitted, engineOf } from './emitted.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/bilingual-format.md'), 'utf8');
const [source = '', interleaved = '', table = ''] = [...page.matchAll(/^~~~~markdown\n([\s\S]*?)\n~~~~$/gm)].map(
  (match) => match[1] ?? '',
);

const words = {
  'Gao : le convoi est arrivé': 'Gao: the convoy has arrived',
  'Bilan du 19 mai.': 'Toll of May 19.',
  'Le trajet': 'The journey',
  'Le convoi de 946 soldats est arrivé\uFFFC.': 'The convoy of 964 soldiers has arrived\uFFFC.',
  'Deux véhicules sont restés en arrière.': 'Two vehicles stayed behind.',
  'Selon l’état-major.': 'According to the headquarters.',
};

async function document(layout: Layout): Promise<string> {
  const engine = engineOf(words, { name: 'example', model: 'by hand', identity: 'example', gist: false });
  const { bilingual } = await emitted(`${source}\n`, { engine, layout, path: 'gao.fr.md' });
  return bilingual;
}

/** Hashes and data depend on the compressor at hand, and would teach nobody. */
function elided(bilingual: string): string {
  return bilingual
    .replace(/"hash":"[0-9a-f]{64}"/, '"hash":"…"')
    .replace(/sha256:[0-9a-f]{64}\n[\s\S]*?\n-->/, 'sha256:…\n…\n-->')
    .trimEnd();
}

it('shows the interleaved layout as it is', async () => {
  expect(elided(await document('interleaved'))).toBe(interleaved);
});

it('shows the table layout as it is', async () => {
  const rows = (await document('table'))
    .split('\n')
    .filter((line) => /^\| (?:№|--- \| --- \| --- \| ---|<!-- s)/.test(line));
  expect(rows.join('\n')).toBe(table);
});

it('names every comment and layout', () => {
  for (const name of commentNames) expect(page).toContain(`| \`${name}\``);
  for (const name of layouts) expect(page).toContain(`--layout ${name}`);
});
