import { describe, expect, it } from 'vitest';
import { layouts } from '../../../../src/model/bilingual.ts';
import type { Segment } from '../../../../src/model/segment.ts';
import { readBack } from './reading-back.ts';
import { written } from './written.ts';

const text = '# Titre\n\nPremière phrase. Deuxième phrase. Troisième phrase.\n\nAutre bloc. Encore un.\n';
const words: Readonly<Record<string, string>> = {
  Titre: 'Title',
  'Première phrase.': 'First sentence.',
  'Deuxième phrase.': 'Second sentence.',
  'Troisième phrase.': 'Third sentence.',
  'Autre bloc.': 'Another block.',
  'Encore un.': 'One more.',
};
const english = ({ source }: Segment) => ({ text: words[source.text] ?? source.text, marks: source.marks });

/** Segments as `id state English`, with what was said about them. */
async function read(change: (document: string) => string, layout: (typeof layouts)[number] = 'interleaved') {
  const { bilingual } = await written(text, { english, layout });
  const { segments, messages, rewritten } = await readBack(change(bilingual));
  const lines = segments
    .filter(({ state, edited, notes, cut }) => state !== 'translated' || edited || cut || notes !== undefined)
    .map(({ id, state, target, edited, cut, notes = [] }) =>
      [
        id,
        state,
        ...(edited ? ['edited'] : []),
        ...(cut ? ['cut'] : []),
        target.text,
        ...notes.map((note) => `(${note})`),
      ].join(' '),
    );
  expect(rewritten).toEqual({});
  return [...lines, ...messages.map(({ ruleId }) => ruleId)];
}

const block = (words: string) => (document: string) =>
  document.replace('First sentence. Second sentence. Third sentence.', words);

describe('marks that an editor types', () => {
  it.each([
    [
      'approves a block',
      block('First sentence. Second sentence. Third sentence. {ok}'),
      ['s2 reviewed First sentence.', 's3 reviewed Second sentence.', 's4 reviewed Third sentence.'],
    ],
    [
      'approves in the middle',
      block('First sentence. {OK} Second sentence. Third sentence.'),
      ['s2 reviewed First sentence.', 's3 reviewed Second sentence.', 's4 reviewed Third sentence.'],
    ],
    [
      'makes final, under the block',
      block('First sentence. Second sentence. Third sentence.\n\n{final}'),
      ['s2 final First sentence.', 's3 final Second sentence.', 's4 final Third sentence.'],
    ],
    [
      'names segments',
      block('First sentence. Second sentence. Third sentence. {ok s3} {final s6}'),
      ['s3 reviewed Second sentence.', 's6 final One more.'],
    ],
    [
      'knows no other segment',
      block('First sentence. Second sentence. Third sentence. {ok s3 s99}'),
      ['s3 reviewed Second sentence.', 'review-mark-unknown'],
    ],
    [
      'approves the whole, at the end',
      (all: string) => all.replace('<!-- interligne:legend', '{ok all}\n\n<!-- interligne:legend'),
      [
        's1 reviewed Title',
        's2 reviewed First sentence.',
        's3 reviewed Second sentence.',
        's4 reviewed Third sentence.',
        's5 reviewed Another block.',
        's6 reviewed One more.',
      ],
    ],
    [
      'notes on the sentence before',
      block('First sentence. Second sentence. {note: is this so?} Third sentence.'),
      ['s3 translated Second sentence. (is this so?)'],
    ],
    [
      'notes in French spelling',
      block('First sentence. {note : à voir} Second sentence. Third sentence.'),
      ['s2 translated First sentence. (à voir)'],
    ],
    [
      'notes in a comment',
      block('First sentence. <!-- note: look --> Second sentence. Third sentence.'),
      ['s2 translated First sentence. (look)'],
    ],
    [
      'notes in a comment below',
      block('First sentence. Second sentence. Third sentence.\n\n<!-- note: look -->'),
      ['s4 translated Third sentence. (look)'],
    ],
    [
      'notes with an address',
      block('First sentence. {note: see https://example.org} Second sentence. Third sentence.'),
      ['s2 translated First sentence. (see https://example.org)'],
    ],
    [
      'cuts the sentence before',
      block('First sentence. Second sentence. {cut} Third sentence.'),
      ['s3 translated edited cut '],
    ],
    [
      'cuts the last, where the other has changed',
      (document: string) => document.replace('Another block. One more.', 'A different block. {cut}'),
      ['s5 translated edited A different block.', 's6 translated edited cut '],
    ],
    [
      'cuts the last, where the first has changed and one alike stands between',
      block('Another opening here. Second sentence. {cut}'),
      ['s2 translated edited Another opening here.', 's4 translated edited cut '],
    ],
    [
      'cuts by name',
      block('First sentence. Second sentence. Third sentence. {cut s3, s6} {cut s2}'),
      ['s2 translated edited cut ', 's3 translated edited cut ', 's6 translated edited cut '],
    ],
    [
      'cuts by name what is edited too',
      (document: string) =>
        block('First new sentence. Second sentence. Third sentence.')(document).replace(
          'Another block. One more.',
          'Another block. One more.\n\n{cut s3}',
        ),
      ['s2 translated edited First new sentence.', 's3 translated edited cut '],
    ],
    ['cuts in place', block('First sentence. {cut} Third sentence.'), ['s3 translated edited cut ']],
    [
      'cuts a whole block',
      block('{cut}'),
      ['s2 translated edited cut ', 's3 translated edited cut ', 's4 translated edited cut '],
    ],
    [
      'edits and approves',
      block('First sentence. A new second sentence. Third sentence. {ok s3}'),
      ['s3 reviewed edited A new second sentence.'],
    ],
    [
      'asks about a sentence that is gone',
      block('First sentence. Third sentence.'),
      ['s3 translated edited ', 'review-sentence-gone'],
    ],
    [
      'keeps nothing where there is nothing',
      block('First sentence. {keep} Second sentence. Third sentence.'),
      ['review-nothing-to-keep'],
    ],
    [
      'splits a sentence',
      block('First sentence. Second sentence. Third. Sentence.'),
      ['s4 translated edited Third. Sentence.'],
    ],
    [
      'joins two',
      block('First sentence, and second sentence. Third sentence.'),
      ['s2 translated edited First sentence, and', 's3 translated edited second sentence.'],
    ],
    [
      'adds a sentence',
      block('First sentence. Quite a new one. Second sentence. Third sentence.'),
      ['s2 translated edited First sentence. Quite a new one.'],
    ],
    [
      'starts a sentence otherwise',
      block('First sentence. But the Second sentence. Third sentence.'),
      ['s3 translated edited But the Second sentence.'],
    ],
    [
      'leaves other braces alone',
      block('First sentence. Second {other} sentence. Third sentence.'),
      ['s3 translated edited Second {other} sentence.'],
    ],
  ])('%s', async (_, change, expected) => {
    expect((await read(change)).map((line) => line.trimEnd())).toEqual(expected.map((line) => line.trimEnd()));
  });

  it.each([
    ['First sentence. | translated', 'First sentence. | ok', ['s2 reviewed First sentence.']],
    ['First sentence. | translated', 'First sentence. | translated final', ['s2 final First sentence.']],
    ['First sentence. | translated', 'First sentence. {ok} | translated', ['s2 reviewed First sentence.']],
    ['First sentence. | translated', 'Firstly. {note: good?} | reviewed', ['s2 reviewed edited Firstly. (good?)']],
    ['First sentence. | translated', '{cut} | translated', ['s2 translated edited cut']],
    ['First sentence. | translated', 'First *sentence*. | translated', ['s2 translated edited First sentence.']],
  ])('in a row: %s → %s', async (from, to, expected) => {
    expect((await read((all) => all.replace(from, to), 'table')).map((line) => line.trimEnd())).toEqual(expected);
  });

  it.each([
    ['{ok}', ['s2 reviewed First sentence.', 's3 reviewed Second sentence.', 's4 reviewed Third sentence.']],
    ['{final s3}', ['s3 final Second sentence.']],
    ['{note: hm}', ['s3 translated Second sentence. (hm)']],
    ['{cut}', ['s3 translated edited cut ']],
  ])('count in the French too: %s', async (mark, expected) => {
    const typed = (all: string) => all.replace('Deuxième phrase.', `Deuxième phrase. ${mark}`);
    expect(await read(typed)).toEqual([...expected, 'review-mark-in-french']);
    const row = expected.filter((line) => line.startsWith('s3'));
    expect(await read(typed, 'table')).toEqual([...row, 'review-mark-in-french']);
  });

  it.each(layouts)('are told apart from the same words in the text, %s', async (layout) => {
    const source = 'Tapez {ok} pour finir. Puis {note: rien}.\n\nUn autre {ok} ici.\n';
    const { bilingual, segments } = await written(source, { english: ({ source: french }) => french, layout });
    const plain = await readBack(bilingual);
    expect(plain.segments.map(({ state, edited, target }) => [state, edited, target])).toEqual(
      segments.map(({ target }) => ['translated', false, target]),
    );
    const last = bilingual.lastIndexOf('pour finir.');
    const marked = await readBack(`${bilingual.slice(0, last)}pour finir. {ok}${bilingual.slice(last + 11)}`);
    expect(marked.segments[0]).toMatchObject({ state: 'reviewed', edited: false });
  });
});
