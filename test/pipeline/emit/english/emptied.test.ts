import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emitEnglish } from '../../../../pipeline/emit/english/index.ts';
import { cutArticle, naive, parse, source } from './cut.ts';

/** The English of an article whose sentences stay as they are, but for those that an editor cut. */
function without(text: string, isCut: (words: string) => boolean) {
  const article = cutArticle(text, naive, (tagged) => (isCut(tagged.text) ? { text: '', marks: [] } : tagged));
  const segments = article.segments.map((segment) => ({ ...segment, origin: { kind: 'edit' } as const }));
  return emitEnglish({ ...article, segments });
}

describe('a block without words', () => {
  it.each([
    ['first item', '- Un.\n- Deux.\n', ['Un.'], '- Deux.\n'],
    ['middle item', '- Un.\n- Deux.\n- Trois.\n', ['Deux.'], '- Un.\n- Trois.\n'],
    ['last item', '- Un.\n- Deux.\n\nTrois.\n', ['Deux.'], '- Un.\n\nTrois.\n'],
    ['item of a loose list', '- Un.\n\n- Deux.\n\n- Trois.\n', ['Deux.'], '- Un.\n\n- Trois.\n'],
    ['task', '- [ ] Un.\n- [x] Deux.\n', ['Un.'], '- [x] Deux.\n'],
    ['whole list', 'Un.\n\n- Deux.\n- Trois.\n\nQuatre.\n', ['Deux.', 'Trois.'], 'Un.\n\nQuatre.\n'],
    ['list within an item', '- Un.\n  - Deux.\n- Trois.\n', ['Deux.'], '- Un.\n- Trois.\n'],
    ['item and the list in it', '- Un.\n  - Deux.\n- Trois.\n', ['Un.', 'Deux.'], '- Trois.\n'],
    ['paragraph of an item', '- Un.\n\n  Deux.\n\n  Trois.\n', ['Deux.'], '- Un.\n\n  Trois.\n'],
    ['first paragraph of an item', '- Un.\n\n  Deux.\n', ['Un.'], '- Deux.\n'],
    ['item in a quote', '> - Un.\n> - Deux.\n', ['Un.'], '> - Deux.\n'],
    ['paragraph of a quote', '> Un.\n>\n> Deux.\n', ['Un.'], '> Deux.\n'],
    ['quote', 'Un.\n\n> Deux.\n\nTrois.\n', ['Deux.'], 'Un.\n\nTrois.\n'],
    ['first of a numbered list', '1. Un.\n2. Deux.\n3. Trois.\n', ['Un.'], '1. Deux.\n2. Trois.\n'],
    [
      'one of many',
      '8. Un.\n9. Deux.\n10. Trois.\n    \n    Quatre.\n',
      ['Un.'],
      '8. Deux.\n9.  Trois.\n    \n    Quatre.\n',
    ],
    ['numbers all alike', '1) Un.\n1) Deux.\n', ['Un.'], '1) Deux.\n'],
    ['heading between paragraphs', 'Un.\n# Deux\nTrois.\n', ['Deux'], 'Un.\n\nTrois.\n'],
    ['last paragraph', 'Un.\n\nDeux.\n', ['Deux.'], 'Un.\n'],
    ['footnote with its mark', 'Un[^a]. Deux.\n\n[^a]: Trois.\n', ['Un\uFFFC.', 'Trois.'], 'Deux.\n'],
    ['all there is', '---\ntitle: Un\n---\n\nDeux.\n', ['Deux.'], '---\ntitle: Un\n---\n\n'],
    ['line ends of Windows', '- Un.\r\n- Deux.\r\n- Trois.\r\n', ['Deux.'], '- Un.\r\n- Trois.\r\n'],
    ['byte-order mark', '\uFEFF- Un.\n- Deux.\n', ['Un.'], '\uFEFF- Deux.\n'],
    ['in a directive', ':::note\nUn.\n\nDeux.\n:::\n', ['Un.'], ':::note\nDeux.\n:::\n'],
    ['directive', ':::note[Un.]\nDeux.\n:::\n\nTrois.\n', ['Un.', 'Deux.'], 'Trois.\n'],
  ])('goes with its marker: %s', (_, text, cut, expected) => {
    expect(without(text, (words) => cut.includes(words))).toMatchObject({ text: expected, messages: [] });
  });

  it.each([
    ['a cell', '| Un | Deux |\n|-|-|\n', ['Un'], '|  | Deux |\n|-|-|\n'],
    ['a footnote that is referred to', 'Un.[^a]\n\n[^a]: Deux.\n', ['Deux.'], 'Un.[^a]\n\n[^a]: \n'],
    ['an item that holds code', '- Un.\n\n      code\n', ['Un.'], '- \n\n      code\n'],
    ['a label', ':::note[Un.]\nDeux.\n:::\n', ['Un.'], ':::note[]\nDeux.\n:::\n'],
  ])('stays where it has to: %s', (_, text, cut, expected) => {
    expect(without(text, (words) => cut.includes(words)).text).toBe(expected);
  });

  it('takes no other word along, whatever it stands in', () => {
    const block = fc.constantFrom(
      '- W',
      '  - W',
      '> W',
      '> - W',
      '1. W',
      '2. W',
      '# W',
      'W',
      '',
      '',
      '   W',
      '| W | W |\n|-|-|',
    );
    const cutting = fc.func(fc.boolean());
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), cutting, (blocks, isCut) => {
        let number = 0;
        const text = `${blocks.join('\n').replaceAll('W', () => `M${++number}.`)}\n`;
        const { text: english } = without(text, (words) => isCut(words));
        const kept = [...text.matchAll(/M\d+\./g)].map(([word]) => word);
        const found = parse(source(english)).units.flatMap((unit) => unit.text.match(/M\d+\./g) ?? []);
        const named = parse(source(text)).units.flatMap((unit) =>
          naive(unit).map(({ start, end }) => unit.text.slice(start, end)),
        );
        const gone = named.filter((words) => isCut(words)).flatMap((words) => words.match(/M\d+\./g) ?? []);
        expect(found).toEqual(kept.filter((word) => !gone.includes(word)));
      }),
      { numRuns: 300 },
    );
  });
});
