import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readTbx, tbxStyles, writeTbx } from '../../../../src/formats/index.ts';
import type { Glossary, GlossaryTerm } from '../../../../src/model/glossary.ts';

/** Words as XML can hold them, with the spaces that a reader keeps. */
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((text) => text.replaceAll(/\s+/gu, ' ').trim())
  .filter((text) => text !== '' && !/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text));

const term: fc.Arbitrary<GlossaryTerm> = fc.record({
  language: fc.constantFrom('fr', 'en', 'en-GB', 'de'),
  text: words,
  standing: fc.constantFrom('preferred', 'admitted', 'deprecated'),
  type: fc.constantFrom('full', 'abbreviation', 'acronym'),
  number: fc.constantFrom('one', 'other', 'none', null),
  feminine: fc.boolean(),
  country: fc.constantFrom('CH', null),
});

const glossary: fc.Arbitrary<Glossary> = fc.record({
  title: words,
  entries: fc.array(
    fc.record({
      id: fc.constantFrom('unit.section', 'c1', null),
      fields: fc.record({ kind: words, definition: words, match: words }, { requiredKeys: [] }),
      terms: fc.array(term).map((terms) => [...terms].sort((a, b) => a.language.localeCompare(b.language))),
      notes: fc.array(words.filter((text) => !text.startsWith('interligne:'))),
    }),
  ),
});

it.each(tbxStyles)('reads what it writes in the style %s', (style) => {
  fc.assert(
    fc.property(glossary, (one) => {
      const again = readTbx(writeTbx(one, style), 'x.tbx');
      expect(again).toEqual(one);
    }),
  );
});
