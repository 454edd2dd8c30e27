import { describe, expect, it } from 'vitest';
import { readBack } from './reading-back.ts';
import { written } from './written.ts';

const english: Readonly<Record<string, string>> = { 'Une phrase.': 'One sentence.', 'Une autre.': 'Another.' };

/** What became of a block: state and English by segment, notes, and messages with the words at their place. */
async function read(words: string, source = 'Une phrase. Une autre.\n') {
  const { bilingual } = await written(source, {
    english: ({ source: french }) => ({ ...french, text: english[french.text] ?? french.text }),
  });
  const document = bilingual.replace('\n\nOne sentence. Another.\n\n', () => `\n\n${words}\n\n`);
  const { segments, messages, rewritten } = await readBack(document);
  const lines = document.split('\n');
  expect(rewritten).toEqual({});
  return [
    ...segments.map(({ state, target, notes = [] }) => [state, target.text, ...notes].join(' | ')),
    ...messages.map(({ ruleId, severity, line, column, arguments: values }) =>
      [ruleId, severity, lines[line - 1]?.slice(column - 1, column + 3), values.words].join(' '),
    ),
  ];
}

const plain = ['translated | One sentence.', 'translated | Another.'];
const unclear = (words: string) => `review-mark-unclear critical ${words.slice(0, 4)} ${words}`;

describe('marks that are not quite well formed', () => {
  it.each([
    [
      'One sentence. {note: ask {a general} again} Another.',
      ['translated | One sentence. | ask {a general} again', plain[1]],
    ],
    ['One sentence. {note check} Another.', ['translated | One sentence. | check', plain[1]]],
    ['One sentence. {note: one\n\ntwo} Another.', ['translated | One sentence. | one two', plain[1]]],
    ['One sentence. Another. {note: one\n\n  two\n\nthree}', [plain[0], 'translated | Another. | one two three']],
    ['One sentence. Another.\n\n{ok}.', ['reviewed | One sentence.', 'reviewed | Another.']],
    ['One sentence. Another. {ok}.', ['reviewed | One sentence.', 'reviewed | Another.']],
    ['One sentence {note: sure}. Another.', ['translated | One sentence. | sure', plain[1]]],
  ])('are read where they are certain: %j', async (words, expected) => {
    expect(await read(words)).toEqual(expected);
  });

  it.each([
    ['{ok', '{ok'],
    ['{okay}', '{okay}'],
    ['{OK!}', '{OK!}'],
    ['{relu}', '{relu}'],
    ['{{ok}}', '{{ok}}'],
    ['{ok all}', '{ok all}'],
    ['{Final ALL}', '{Final ALL}'],
    ['{cut all}', '{cut all}'],
    ['(ok)', '(ok)'],
    ['{note: no end', '{note: no end'],
    ['{note: no {end}', '{note: no {end}'],
  ])('stay, and are asked about: %s', async (words, shown) => {
    expect(await read(`One sentence. Another. ${words}`)).toEqual([
      plain[0],
      `translated | Another. ${words}`,
      unclear(shown),
    ]);
  });

  it('are asked about where a note has no end in its block', async () => {
    const found = await read('One sentence. {note: no end. Another.', 'Une phrase. Une autre.\n\nEncore }.\n');
    expect(found.at(-1)).toBe(unclear('{note: no end. Another.'));
  });

  it('are none where the French has the same', async () => {
    expect(await read('One {okay} sentence. Another.', 'Une {okay} phrase. Une autre.\n')).not.toContain(
      unclear('{okay}'),
    );
  });
});
