import { describe, expect, it } from 'vitest';
import { backwards, emitted, engineOf } from './emitted.ts';

/** A document's tables without their heads, and the blocks between, markers by their numbers. */
async function body(text: string, words: Readonly<Record<string, string>> = {}, lines = false): Promise<string[]> {
  const { bilingual } = await emitted(text, { engine: engineOf(words), layout: 'table', lines });
  const [, own = ''] = /\n---\n\n([\s\S]*?)\n\n---\n\n<!-- interligne:legend/.exec(`\n${bilingual}`) ?? [];
  return own
    .split('\n')
    .filter((line) => line !== '' && !/^\| (?:№|---)/.test(line))
    .map((line) => line.replace(/<details>.*<\/details> \|$/, '|').replace(/(interligne:block \d+).*/, '$1'));
}

describe('the table layout', () => {
  it('has a row a segment, under a head in both languages', async () => {
    const { bilingual } = await emitted('Un fait. Deux.\n', { layout: 'table' });
    expect(bilingual).toContain(
      '| № | Français | English | State |\n| --- | --- | --- | --- |\n| <!-- s1 translated engine -->1 | Un fait. | Un fait. | translated',
    );
  });

  it('has no row without its cells', async () => {
    expect(await body('Un. Deux.\n', { 'Un.': 'One.', 'Deux.': 'Two.' })).toEqual([
      '| <!-- s1 translated engine -->1 | Un. | One. | translated |',
      '| <!-- s2 translated engine -->2 | Deux. | Two. | translated |',
    ]);
  });

  it('goes on over paragraphs, lists and quotes, and stops at a heading', async () => {
    const rows = await body('Un.\n\n- deux\n  - trois\n\n> quatre\n\n## Cinq\n\nSix.\n');
    expect(rows.map((row) => /^\|.*?-->(\d+)/.exec(row)?.[1] ?? row)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '<!-- interligne:block 4',
      '> **Cinq**',
      '## Cinq',
      '6',
    ]);
  });

  it.each([
    ['a table', '| a | b |\n| - | - |\n| c | d |'],
    ['an image', 'Un ![mot](u) deux.'],
    ['a link’s title', 'Un [mot](u "Titre") deux.'],
    ['a directive', ':::note\nUn.\n:::'],
    ['code in a list', '- un\n\n  ```\n  x\n  ```'],
    ['a footnote', 'Un[^1].\n\n[^1]: Note.'],
    ['a backslash before a pipe in code', 'Un `a\\|b`.'],
  ])('leaves in blocks what no cell holds: %s', async (_, text) => {
    expect((await body(`${text}\n`)).some((line) => line.startsWith('<!-- interligne:block'))).toBe(true);
  });

  it.each([
    ['emphasis that goes on', '**Un. Deux.** Trois.', ['**Un.**', '**Deux.**', 'Trois.']],
    ['pipes', 'Un | `a|b` [c](d|e).', ['Un \\| `a\\|b` [c](d\\|e).']],
    ['what a line break parts', 'Un mot  \nsuivi.', ['Un mot', 'suivi.']],
    ['markup over two lines', '> Un `a\n> b` mot.', ['Un `a b` mot.']],
    ['what would be markup', 'Un \\*mot\\* \\| deux.', ['Un \\*mot\\* \\| deux.']],
  ])('keeps %s', async (_, text, cells) => {
    const rows = await body(`${text}\n`);
    // A sentence may be one or more: joined, they are the cells.
    const found = rows.map((row) => row.split(/(?<!\\) \| /)[1]);
    expect(found.join(' ')).toBe(cells.join(' '));
  });

  it('gives each language footnotes of its own', async () => {
    const rows = await body('Un fait[^1].\n\n[^1]: La note.\n');
    expect(rows).toEqual([
      '| <!-- s1 translated engine -->1 | Un fait[^fr-1]. | Un fait[^1]. | translated |',
      '<!-- interligne:block 2',
      '[^fr-1]: La note.',
      '[^1]: La note.',
    ]);
  });

  it('names the key of a reference whose words change', async () => {
    const { bilingual } = await emitted('Voir [le texte].\n\n[le texte]: /u\n', {
      engine: backwards(),
      layout: 'table',
    });
    expect(bilingual).toContain('| Voir [le texte]. | rioV [el etxet][le texte]. |');
  });

  it('writes an English line break', async () => {
    expect(await body('Un.\n', { 'Un.': 'One\ntwo.' })).toEqual([expect.stringContaining('| One<br>two. |')]);
  });

  it('takes lines that are no Markdown', async () => {
    expect(await body('* Un | <b>\n', {}, true)).toEqual([
      '| <!-- s1 translated engine -->1 | \\* Un \\| \\<b\\> | \\* Un \\| \\<b\\> | translated |',
    ]);
  });

  it('shows the French where there is no English, as the article does', async () => {
    expect(await body('Un.\n', { 'Un.': '' })).toEqual([expect.stringContaining('| Un. | Un. |')]);
  });
});
