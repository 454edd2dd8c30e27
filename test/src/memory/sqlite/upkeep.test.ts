import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '../../../../src/errors.ts';
import { createSqlite, type SqliteMemory } from '../../../../src/memory/sqlite/index.ts';
import { context, pair, plain } from '../pair.ts';

const folder = mkdtempSync(join(tmpdir(), 'interligne-memory-'));
let path: string;
let memory: SqliteMemory;
let count = 0;

beforeEach(async () => {
  path = join(folder, 'below', `${count++}.db`);
  memory = createSqlite({ path, variant: 'en-US', now: () => 1000 });
  await memory.store([
    pair('Le retrait des troupes américaines.', 'The withdrawal of US troops.', { at: 10, state: 'reviewed' }),
    pair('Le retrait des troupes américaines.', 'The pull-out of American troops.', { at: 20 }),
    pair('Les troupes à pied.', 'The foot troops.', { at: 500 }),
  ]);
});

afterEach(async () => {
  await memory.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('concordance', () => {
  const words = (query: string, side: 'source' | 'target' = 'source') =>
    memory.concordance(query, side, 9).map((one) => one.places.map(({ start, end }) => one[side].slice(start, end)));

  it('finds words in French, approved ones first, whatever their capitals and accents', () => {
    expect(words('RETRAIT des troupes')).toEqual([['retrait des troupes'], ['retrait des troupes']]);
    expect(memory.concordance('retrait', 'source', 9)[0]?.state).toBe('reviewed');
    expect(words('americaines')).toEqual([['américaines'], ['américaines']]);
    expect(words('troupe')).toHaveLength(3);
    expect(words('À pie')).toEqual([['à pied']]);
    expect(words('troupes des')).toEqual([]);
    expect(words('« »')).toEqual([]);
  });

  it('finds words in English', () => {
    expect(words('us troops', 'target')).toEqual([['US troops']]);
  });
});

describe('upkeep', () => {
  it('counts', () => {
    memory.drafts.put(new Map([['a', 'b']]));
    expect(memory.stats()).toMatchObject({
      units: 3,
      several: 1,
      states: { initial: 0, translated: 2, reviewed: 1, final: 0 },
      variants: { 'en-US': 3 },
      drafts: 1,
    });
    expect(memory.stats().bytes).toBeGreaterThan(4096);
  });

  it('prunes what is old and not approved', async () => {
    expect(memory.prune({ before: 100, upTo: 'translated' })).toEqual({ units: 1, drafts: 0 });
    expect(memory.stats()).toMatchObject({ units: 2, several: 0 });
    expect(await memory.candidates(plain('Le retrait des troupes américaines.'), context, 50, 9)).toHaveLength(1);
    expect(memory.check()).toEqual({ damage: [], unindexed: 0, orphaned: 0 });
  });

  it('gives every unit out as it came in', () => {
    const [first, ...others] = memory.all();
    expect(others).toHaveLength(2);
    expect(first).toMatchObject({ state: 'reviewed', created: 10, changed: 10, articles: ['a'], variant: 'en-US' });
  });

  it('counts how often a unit is used', async () => {
    await memory.candidates(plain('Les troupes à pied.'), context, 75, 1);
    await memory.candidates(plain('Les troupes à pied.'), context, 75, 1);
    await memory.close();
    memory = createSqlite({ path, variant: 'en-US' });
    expect([...memory.all()].map(({ uses, used }) => [uses, used])).toEqual([
      [0, null],
      [0, null],
      [2, 1000],
    ]);
  });

  it('says what the index misses', async () => {
    const raw = new DatabaseSync(path);
    raw.exec('DELETE FROM trigram WHERE rowid = 2');
    raw.close();
    expect(memory.check()).toMatchObject({ unindexed: 1, orphaned: 0 });
  });
});

describe('a file that cannot serve', () => {
  const opening = (file: string) => () => createSqlite({ path: file, variant: 'en-US' });

  it('is refused with one sentence when a newer version made it', async () => {
    await memory.close();
    const raw = new DatabaseSync(path);
    raw.exec('PRAGMA user_version = 999');
    raw.close();
    expect(opening(path)).toThrow(new InputError('memory-newer', { path }));
  });

  it('is refused when it is something else, and left as it was', () => {
    const other = join(folder, 'notes.txt');
    writeFileSync(
      other,
      'No memory at all, but a text that is long enough to be taken for the head of one. '.repeat(9),
    );
    const before = readFileSync(other, 'utf8');
    expect(opening(other)).toThrow(new InputError('memory-damaged', { path: other }));
    expect(readFileSync(other, 'utf8')).toBe(before);
  });

  it('is refused when it is a folder', () => {
    expect(opening(folder)).toThrow(InputError);
  });
});
