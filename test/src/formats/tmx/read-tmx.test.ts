import { describe, expect, it } from 'vitest';
import type { TmxHeader } from '../../../../src/formats/index.ts';
import { tmx, tu, unitsOf } from './reading.ts';

describe('inline elements become marks', () => {
  it.each([
    ['a pair', '<bpt i="1" x="1">&lt;b&gt;</bpt>char<ept i="1">&lt;/b&gt;</ept> lourd', 'char lourd', [[1, 0, 4]]],
    ['a placeholder', 'un <ph x="1">&lt;br/&gt;</ph>char', 'un \uFFFCchar', [[1, 3, 4]]],
    ['highlighting', 'un <hi type="x">char</hi>', 'un char', [[1, 3, 7]]],
    ['an isolated half', '<it pos="begin" x="1">&lt;b&gt;</it>char', '\uFFFCchar', [[1, 0, 1]]],
    ['an unknown tag', '<ut>{\\b </ut>char', '\uFFFCchar', [[1, 0, 1]]],
    ['a sub-flow', '<ph x="2">&lt;img alt="<sub>un char</sub>"&gt;</ph>', '\uFFFC', [[1, 0, 1]]],
    [
      'pairs in pairs',
      '<bpt i="1"/>a <bpt i="2"/>b<ept i="2"/><ept i="1"/>',
      'a b',
      [
        [1, 0, 3],
        [2, 2, 3],
      ],
    ],
    [
      'a pair round a placeholder',
      '<bpt i="1"/><ph/><ept i="1"/>',
      '\uFFFC',
      [
        [1, 0, 1],
        [2, 0, 1],
      ],
    ],
    [
      'a pair round nothing',
      '<bpt i="1"/><ept i="1"/>a',
      '\uFFFC\uFFFCa',
      [
        [1, 0, 1],
        [2, 1, 2],
      ],
    ],
    [
      'pairs that cross',
      '<bpt i="1"/>a<bpt i="2"/>b<ept i="1"/>c<ept i="2"/>',
      'a\uFFFCbc\uFFFC',
      [
        [1, 0, 3],
        [2, 1, 2],
        [3, 4, 5],
      ],
    ],
    ['a half without its other', 'a<ept i="1"/>', 'a\uFFFC', [[1, 1, 2]]],
  ])('%s', async (_, seg, text, marks) => {
    const [read] = await unitsOf(tmx(tu(seg, 'x')));
    expect(read?.source.text).toBe(text);
    expect(read?.source.marks.map(({ id, start, end }) => [id, start, end])).toEqual(marks);
  });

  it('with equal numbers for what belongs together', async () => {
    const body = tu('<bpt i="1" x="7"/>un<ept i="1"/> <ph x="3"/>', '<ph x="3"/> <bpt i="1" x="7"/>one<ept i="1"/>');
    const [read] = await unitsOf(tmx(body));
    expect(read?.source.marks.map(({ id }) => id)).toEqual([1, 2]);
    expect(read?.target.marks.map(({ id }) => id)).toEqual([2, 1]);
  });
});

describe('languages', () => {
  const body = (...codes: string[]) =>
    `<tu>${codes.map((code) => `<tuv xml:lang="${code}"><seg>${code}</seg></tuv>`).join('')}</tu>`;

  it.each([
    ['en-US', ['FR-FR', 'en-GB', 'en', 'en-US'], 'FR-FR', 'en-US'],
    ['en-US', ['fr', 'en-GB', 'en'], 'fr', 'en'],
    ['en-US', ['fr', 'EN_GB'], 'fr', 'EN_GB'],
    ['en-GB', ['fr', 'en-us'], 'fr', 'en-us'],
    ['en-US', ['FR-CA', 'fr-fr', 'eng'], 'fr-fr', 'eng'],
    ['en-US', ['de', 'en-US'], undefined, undefined],
  ])('%s of %j', async (target, codes, french, english) => {
    const [read] = await unitsOf(tmx(body(...codes)), { target });
    expect([read?.source.text, read?.target.text]).toEqual([french, english]);
  });

  it('with `lang`, as TMX 1.1 has it, and `*all*`', async () => {
    const file = tmx('<tu><tuv lang="FR"><seg>a</seg></tuv><tuv lang="EN"><seg>b</seg></tuv></tu>', 'srclang="*all*"');
    expect((await unitsOf(file))[0]?.languages).toEqual({ source: 'FR', target: 'EN' });
  });

  it('gives each of several translations, and tells of units without one', async () => {
    const skipped: number[] = [];
    const two =
      '<tu><tuv xml:lang="fr"><seg>a</seg></tuv><tuv xml:lang="en"><seg>b</seg></tuv><tuv xml:lang="en"><seg>c</seg></tuv></tu>';
    const read = await unitsOf(tmx(body('fr', 'de') + two), { onSkipped: (number) => skipped.push(number) });
    expect(read.map(({ target }) => target.text)).toEqual(['b', 'c']);
    expect(skipped).toEqual([1]);
  });
});

describe('what a unit says of itself', () => {
  it('is read from attributes, properties and notes', async () => {
    const file = tmx(`<tu tuid="5" creationdate="20240102T030405Z" usagecount="3" segtype="sentence">
      <note>On the unit.</note><prop type="x-interligne-state">reviewed</prop><prop type="file">gao.md</prop>
      <tuv xml:lang="fr"><seg>a</seg></tuv>
      <tuv xml:lang="en" changeid="Anne" changedate="20240203T000000Z" lastusagedate="20250101T000000Z">
        <note>On the English.</note><prop type="prev">Avant.</prop><prop type="next">Après.</prop><seg>b</seg></tuv></tu>`);
    const [read] = await unitsOf(file);
    expect(read).toMatchObject({
      state: 'reviewed',
      author: 'Anne',
      created: Date.UTC(2024, 0, 2, 3, 4, 5),
      changed: Date.UTC(2024, 1, 3),
      used: Date.UTC(2025, 0, 1),
      uses: 3,
      note: 'On the unit.\nOn the English.',
      context: { article: 'gao.md', previous: 'Avant.', next: 'Après.', id: null },
    });
  });

  it('and of the file from its header', async () => {
    let header: TmxHeader | null = null;
    const file =
      '<tmx version="1.4"><header creationtool="T" srclang="*all*"><note>n</note><prop type="p">v</prop></header><body/></tmx>';
    await unitsOf(file, { onHeader: (found) => (header = found) });
    expect(header).toEqual({
      attributes: { creationtool: 'T', srclang: '*all*' },
      content: ['<note>n</note>', '<prop type="p">v</prop>'],
    });
  });
});

describe('encodings', () => {
  const text = `<?xml version="1.0" encoding="NAME"?><tmx><body>${tu('Général — 5 €', 'x')}</body></tmx>`;
  const utf16 = (name: string, bom: boolean, big: boolean) => {
    const bytes = Buffer.from((bom ? '\uFEFF' : '') + text.replace('NAME', name), 'utf16le');
    return big ? bytes.swap16() : bytes;
  };
  it.each([
    ['UTF-8', Buffer.from(text.replace('NAME', 'UTF-8'))],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text.replace('NAME', 'utf-8')}`)],
    ['UTF-16 LE with a mark', utf16('UTF-16', true, false)],
    ['UTF-16 BE with a mark', utf16('UTF-16', true, true)],
    ['UTF-16 LE by its declaration', utf16('UTF-16LE', false, false)],
    ['UTF-16 BE by its declaration', utf16('UTF-16BE', false, true)],
    [
      'windows-1252',
      Buffer.from(text.replace('NAME', 'windows-1252').replace('—', '\u0097').replace('€', '\u0080'), 'latin1'),
    ],
  ])('%s', async (_, bytes) => {
    expect((await unitsOf(bytes, {}, 3))[0]?.source.text).toBe('Général — 5 €');
  });
});
