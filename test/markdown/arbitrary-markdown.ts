import fc from 'fast-check';
import { inline } from './arbitrary-inline.ts';

const lineBreak = fc.constantFrom('\n', '  \n', '\\\n', ' ');
const paragraph = fc.array(fc.tuple(inline, lineBreak), { minLength: 1, maxLength: 3 }).map((lines) =>
  lines
    .map(([words, stop]) => words + stop)
    .join('')
    .trimEnd(),
);
const oneLine = inline.map((words) => words.replace(/\n/g, ' '));
const cell = oneLine.map((words) => words.replaceAll('|', '\\|'));

const leaf = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  fc.tuple(fc.integer({ min: 1, max: 6 }), oneLine).map(([depth, words]) => `${'#'.repeat(depth)} ${words}`),
  fc.tuple(oneLine, fc.constantFrom('===', '---')).map(([words, line]) => `${words}\n${line}`),
  fc.constantFrom('```js\nlet x = 1;\n```', '~~~\nbloc\n\n~~~', '    code retiré', '$$\na_b\n$$', '***', '- - -'),
  fc.constantFrom('<div>\nbloc *x*\n</div>', '<!-- commentaire\n\nsuite -->', '[réf]: /u "Titre"', '[^n]: Note. Fin.'),
  fc.constantFrom('::video[La vidéo]{src=a.mp4}', '[^n]: Un.\n\n    Deux *mots*.'),
  fc
    .tuple(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 3 }), fc.constantFrom('|-|-|', '|:--|--:|'))
    .map(([[head = ['a', 'b'], ...rows], rule]) =>
      [`| ${head.join(' | ')} |`, rule, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n'),
    ),
);

const indent = (text: string, by: string) => text.replace(/\n(?=.)/g, `\n${by}`);

const { blocks } = fc.letrec<{ blocks: string; block: string }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((list) => list.join('\n\n')),
  block: fc.oneof(
    { depthSize: 'small', maxDepth: 2, withCrossShrink: true },
    leaf,
    tie('blocks').map((inner) => `> ${inner.replace(/\n/g, '\n> ')}`),
    fc
      .array(tie('blocks'), { minLength: 1, maxLength: 3 })
      .map((items) => items.map((item) => `- ${indent(item, '  ')}`).join('\n')),
    fc
      .array(tie('blocks'), { minLength: 1, maxLength: 3 })
      .map((items) => items.map((item, at) => `${at + 1}. ${indent(item, '   ')}`).join('\n\n')),
    fc.tuple(fc.constantFrom(' ', 'x'), oneLine).map(([done, words]) => `* [${done}] ${words}`),
    tie('blocks').map((inner) => `::::note[Le titre]\n${inner}\n::::`),
  ),
}));

const frontMatter = fc.constantFrom(
  '',
  '',
  '---\ntitle: "Le retrait : fin"\ntags: [armée, Niger]\ndate: 2024-05-19\n---\n\n',
  '---\ndescription: >\n  Un. Deux\n  trois.\n---\n',
  '+++\ntitle = "x"\n+++\n\n',
);
const lineEnd = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');

/** A Markdown document with front matter, nested blocks, tables, notes, references, and any kind of line end. */
export const markdown = fc
  .tuple(frontMatter, blocks, fc.constantFrom('', '\n', '\n\n'), lineEnd)
  .map(([front, body, rest, stop]) => (front + body + rest).replaceAll('\n', stop));
