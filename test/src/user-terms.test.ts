import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../pipeline/run.ts';
import type { Emitted } from '../../src/model/article.ts';
import { readReplay } from '../../src/read-replay.ts';
import { createServices } from '../../src/services.ts';
import { resolveSettings } from '../../src/settings.ts';
import { sourceFromBytes } from '../../src/source.ts';

/** What docs/termbase.md promises of each rule, on drafts as engines write them. The replay gives no marks. */
const terms = `fr;en;rule;forbidden;kind
commandant;squadron leader;;;
groupement fluvial;riverine group;;river grouping;unit
vedette;patrol boat;forced;star;
général de brigade;brigadier;preferred;;
sous-lieutenant;ensign;forbidden;;
accrochage;hookup;forbidden;;
colonel-major;brigadier colonel;;;
`;

type Case = readonly [shows: string, french: string, draft: string, english: string, findings?: string];

const cases: readonly Case[] = [
  ['forced: ours gives way', 'Le commandant Sow parle.', 'Major Sow speaks.', 'Squadron Leader Sow speaks.'],
  [
    'forced: what we call wrong, too',
    'Le commandant Sow dort.',
    'Commander Sow sleeps.',
    'Squadron Leader Sow sleeps.',
  ],
  ['forced: right already', 'Le commandant Sow part.', 'Squadron Leader Sow leaves.', 'Squadron Leader Sow leaves.'],
  [
    'forced: the longer term stays first',
    'Le commandant de la base parle.',
    'The base commander speaks.',
    'The base commander speaks.',
  ],
  ['forced: in the plural', 'Deux vedettes ont été coulées.', 'Two stars were sunk.', 'Two patrol boats were sunk.'],
  ['forced: in the plural already', 'Deux vedettes ont viré.', 'Two patrol boats turned.', 'Two patrol boats turned.'],
  [
    'forced: wrong English of the user’s own',
    'Un groupement fluvial est engagé.',
    'A river grouping is committed.',
    'A riverine group is committed.',
  ],
  ['forced: a rank', 'Le colonel-major Ba est là.', 'Colonel-Major Ba is here.', 'Brigadier Colonel Ba is here.'],
  [
    'forced: no place found is a finding',
    'Les groupements fluviaux arrivent.',
    'The squads are coming.',
    'The squads are coming.',
    'terms',
  ],
  [
    'preferred: ours may stay',
    'Le général de brigade Ba est arrivé.',
    'Brigadier General Ba has arrived.',
    'Brigadier General Ba has arrived.',
  ],
  [
    'preferred: what we call wrong is replaced by theirs',
    'Le général de brigade Ba est parti.',
    'Brigade General Ba has left.',
    'Brigadier Ba has left.',
  ],
  [
    'forbidden: ours stands for it',
    'Le sous-lieutenant Ba est mort.',
    'Ensign Ba is dead.',
    'Second Lieutenant Ba is dead.',
  ],
  [
    'forbidden: in the plural',
    'Les sous-lieutenants sont morts.',
    'The ensigns are dead.',
    'The second lieutenants are dead.',
  ],
  [
    'forbidden: ours is right',
    'Le sous-lieutenant Ba est vivant.',
    'Second Lieutenant Ba is alive.',
    'Second Lieutenant Ba is alive.',
  ],
  ['forbidden: another of ours is right', 'Un accrochage a éclaté.', 'A skirmish broke out.', 'A skirmish broke out.'],
  ['forbidden: a common word', 'Ils ont eu un accrochage.', 'They had a hookup.', 'They had a clash.'],
];

let folder = '';
let article: Emitted;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'interligne-'));
  const path = join(folder, 'mine.csv');
  const replay = join(folder, 'drafts.tsv');
  writeFileSync(path, terms);
  writeFileSync(replay, cases.map(([, french, draft]) => `${french}\t${draft}\n`).join(''));
  const signal = new AbortController().signal;
  const engine = await readReplay(`replay:${replay}`);
  if (engine === null) throw new Error('no replay');
  const settings = resolveSettings({ terms: [path], lines: true, memory: 'none' });
  const services = await createServices(settings, {
    translates: true,
    signal,
    onWords: () => {},
    notify: () => {},
    engine,
  });
  const text = cases.map(([, french]) => `${french}\n`).join('');
  article = await run(services.stages, sourceFromBytes(new TextEncoder().encode(text), null, true), signal);
  await services.close();
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a user’s term', () => {
  it.each(cases)('%s', (_, french, __, english, findings = '') => {
    const index = cases.findIndex(([, one]) => one === french);
    const segment = article.segments[index]!;
    expect(segment.target.text).toBe(english);
    const own = article.messages.filter((message) => message.segment === segment.id);
    expect(own.map(({ ruleId }) => ruleId).join()).toBe(findings);
  });
});
