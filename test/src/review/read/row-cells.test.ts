import { describe, expect, it } from 'vitest';
import { readBack } from './reading-back.ts';
import { written } from './written.ts';

const english: Readonly<Record<string, string>> = { 'Une phrase ici.': 'One sentence here.', 'Une autre.': 'Another.' };

/** What became of a table's rows, and what was said. */
async function read(from: string, to: string) {
  const { bilingual } = await written('Une phrase ici. Une autre.\n', {
    english: ({ source: french }) => ({ ...french, text: english[french.text] ?? french.text }),
    layout: 'table',
  });
  expect(bilingual).toContain(from);
  const { segments, messages, rewritten } = await readBack(bilingual.replace(from, to));
  const lines = bilingual.replace(from, to).split('\n');
  expect(rewritten).toEqual({});
  return [
    ...segments.map(({ state, target, cut, notes = [] }) =>
      [state, ...(cut ? ['cut'] : []), target.text, ...notes.map((note) => `(${note})`)].join(' '),
    ),
    ...messages.map(({ ruleId, severity, line, column, arguments: values }) =>
      [ruleId, severity, lines[line - 1]?.slice(column - 1, column + 2) ?? '', ...Object.values(values)].join(' '),
    ),
  ];
}

const plain = ['translated One sentence here.', 'translated Another.'];
const first = 'Une phrase ici. | One sentence here. | translated |';

describe('rows of a table', () => {
  it.each([
    ['Une phrase ici. | One | two here. | translated |', ['translated One | two here.', plain[1]]],
    ['Une phrase ici. | One | two || here. | ok |', ['reviewed One | two || here.', plain[1]]],
    ['Une phrase ici. | One `a|b` here. | translated |', ['translated One \uFFFC here.', plain[1]]],
    ['Une phrase | ici. | One here. | translated |', ['translated One here.', plain[1]]],
    ['Une phrase ici. | One sentence here. | translated | why so |', 3],
    ['Une phrase alors. | One | here. | translated |', 2],
  ])('keep the words on both sides of a bar: %s', async (row, expected) => {
    const found = await read(first, row);
    if (typeof expected !== 'number') expect(found).toEqual(expected);
    else expect(found.filter((line) => line.startsWith('review-row-cells critical'))).toHaveLength(1);
    for (const word of row.split('|').slice(1, -2).join(' ').match(/\w+/g) ?? [])
      if (!row.includes('`') && !'Une phrase ici'.includes(word)) expect(found.join(' ')).toContain(word);
  });

  it.each([
    ['approved', ['reviewed One sentence here.', plain[1]]],
    ['Reviewed', ['reviewed One sentence here.', plain[1]]],
    ['translated OK', ['reviewed One sentence here.', plain[1]]],
    ['{ok}', ['reviewed One sentence here.', plain[1]]],
    ['FINAL', ['final One sentence here.', plain[1]]],
    ['translated {note: ask {him}} <!-- note: too -->', ['translated One sentence here. (too) (ask {him})', plain[1]]],
    ['relu', [...plain, 'review-state-unknown functional | r relu']],
    ['not reviewed', [...plain, 'review-state-unknown functional | n not reviewed']],
    ['ok Marie', ['reviewed One sentence here.', plain[1], 'review-state-unknown functional | o ok Marie']],
    ['{relu}', [...plain, 'review-mark-unclear critical {re {relu}']],
    ['translated {ok s2}', [plain[0], 'reviewed Another.']],
    ['translated {cut s2}', [plain[0], 'translated cut ']],
    ['cut', ['translated cut ', plain[1]]],
  ])('have a state typed: %s', async (state, expected) => {
    expect(await read(first, `Une phrase ici. | One sentence here. | ${state} |`)).toEqual(expected);
  });
});
