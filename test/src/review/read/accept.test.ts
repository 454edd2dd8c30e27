import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emitEnglish } from '../../../../pipeline/emit/index.ts';
import { layouts } from '../../../../src/model/bilingual.ts';
import type { Segment } from '../../../../src/model/segment.ts';
import { options, readBack } from './reading-back.ts';
import { written } from './written.ts';

const source = '# Titre\n\nUne phrase. Une autre. Encore une.\n\n- Un point.\n';
const words: Readonly<Record<string, string>> = {
  Titre: 'Title',
  'Une phrase.': 'First sentence.',
  'Une autre.': 'Second sentence.',
  'Encore une.': 'Third sentence.',
  'Un point.': 'One item.',
};
const english = ({ source: { text } }: Segment) => ({ text: words[text] ?? text, marks: [] });
const paragraph = 'First sentence. Second sentence. Third sentence.';

describe('{accept}', () => {
  it.each([
    ['in a block', 'interleaved', paragraph, 'First sentence. {accept} Second sentence. Third sentence.', 's2 s3 s4'],
    ['behind it, with {ok}', 'interleaved', paragraph, `${paragraph} {ok} {ACCEPT}`, 's2 s3 s4'],
    ['under it', 'interleaved', paragraph, `${paragraph}\n\n{accept}`, 's2 s3 s4'],
    ['for one sentence', 'interleaved', paragraph, `${paragraph} {accept s3}`, 's3'],
    ['for sentences elsewhere', 'interleaved', paragraph, `${paragraph} {accept s1, s5}`, 's1 s5'],
    ['in a heading', 'interleaved', '# Title\n', '# Title {accept}\n', 's1'],
    ['in a list', 'interleaved', '- One item.', '- One item. {accept}', 's5'],
    ['in a row', 'table', 'Second sentence. |', 'Second sentence. {accept} |', 's3'],
    ['in a state’s cell', 'table', 'Second sentence. | translated', 'Second sentence. | ok accept', 's3'],
  ] as const)('%s', async (_, layout, from, to, expected) => {
    const { bilingual } = await written(source, { english, layout });
    const at = bilingual.lastIndexOf(from);
    expect(at).toBeGreaterThan(-1);
    const review = await readBack(bilingual.slice(0, at) + to + bilingual.slice(at + from.length));
    expect(review.segments.flatMap(({ id, accepts }) => (accepts ? [id] : [])).join(' ')).toBe(expected);
    expect(review.segments.map(({ edited, target }) => [edited, target.text])).toEqual(
      Object.values(words).map((text) => [false, text]),
    );
    expect([review.messages, review.rewritten]).toEqual([[], {}]);
  });

  it('is a word of the text where the text has it', async () => {
    const { bilingual } = await written('Tapez {accept} ici.\n', { english: (segment) => segment.source });
    const { segments } = await readBack(bilingual);
    expect(segments).toMatchObject([{ edited: false, target: { text: 'Tapez {accept} ici.' } }]);
    expect(segments[0]).not.toHaveProperty('accepts');
  });
});

describe.each(layouts)('{accept} anywhere, %s', (layout) => {
  it('never reaches the English', async () => {
    const shape = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 });
    const typed = fc.record({
      segment: fc.nat(),
      word: fc.nat(),
      mark: fc.constantFrom('{accept}', '{Accept}', '{ accept }', '{accept s1}', '{accept s1 s2}', '{ok} {accept}'),
    });
    const property = fc.asyncProperty(shape, fc.array(typed, { minLength: 1, maxLength: 3 }), async (blocks, all) => {
      let number = 0;
      const french = blocks.map((count) =>
        Array.from({ length: count }, () => `Phrase ${++number} que voici.`).join(' '),
      );
      const article = await written(`${french.join('\n\n')}\n`, {
        layout,
        english: ({ id }) => ({ text: `Sentence ${id} stands right here.`, marks: [] }),
      });
      let document = article.bilingual;
      for (const { id, target } of article.segments) {
        const own = all.filter(({ segment }) => article.segments[segment % article.segments.length]!.id === id);
        const parts = target.text.split(' ');
        const marked = parts.flatMap((part, at) => [
          part,
          ...own.flatMap(({ word, mark }) => (word % parts.length === at ? [mark] : [])),
        ]);
        const at = document.lastIndexOf(target.text);
        document = document.slice(0, at) + marked.join(' ') + document.slice(at + target.text.length);
      }
      const review = await readBack(document);
      expect(review.segments.map(({ target }) => target)).toEqual(article.segments.map(({ target }) => target));
      expect(review.segments.some(({ accepts }) => accepts)).toBe(true);
      const { segments: cut, ...parsed } = await options.stages.segment(
        options.stages.parse(review.source),
        new AbortController().signal,
      );
      const targets = cut.map((each, index) => ({ ...each, target: review.segments[index]!.target }));
      const { text } = emitEnglish({ ...parsed, segments: targets, rewritten: review.rewritten });
      expect(text).not.toMatch(/accept|\{/i);
    });
    await fc.assert(property, { numRuns: 40 });
  });
});
