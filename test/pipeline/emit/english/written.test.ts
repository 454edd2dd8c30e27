import { describe, expect, it } from 'vitest';
import { emitEnglish } from '../../../../pipeline/emit/english/index.ts';
import type { Mark, Tagged } from '../../../../src/model/tagged.ts';
import { cutArticle, naive } from './cut.ts';

/** Translates by a table from source to target text; what is not in it stays. Marks are kept unless given. */
function written(source: string, table: Readonly<Record<string, string | Tagged>>) {
  const article = cutArticle(source, naive, (tagged) => {
    const found = table[tagged.text] ?? tagged;
    return typeof found === 'string' ? { text: found, marks: [] } : found;
  });
  const { text, messages } = emitEnglish(article);
  return {
    text,
    messages: messages.map(({ ruleId, arguments: { type } }) => (type === undefined ? ruleId : `${ruleId} ${type}`)),
  };
}

const kept = (text: string, ...marks: Mark[]): Tagged => ({ text, marks });

describe('words', () => {
  it.each([
    ['leaves what the source left', 'Un [sic] & 3 * 4 ~ 5.', 'One [sic] & 3 * 4 ~ 5.', 'One [sic] & 3 * 4 ~ 5.'],
    [
      'leaves what is no markup',
      'Un.',
      'A_b 1 < 2 > 1, R&D, $5, ~3, 4 * 5: C:\\dir (x)!',
      'A_b 1 < 2 > 1, R&D, $5, ~3, 4 * 5: C:\\dir (x)!',
    ],
    [
      'escapes what would be markup',
      'Un.',
      '*x* _y_ `z` [a](b) ~~c~~ $d$ &amp;',
      '\\*x\\* \\_y\\_ \\`z\\` \\[a\\](b) \\~\\~c\\~\\~ \\$d\\$ \\&amp;',
    ],
    ['never lets HTML in', 'Un.', '<script>alert(1)</script> <!-- x -->', '\\<script>alert(1)\\</script> \\<!-- x -->'],
    ['escapes a number that would open a list', 'Un.', '2024. And on.', '2024\\. And on.'],
    ['escapes a list marker', 'Un.', '- One', '\\- One'],
    ['escapes a heading', 'Un.', '# One', '\\# One'],
    ['escapes a quote', 'Un.', '> One', '\\> One'],
    ['escapes a rule', 'Un.', '---', '\\---'],
    ['escapes a fence', 'Un.', ':::note', '\\:::note'],
    ['escapes an address that the source does not have', 'Un.', 'See www.a.fr', 'See www\\.a.fr'],
    ['makes a line break a space', 'Un.', 'One\r\ntwo\nthree', 'One two three'],
    ['trims', 'Un.', '  One \n', 'One'],
    ['keeps the French where there is no English', 'Un.', ' ', 'Un.'],
  ])('%s', (_, french, english, expected) => {
    expect(written(`${french}\n`, { [french]: english })).toEqual({ text: `${expected}\n`, messages: [] });
  });

  it('knows where it writes', () => {
    expect(written('# Un', { Un: '1. One #' }).text).toBe('# 1. One \\#');
    expect(written('| a |\n|-|\n| b |', { b: '1. x|y' }).text).toBe('| a |\n|-|\n| 1. x\\|y |');
    expect(written("[a](b 'Un')", { Un: `It's "one" [x] &lt;` }).text).toBe(`[a](b 'It\\'s "one" [x] \\&lt;')`);
    expect(written('[a](b (Un))', { Un: '(one)' }).text).toBe('[a](b (\\(one\\)))');
    expect(written('::note[Un]{.a}', { Un: 'One ]' }).text).toBe('::note[One \\]]{.a}');
    expect(written('| ![Un](b "Deux") |\n|-|', { Un: 'a|b', Deux: 'c|d' }).text).toBe('| ![a\\|b](b "c\\|d") |\n|-|');
  });

  it('escapes line starts after a break that stays', () => {
    expect(written('Un.\nDeux.', { 'Deux.': '+ two' }).text).toBe('Un.\n\\+ two');
    expect(written('> Un  \n> deux', { Un: 'one', deux: '# two' }).text).toBe('> one  \n> \\# two');
  });
});

describe('marks', () => {
  it('go where the words go', () => {
    const french = 'Un *deux* [trois](u "t")[^1].\n\n[^1]: Note';
    const english = kept(
      'Three two\uFFFC one.',
      { id: 2, start: 0, end: 5 },
      { id: 1, start: 6, end: 9 },
      { id: 3, start: 9, end: 10 },
    );
    expect(written(french, { 'Un deux trois\uFFFC.': english, t: 'T' }).text).toBe(
      '[Three](u "T") *two*[^1] one.\n\n[^1]: Note',
    );
  });

  it('come back when lost: objects before the final stop, pairs round the whole', () => {
    expect(written('**Un `x` deux.**', { 'Un \uFFFC deux.': 'One two.' })).toEqual({
      text: '**One two `x`.**',
      messages: ['markup-restored strong', 'markup-restored inlineCode'],
    });
  });

  it('are reported when they cannot', () => {
    expect(written('Un *deux* trois.', { 'Un deux trois.': 'One.' })).toEqual({
      text: 'One.',
      messages: ['markup-lost emphasis'],
    });
  });

  it('stay open from one sentence to the next', () => {
    const french = 'Un *deux. Trois* quatre.';
    expect(written(french, { 'Un deux.': kept('One two.', { id: 1, start: 4, end: 8 }) }).text).toBe(
      'One *two. Trois* quatre.',
    );
    expect(written(french, { 'Un deux.': 'One two.', 'Trois quatre.': 'Three four.' })).toEqual({
      text: 'One *two. Three* four.',
      messages: ['markup-restored emphasis', 'markup-restored emphasis'],
    });
  });

  it('count as markup whatever stands beside them', () => {
    const marks = { id: 1, start: 3, end: 8 };
    expect(written('Un *deux* trois', { 'Un deux trois': kept('One"two"three', marks) }).text).toBe(
      'On&#x65;*"two"*&#x74;hree',
    );
    expect(written('Un _deux_ trois', { 'Un deux trois': kept('One two three', marks) }).text).toBe('One _two_ three');
  });

  it('name their key when its words change', () => {
    const french = '[texte] [Texte][] [x][texte] ![texte] ![texte][]\n\n[texte]: /u\n';
    const upper = (tagged: Tagged) => ({ ...tagged, text: tagged.text.toUpperCase() });
    const english = emitEnglish(cutArticle(french, naive, upper));
    expect(english.text).toBe(
      '[TEXTE][texte] [TEXTE][Texte] [X][texte] ![TEXTE][texte] ![TEXTE][texte]\n\n[texte]: /u\n',
    );
  });
});
