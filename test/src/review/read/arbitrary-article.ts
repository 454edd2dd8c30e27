import fc from 'fast-check';

const WORDS =
  'convoi troupe ville route soldat mission général poste avril colonne appui renfort mandat piste secteur retrait bataille village armée attaque garde pont nuit jour région accord force camp dépôt essence'.split(
    ' ',
  );

const word = fc.constantFrom(...WORDS);

/** A word, or a word with markup round it. */
const marked = fc.oneof(
  { weight: 12, arbitrary: word },
  { weight: 1, arbitrary: fc.tuple(word, fc.constantFrom('*', '**', '~~')).map(([one, run]) => `${run}${one}${run}`) },
  { weight: 1, arbitrary: fc.tuple(word, fc.nat(9)).map(([one, page]) => `[${one}](https://example.org/${page})`) },
  { weight: 1, arbitrary: word.map((one) => `\`${one}\``) },
  { weight: 1, arbitrary: fc.nat(99).map((number) => `${number}`) },
);

/** A sentence, its words drawn so that it hardly ever stands twice. */
export const plainSentence = fc
  .tuple(fc.array(word, { minLength: 3, maxLength: 9 }), fc.constantFrom('.', '.', '.', ' !', ' ?'))
  .map(([words, stop]) => `${capital(words.join(' '))}${stop}`);

const markedSentence = fc
  .tuple(word, fc.array(marked, { minLength: 2, maxLength: 8 }))
  .map(([first, words]) => `${capital([first, ...words].join(' '))}.`);

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function blocks(sentence: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
  return fc.oneof(
    { weight: 5, arbitrary: paragraph },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('##', '###'), word, word)
        .map(([mark, one, two]) => `${mark} ${capital(one)} ${two}`),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(paragraph, { minLength: 1, maxLength: 3 })
        .map((items) => items.map((item) => `- ${item}`).join('\n')),
    },
    { weight: 1, arbitrary: paragraph.map((text) => `> ${text}`) },
    { weight: 1, arbitrary: fc.array(sentence, { minLength: 2, maxLength: 3 }).map((rows) => rows.join('\n')) },
    { weight: 1, arbitrary: fc.constantFrom('```sh\nls -l\n```', '---', '<div>\n</div>', '$$\nx = 1\n$$') },
    {
      weight: 1,
      arbitrary: fc
        .tuple(word, word, word, word)
        .map(([a, b, c, d]) => `| ${a} | ${b} |\n| --- | --- |\n| ${c} | ${d} |`),
    },
  );
}

/** Articles whose prose has no markup. */
export const plainArticle = fc
  .array(blocks(plainSentence), { minLength: 1, maxLength: 6 })
  .map((all) => `# Titre\n\n${all.join('\n\n')}\n`);

/** Articles with markup in their sentences. */
export const markedArticle = fc
  .array(blocks(markedSentence), { minLength: 1, maxLength: 6 })
  .map((all) => `# Titre\n\n${all.join('\n\n')}\n`);

/** What editors write that formatters, segmenters and escapes stumble over. */
export const englishPhrase = fc.constantFrom(
  'the convoy',
  'U.S. forces',
  'Gen. Smith',
  '1,250 men',
  '3 p.m.',
  '“quoted words”',
  "it's",
  'a\u00A0wide space',
  'שלום עולם',
  'قافلة',
  'on May 5',
  '(in brackets)',
  'semi; colon',
  'dash — dash',
  '50 %',
  'A-B',
  'naïve',
  '*stressed words*',
  '**bold**',
  '[a link](https://example.org/z)',
  '`code`',
  'C\\*',
  '&amp;',
  'x_y_z',
  '<https://example.org>',
  'a. b',
  '#1',
  '+ 3',
);
