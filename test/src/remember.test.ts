import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createDocuments } from '../../src/documents.ts';
import { createSqlite } from '../../src/memory/sqlite/index.ts';
import { remember } from '../../src/remember.ts';
import { resolveSettings } from '../../src/settings.ts';
import { emitted, engineOf } from '../pipeline/emit/emitted.ts';

const folder = mkdtempSync(join(tmpdir(), 'interligne-remember-'));
const documents = createDocuments();
let count = 0;

afterAll(async () => {
  await documents.close();
  rmSync(folder, { recursive: true });
});

const first = 'La patrouille est partie tôt.';
const second = 'Elle est rentrée le soir.';
const english = ['The patrol left early.', 'It came back in the evening.'] as const;

/** What is kept of a paragraph of two sentences whose English an editor made into something else. */
async function kept(edit: string): Promise<readonly (readonly [string, string, string])[]> {
  const engine = engineOf({ [first]: english[0], [second]: english[1] });
  const article = await emitted(`${first} ${second}\n`, { engine });
  const at = article.bilingual.lastIndexOf(english.join(' '));
  const text = article.bilingual.slice(0, at) + edit + article.bilingual.slice(at + english.join(' ').length);
  const memory = join(folder, `${count++}.db`);
  await remember(await documents.read(text), resolveSettings({ memory }));
  const store = createSqlite({ path: memory, variant: 'en-US' });
  const units = [...store.all()].map(({ source, target, state }) => [source.text, target.text, state] as const);
  await store.close();
  return units;
}

it('keeps what was approved, and a sentence that was rewritten', async () => {
  expect(await kept(`${english.join(' ')} {ok}`)).toEqual([
    [first, english[0], 'reviewed'],
    [second, english[1], 'reviewed'],
  ]);
  expect(await kept(`The patrol set out early. ${english[1]}`)).toEqual([
    [first, 'The patrol set out early.', 'translated'],
  ]);
});

it.each([
  ['a machine draft', english.join(' ')],
  ['joined sentences', 'The patrol left early, and it came back in the evening. {ok}'],
  ['sentences that changed places', `${english[1]} ${english[0]} {ok}`],
  ['conflict markers', `<<<<<<< HEAD The patrol left early. ${english[1]}`],
])('keeps no pieces of %s', async (_, edit) => {
  expect(await kept(edit)).toEqual([]);
});

it('keeps no sentence that a second one was added to', async () => {
  const units = await kept(`The patrol of nine men left early. Its chief is a veteran. ${english[1]}`);
  expect(units.filter(([, target]) => target.includes('veteran'))).toEqual([]);
});
