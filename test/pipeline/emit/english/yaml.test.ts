import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emitEnglish } from '../../../../pipeline/emit/english/index.ts';
import { cutArticle, parse, source, whole } from './cut.ts';

const written = (french: string, english: string) =>
  emitEnglish(
    cutArticle(french, whole, (tagged, unit) => (unit.syntax === 'yaml' ? { text: english, marks: [] } : tagged)),
  );

const head = (value: string) => `---\ndate: 2024-05-19 # note\ntitle: ${value}\nlast: x\n---\nTexte.\n`;

describe('front-matter strings', () => {
  it.each([
    ['plain', 'Le titre', 'The title', 'The title'],
    ['plain, then a colon', 'Le titre', 'Mali: the end', '"Mali: the end"'],
    ['plain, then a comment sign', 'Le titre', 'Mali #1', '"Mali #1"'],
    ['plain, then a special sign', 'Le titre', '@army', '"@army"'],
    ['plain, then something typed', 'Le titre', '2024-05-19', '"2024-05-19"'],
    ['plain, then a word of YAML 1.1', 'Le titre', 'No', '"No"'],
    ['single quotes', "'L''armée'", "The army's", "'The army''s'"],
    ['double quotes', '"Le \\"titre\\""', 'The "title"', '"The \\"title\\""'],
    ['literal', '|\n  Un.\n  Deux.', 'One.\nTwo.', '|\n  One.\n  Two.'],
    ['literal, stripped', '|-\n    Un', 'One', '|-\n    One'],
    ['folded', '>\n  Un\n  deux.\n\n  Trois.', 'One two.\nThree.', '>\n  One two.\n\n  Three.'],
    ['literal, then a leading space', '|\n  Un', 'a\n b', '|\n  a\n   b'],
  ])('%s', (_, french, english, expected) => {
    expect(written(head(french), english)).toMatchObject({ text: head(expected), messages: [] });
  });

  it('keep their line endings', () => {
    const text = '---\r\ntitle: |\r\n  Un.\r\n  Deux.\r\n---\r\n';
    expect(written(text, 'One.\nTwo.').text).toBe('---\r\ntitle: |\r\n  One.\r\n  Two.\r\n---\r\n');
  });

  it('change in lists, one by one', () => {
    const text = '---\ntags: [un, "deux", 3]\n---\n';
    const english = emitEnglish(
      cutArticle(text, whole, (tagged) => ({ text: tagged.text === 'un' ? 'a, b' : 'two', marks: [] })),
    );
    expect(english.text).toBe('---\ntags: ["a, b", "two", 3]\n---\n');
  });

  it('read back as they were meant, whatever they hold', () => {
    const styles = fc.constantFrom(
      'Le titre',
      "'Le titre'",
      '"Le titre"',
      '|\n  Le titre',
      '>-\n  Le\n  titre',
      '|+\n  Le titre\n',
    );
    const string = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'ab:#-?,[]{}&*!|>\'"%@` \n\\~.é0') }),
    );
    fc.assert(
      fc.property(styles, string, (style, words) => {
        const english = words.trim();
        fc.pre(english !== '' && !/[\uFFFC\uD800-\uDFFF]/.test(english));
        const read = parse(source(written(head(style), english).text));
        expect(read.units.map(({ key, text }) => [key, text.trim()])).toEqual([
          ['title', english],
          [null, 'Texte.'],
        ]);
      }),
      { numRuns: 400 },
    );
  });
});
