import { describe, expect, it } from 'vitest';
import type { Layout } from '../../../../src/model/bilingual.ts';
import { readBack } from './reading-back.ts';
import { written } from './written.ts';

const text =
  '# Titre\n\nPremier bloc ici. Sa suite.\n\nDeuxième bloc là. Sa fin.\n\n```sh\nls\n```\n\nTroisième bloc ailleurs.\n';

/** What reading has to say, each with what the document's line says that it is about, and English that is not the written. */
async function read(change: (document: string) => string, layout: Layout = 'interleaved', source = false) {
  const article = await written(text, { layout });
  const document = change(article.bilingual);
  const { messages, segments, rewritten } = await readBack(document, source ? article.source : null);
  const lines = document.split('\n');
  const before = new Map(article.segments.map(({ id, target }) => [id, target.text]));
  return {
    messages: messages.map(
      ({ ruleId, line, column }) => `${ruleId} ${lines[line - 1]!.slice(column - 1, column + 18)}`,
    ),
    english: segments
      .filter(({ id, target }) => target.text !== before.get(id))
      .map(({ id, target }) => `${id} ${target.text}`),
    rewritten: Object.values(rewritten),
  };
}

const marker = (number: number) => new RegExp(`<!-- interligne:block ${number} .*-->\n\n`);
const blockOf = (document: string, number: number) => {
  const start = document.search(marker(number));
  const rest = document.slice(start + 5);
  const end = rest.search(/<!-- interligne:(?:block|legend)|```/);
  return document.slice(start, start + 5 + end);
};

describe('what reading a document back says', () => {
  it.each([
    ['a marker is gone', (all: string) => all.replace(marker(3), ''), ['review-marker-missing > Deuxième bloc là.']],
    ['the first marker is gone', (all: string) => all.replace(marker(1), ''), ['review-marker-missing > **Titre**']],
    [
      'a marker stands twice',
      (all: string) => all.replace(marker(3), (own) => own + own),
      ['review-marker-doubled <!-- interligne:blo'],
    ],
    [
      'a marker names another block',
      (all: string) =>
        all.replace(marker(2), '').replace(marker(3), (own) => own.replace('3', '2').replace(/s4|s5/g, 's2')),
      ['review-marker-missing > Premier bloc ici.', 'review-marker-wrong <!-- interligne:blo'],
    ],
    ['a block is gone', (all: string) => all.replace(blockOf(all, 3), ''), ['review-block-gone <!-- interligne:blo']],
    [
      'blocks are swapped',
      (all: string) => all.replace(blockOf(all, 3), '').replace(blockOf(all, 2), (own) => blockOf(all, 3) + own),
      ['review-block-moved <!-- interligne:blo'],
    ],
    [
      'the French is edited',
      (all: string) => all.replace('> Premier bloc ici.', '> Premier bloc alors.'),
      ['review-french-edited > Premier bloc alor'],
    ],
    [
      'the French is gone',
      (all: string) => all.replace('> Premier bloc ici. Sa suite.\n\n', ''),
      ['review-french-gone Reimerp colb ici. A'],
    ],
    [
      'the English is gone',
      (all: string) => all.replace('Reimerp colb ici. As etius.\n\n', ''),
      ['review-english-gone <!-- interligne:blo'],
    ],
    ['code is edited', (all: string) => all.replace('\nls\n', '\nrm\n'), ['review-unsegmented-edited ```sh']],
    [
      'code is gone',
      (all: string) => all.replace('```sh\nls\n```\n\n', ''),
      ['review-unsegmented-gone <!-- interligne:bil'],
    ],
    [
      'the legend is gone',
      (all: string) => all.replace(/<!-- interligne:legend -->[\s\S]*(?=<!-- interligne:data)/, ''),
      [],
    ],
    ['the rule above the body is gone', (all: string) => all.replace('---\n\n', ''), []],
    ['the head is gone', (all: string) => all.replace(/<!-- interligne:bilingual.*\n\n/, ''), []],
    [
      'French and English run together',
      (all: string) => all.replace('> Premier bloc ici. Sa suite.\n\n', '> Premier bloc ici. Sa suite.\n'),
      [],
    ],
  ])('when %s', async (_, change, messages) => {
    expect(await read(change)).toEqual({ messages, english: [], rewritten: [] });
  });

  it.each([
    ['a row is gone', (all: string) => all.replace(/\| <!-- s3 .*\n/, ''), ['review-row-gone | <!-- s2 translate']],
    [
      'a row stands twice',
      (all: string) => all.replace(/\| <!-- s3 .*\n/, (own) => own + own),
      ['review-row-doubled | <!-- s3 translate'],
    ],
    [
      'the French of a row is edited',
      (all: string) => all.replace('| Sa suite. |', '| La suite. |'),
      ['review-french-edited | La suite. | As et'],
    ],
    ['the comments are gone', (all: string) => all.replace(/<!-- s\d+[^>]*-->/g, ''), []],
  ])('when %s, in a table', async (_, change, messages) => {
    const { messages: found, english } = await read(change, 'table');
    expect({ found, english }).toEqual({ found: messages, english: [] });
  });

  it.each(['interleaved', 'table'] as const)('when the data is gone and the source is there, %s', async (layout) => {
    const { messages, english } = await read(
      (all) => all.replace(/<!-- interligne:data[\s\S]*-->\n?/, ''),
      layout,
      true,
    );
    expect(messages).toEqual(['review-data-gone <!-- interligne:bil']);
    expect(english).toEqual([]);
  });

  it('asks about lines that a merge has left, and keeps the words', async () => {
    const { messages, english } = await read((all) =>
      all.replace(
        'Reimerp colb ici. As etius.',
        '<<<<<<< HEAD\nReimerp colb ici. As etius.\n=======\nReimerp colb al. As etius.\n>>>>>>> other',
      ),
    );
    expect(messages).toEqual([
      'review-conflict <<<<<<< HEAD',
      'review-conflict =======',
      'review-conflict >>>>>>> other',
    ]);
    for (const words of ['Reimerp colb ici.', 'Reimerp colb al.', 'other']) expect(english.join(' ')).toContain(words);
  });

  it.each([
    ['in the French', '> Deuxième', 12, 'interleaved', ['s4', 's5', 's6']],
    ['in a marker', '<!-- interligne:block 3', 20, 'interleaved', ['s4', 's5', 's6']],
    ['before a marker', '<!-- interligne:block 4', 0, 'interleaved', ['s6']],
    ['in a row', '<!-- s3', -2, 'table', ['s3', 's4', 's5', 's6']],
  ] as const)('when the document is cut off %s', async (_, at, more, layout, lost) => {
    const article = await written(text, { layout });
    const end = article.bilingual.indexOf(at);
    expect(end).toBeGreaterThan(0);
    const { messages, segments } = await readBack(article.bilingual.slice(0, end + more), article.source);
    const rules = new Set(messages.map(({ ruleId }) => ruleId));
    rules.delete('review-unsegmented-gone');
    expect([...rules].sort()).toEqual(['review-data-gone', 'review-english-lost']);
    expect(segments.filter(({ state }) => state === 'initial').map(({ id }) => id)).toEqual(lost);
  });

  it('takes a block as it is written where its structure is new', async () => {
    const { english, rewritten } = await read((all) =>
      all.replace(/^(Emeixued \S+ \S+) (.*)$/m, '$1\n\n- One item.\n\n$2'),
    );
    expect(rewritten).toHaveLength(1);
    expect(rewritten[0]).toMatch(/^Emeixued .*\n\n- One item\.\n\n/);
    expect(english.join(' ')).toContain('One item.');
  });
});
