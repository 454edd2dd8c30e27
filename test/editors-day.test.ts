import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { unpackData } from '../pipeline/emit/index.ts';
import { isApertiumInstalled } from '../src/engines/apertium/index.ts';
import { emptyFolder, root } from './src/cli/interligne.ts';
import { walkThrough } from './walk-through.ts';

const path = join(root, 'docs', 'editors-day.md');
const recorded = join(root, 'test', 'fixtures', 'editors-day.tsv');
const installed = await isApertiumInstalled();
const update = process.env.UPDATE !== undefined;

/** A sentence and its English a line, from both documents of the day. */
function recordings(folder: string): string {
  const documents = ['before.bilingual.md', 'gao.bilingual.md'].map((name) => readFileSync(join(folder, name), 'utf8'));
  const pairs = documents
    .flatMap((text) => unpackData(text)?.segments ?? [])
    .map((each) => [each.text, each.target.text]);
  return `${[...new Set(pairs.map((pair) => pair.join('\t')))].join('\n')}\n`;
}

// UPDATE=1 writes what the commands print into the page. Without Apertium its English is taken from a recording.
it(`an editor’s day goes as its page says${installed ? '' : ', with recorded English'}`, async () => {
  const folder = emptyFolder();
  cpSync(join(root, 'corpus', 'depeche-gao', 'fr.md'), join(folder, 'gao.fr.md'));
  const written = readFileSync(path, 'utf8');
  const engine = installed ? 'apertium' : `replay:${recorded}`;
  const { page, steps } = await walkThrough(written, folder, { engine, lenient: update || !installed });
  if (update && installed) {
    writeFileSync(path, page);
    writeFileSync(recorded, recordings(folder));
  }
  if (installed && !update) expect(page).toBe(written);
  expect(written.match(/^## \d+\. /gm)).toHaveLength(10);
  const gates = steps.filter(({ body }) => body.includes('--gate')).map(({ code }) => code);
  expect(gates).toEqual([1, 0]);
  const published = readFileSync(join(folder, 'site', 'gao.en.md'), 'utf8');
  expect(published).toContain('reviewed and approved by a person');
  expect(published).toContain('At least 22 Malian soldiers were killed');
  expect(published).not.toMatch(/\{(?:ok|note)|has not been able to be verified/);
});
