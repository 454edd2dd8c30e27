import { describe, expect, it } from 'vitest';
import { CUT, withoutCuts } from '../../../src/review/reviewed-cut.ts';

const cut = (text: string) => withoutCuts(text.replaceAll('@', CUT));

describe('sentences left out', () => {
  it.each([
    ['first of a paragraph', '@ B. C.\n', 'B. C.\n'],
    ['in the middle', 'A. @ C.\n', 'A. C.\n'],
    ['last of a paragraph', 'A. @\n\nNext.\n', 'A.\n\nNext.\n'],
    ['two running', 'A. @ @ D.\n', 'A. D.\n'],
    ['a whole paragraph', 'A.\n\n@ @\n\nB.\n', 'A.\n\nB.\n'],
    ['the only paragraph', '@\n', '\n'],
    ['the last paragraph', 'A.\n\n@\n', 'A.\n'],
    ['a heading', '# T\n\n## @\n\nA.\n', '# T\n\nA.\n'],
    ['a list item', '- A.\n- @\n- C.\n', '- A.\n- C.\n'],
    ['a list', 'A.\n\n- @\n- @\n\nB.\n', 'A.\n\nB.\n'],
    ['a quoted paragraph', '> A.\n>\n> @\n', '> A.\n'],
    ['on a line of its own', 'A.\n@\nC.\n', 'A.\nC.\n'],
    ['on a line of its own in a quote', '> A.\n> @\n> C.\n', '> A.\n> C.\n'],
    ['in emphasis of its own', 'A. **@** C.\n', 'A. C.\n'],
    ['last in emphasis', '**A. @** C.\n', '**A.** C.\n'],
    ['first in emphasis', 'X **@ A.** C.\n', 'X **A.** C.\n'],
    ['in a link of its own', 'A. [@](https://example.org)\n', 'A.\n'],
    ['a table cell', '| a | b |\n| - | - |\n| @ | x |\n', '| a | b |\n| - | - |\n| | x |\n'],
    ['with code beside', '- @\n\n  ```\n  code\n  ```\n', '- ```\n  code\n  ```\n'],
    ['a footnote', 'A[^1].\n\n[^1]: @\n', 'A[^1].\n\n[^1]: \n'],
    ['a front-matter value', '---\ntitle: @\ntags:\n  - @\n---\n\nA.\n', "---\ntitle: ''\ntags:\n  - ''\n---\n\nA.\n"],
    ['part of a front-matter value', '---\ntitle: "A. @"\n---\n', '---\ntitle: "A. "\n---\n'],
    ['with carriage returns', 'A.\r\n\r\n@\r\n\r\nB. @\r\n', 'A.\r\n\r\nB.\r\n'],
    ['none', 'A.\n', 'A.\n'],
  ])('%s', (_, english, expected) => {
    expect(cut(english)).toBe(expected);
  });
});
