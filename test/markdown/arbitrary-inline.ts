import fc from 'fast-check';

const words = [
  'le général de brigade',
  'Tchiani',
  'l’armée',
  "aujourd'hui",
  '946 soldats',
  '19 mai 2024',
  'à 14 h 30',
  'M. Ekman',
  'n° 12',
  'USA',
  'Agadez (nord)',
  '« base 101 »',
  '12 %',
  '3 * 4',
  'x_y_z',
  '1. point',
  '&',
  '<',
  'الجيش',
  '5\u00A0000',
  'fin\u202F!',
  ':smile:',
  '@compte',
  '#mot',
  '$5',
  '~',
  '|',
] as const;

const plain = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));
const end = fc.constantFrom('.', ' !', '…', '', ' :', '?');
const url = fc.constantFrom('https://a.fr/b_c?d=e&f', '/u', '<mon fichier.md>', '#ancre', 'mailto:x@y.fr');
const title = fc.constantFrom('', ' "Un titre"', " 'd\u2019un titre'", ' (titre)');

/** Inline Markdown of a sentence's length, nested at most twice: what writers write, and some of what they mistype. */
export const { inline } = fc.letrec<{ inline: string; piece: string }>((tie) => ({
  inline: fc
    .tuple(fc.array(tie('piece'), { minLength: 1, maxLength: 3 }), end)
    .map(([pieces, stop]) => pieces.join(' ') + stop),
  piece: fc.oneof(
    { depthSize: 'small', maxDepth: 2, withCrossShrink: true },
    plain,
    fc.constantFrom('`code *x*`', '``a`b``', '[^n]', '![alt *fort*](i.png "t")', '<br/>', '<b>', '</b>', '<!-- x -->'),
    fc.constantFrom('https://a.fr/x.', 'www.a.fr', '<https://b.fr>', '$x_1$', '\\*non\\*', '&eacute;t&#xE9;', '[réf]'),
    tie('inline').map((words) => `*${words}*`),
    tie('inline').map((words) => `**${words}**`),
    tie('inline').map((words) => `~~${words}~~`),
    tie('inline').map((words) => `_${words}_`),
    fc.tuple(tie('inline'), url, title).map(([words, to, name]) => `[${words}](${to}${name})`),
    tie('inline').map((words) => `[${words}][réf]`),
    tie('inline').map((words) => `:span[${words}]{.x}`),
  ),
}));
