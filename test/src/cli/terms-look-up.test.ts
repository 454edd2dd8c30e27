import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, interligne } from './interligne.ts';

describe('terms look-up', () => {
  it('shows what the words are as running text, and what else they can mean', async () => {
    const { out, code } = await interligne(['terms', 'look-up', 'Le commandant Sow']);
    const [rank = '', post = ''] = out.split('\n\n');
    expect(rank).toMatch(/^rank\.commandant\n {2}found +« commandant » → major\n {2}French +commandant, commandants\n/);
    expect(rank).toMatch(/\n {2}only +before a capitalised name\n/);
    expect(rank).toMatch(/\n {2}kind +rank, OF-3, land\n/);
    expect(rank).toMatch(/\n {2}from +shipped/);
    expect(post).toMatch(/^post\.commandant\n/);
    expect(post).not.toContain('found');
    expect(post).toMatch(/\n {2}only +with no capitalised name after it\n/);
    expect(code).toBe(0);
  });

  it('takes English, and speaks French', async () => {
    const { out } = await interligne(['terms', 'look-up', 'Platoons', '--locale', 'fr']);
    expect(out).toMatch(/^unit\.section\n {2}français +section, sections\n {2}anglais +platoon, platoons\n/);
    expect(out).toMatch(/\n {2}seulement .*dans une phrase qui contient\n? *@military \(adjudant, .* mots\)/s);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    expect(out).not.toMatch(/terms\.(?:card|when)/);
  });

  it('tells a country’s usage', async () => {
    const { out } = await interligne(['terms', 'look-up', 'brigadier']);
    expect(out).toMatch(/\n {2}English \(CH\) +brigadier general, brigadier generals\n/);
  });

  it('shows the user’s terms first, with rule, notes and file, and what they forbid', async () => {
    const folder = emptyFolder();
    const csv = join(folder, 'mine.csv');
    writeFileSync(
      csv,
      'fr;en;rule;notes\ncommandant;squadron leader;preferred;air force\ngénéral de brigade;one-star general;forbidden;\n',
    );
    const call = (words: string) => interligne(['terms', 'look-up', words, '--terms', csv, '--format', 'json']);
    const [mine, ours] = JSON.parse((await call('commandant')).out);
    expect(mine).toMatchObject({ id: 'user.commandant', rule: 'preferred', notes: ['air force'], from: [csv] });
    expect(mine.found).toEqual([
      { text: 'commandant', start: 0, end: 10, count: 'one', country: null, english: 'squadron leader' },
    ]);
    expect(mine.english.en.admitted).toContain('major');
    expect(ours).toMatchObject({ rule: null, from: ['shipped'], nato: 'OF-3' });
    const [general] = JSON.parse((await call('général de brigade')).out);
    expect(general.forbidden).toEqual([{ path: csv, english: ['one-star general'] }]);
  });

  it('says where to look when nothing is written so', async () => {
    const none = await interligne(['terms', 'look-up', 'multidimensionnelle']);
    expect(none.error).toMatch(/^No concept is written "multidimensionnelle"; \d+ holds? these? words?/);
    expect(none.code).toBe(1);
  });
});
