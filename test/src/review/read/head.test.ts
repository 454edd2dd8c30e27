import { describe, expect, it } from 'vitest';
import { layouts } from '../../../../src/model/bilingual.ts';
import { emitted } from '../../../pipeline/emit/emitted.ts';
import { readBack } from './reading-back.ts';
import { written } from './written.ts';

const front = '---\ntitle: "Le *retrait*"\ndescription: "Une phrase. Une autre."\n---\n\nTexte.\n';

describe('what stands above the body', () => {
  it('is read from front matter’s table and title', async () => {
    const { bilingual } = await written(front);
    const document = bilingual
      .replace('# El \\*tiarter\\*', '# The “withdrawal” {ok}')
      .replace('Enu ertua. |', 'A *new* one. {note: so?} |');
    const { segments, messages, title } = await readBack(document);
    expect(title).toBeNull();
    expect(messages).toEqual([]);
    expect(
      segments.map(({ id, state, edited, target, notes = [] }) => [id, state, edited, target.text, ...notes]),
    ).toEqual([
      ['s1', 'reviewed', true, 'The “withdrawal”'],
      ['s2', 'translated', false, 'Enu esarhp.'],
      ['s3', 'translated', true, 'A *new* one.', 'so?'],
      ['s4', 'translated', false, 'Etxet.'],
    ]);
  });

  it('is a title of its own where the article has none', async () => {
    const { bilingual } = await written('Texte.\n');
    expect((await readBack(bilingual)).title).toBeNull();
    expect((await readBack(bilingual.replace('# essai', '# A title'))).title).toBe('A title');
  });

  it('asks where the title is changed that stands in the body', async () => {
    const { bilingual } = await written('# Titre\n\nTexte.\n');
    const { title, messages } = await readBack(bilingual.replace('# Ertit', '# Heading'));
    expect([title, ...messages.map(({ ruleId }) => ruleId)]).toEqual(['Heading', 'review-title-place']);
  });

  it('holds the summary', async () => {
    const text = `# Gao\n\nLe convoi de 946 soldats a quitté la ville de Gao le 19 mai 2024.\n`;
    for (const layout of layouts) {
      const { bilingual, summary } = await emitted(text, { layout });
      expect(summary.en).not.toBe('');
      expect((await readBack(bilingual)).summary).toEqual(summary);
      const edited = await readBack(bilingual.replace(summary.en, 'A convoy left Gao.'));
      expect(edited.summary).toEqual({ ...summary, en: 'A convoy left Gao.', edited: true });
      expect(edited.segments.some((segment) => segment.edited)).toBe(false);
    }
  });
});

describe('the table of key facts', () => {
  const text = '# Gao\n\nLe convoi de 946 soldats a quitté la ville de Gao le 19 mai 2024. Il compte 12 véhicules.\n';
  const row = /^\|.*946 soldats.*\n/m;

  it.each([
    ['nothing', (all: string) => all, []],
    ['spaces', (all: string) => all.replace(row, (line) => line.replaceAll('|', ' | ')), []],
    ['a word', (all: string) => all.replace(row, (line) => line.replace(/ \|\n$/, ' or so |\n')), [946]],
    ['a row that is gone', (all: string) => all.replace(row, ''), ['table']],
    ['a row more', (all: string) => all.replace(row, (line) => `${line}| Number | un | one |\n`), ['one']],
  ])('is not read back, which is said of: %s', async (_, change, places) => {
    const { bilingual } = await emitted(text);
    expect(bilingual).toMatch(row);
    const document = change(bilingual);
    const { messages } = await readBack(document);
    expect(messages.map(({ ruleId, severity }) => [ruleId, severity])).toEqual(
      places.map(() => ['review-facts-edited', 'functional']),
    );
    const line = document.split('\n')[(messages[0]?.line ?? 1) - 1] ?? '';
    if (places[0] === 946) expect(line).toContain('or so');
    else if (places[0] === 'one') expect(line).toContain('| one |');
    else if (places[0] === 'table') expect(line).toContain('English');
  });
});

describe.each(layouts)('an article by lines, %s', (layout) => {
  it('takes what an editor sets as markup for text', async () => {
    const { bilingual, segments } = await written('Un * pas.\n\nDeux [x].\n# Trois\n', { lines: true, layout });
    const plain = await readBack(bilingual);
    expect(plain.segments.map(({ target, edited }) => [target, edited])).toEqual(
      segments.map(({ target }) => [target, false]),
    );
    const review = await readBack(bilingual.replace('Siort', 'The *third* one'));
    expect(review.segments[2]!.target).toEqual({ text: '# The *third* one', marks: [] });
    expect(review.rewritten).toEqual({});
  });
});

describe.each(layouts)('markup that an editor adds or takes away, %s', (layout) => {
  const text = 'Un fait[^1] avec [un lien](https://a.example/b) et `code`. Une suite.\n\n[^1]: La note.\n';

  it.each([
    ['emphasis', 'Enu etius.', 'An *added* word.', 'An added word.', 1],
    ['a link', 'Enu etius.', 'See [this](https://c.example).', 'See this.', 1],
    ['code', 'Enu etius.', 'See `this`.', 'See \uFFFC.', 1],
  ])('%s', async (_, from, to, words, count) => {
    const { bilingual } = await written(text, { layout });
    const { segments, added, rewritten } = await readBack(bilingual.replace(from, () => to));
    expect(segments.map(({ edited }) => edited)).toEqual([false, true, false]);
    expect(segments[1]!.target.text).toBe(words);
    expect(Object.values(added).flat()).toHaveLength(count);
    expect(rewritten).toEqual({});
  });

  it('keeps the numbers of what stays', async () => {
    const { bilingual, segments: before } = await written(text, { layout });
    const { segments, added } = await readBack(
      bilingual.replace('[nu neil](https://a.example/b) te', () => 'and [a link](https://a.example/b) with'),
    );
    expect(segments[0]!.edited).toBe(true);
    expect(segments[0]!.target.marks.map(({ id }) => id)).toEqual(before[0]!.target.marks.map(({ id }) => id));
    expect(added).toEqual({});
  });

  it('lets a mark go', async () => {
    const { bilingual } = await written(text, { layout });
    const at = bilingual.lastIndexOf('tiaf[^1]');
    const { rewritten, segments } = await readBack(`${bilingual.slice(0, at)}tiaf${bilingual.slice(at + 8)}`);
    expect(segments[0]!.target.text).not.toContain('tiaf\uFFFC');
    expect(Object.values(rewritten).join('')).toMatch(/^Nu tiaf ceva/);
  });
});
