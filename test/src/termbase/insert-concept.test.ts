import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertConcept } from '../../../src/termbase/insert-concept.ts';
import { conceptOfTerm } from '../../../src/termbase/new-term.ts';
import { parseUserLayer } from '../../../src/termbase/user-layer.ts';

const term = {
  french: 'groupement fluvial',
  english: 'riverine group',
  rule: 'forced',
  notes: [],
  countries: [],
} as const;
const concept = conceptOfTerm(term);
const entry = { fr: 'groupement fluvial', en: 'riverine group' };
const written = '"user.new": { "fr": "groupement fluvial", "en": "riverine group" }';

describe('insertConcept', () => {
  it.each([
    ['', `{\n  "concepts": {\n    ${written}\n  }\n}\n`],
    ['{}', `{\n  "concepts": {\n    ${written}\n  }\n}`],
    ['{\n\t"concepts": {\n\t}\n}\n', `{\n\t"concepts": {\n    ${written}\n\t}\n}\n`],
    [
      '{\r\n\t"concepts": {\r\n\t\t"a.b": {"fr": "x", "en": "}"}\r\n\t},\r\n\t"contexts": {}\r\n}\r\n',
      `{\r\n\t"concepts": {\r\n\t\t"a.b": {"fr": "x", "en": "}"},\r\n\t\t${written}\r\n\t},\r\n\t"contexts": {}\r\n}\r\n`,
    ],
    ['{"concepts":{"a.b":{"fr":"x","en":"y"}}}', `{"concepts":{"a.b":{"fr":"x","en":"y"}, ${written}}}`],
    [
      '{\n  "$schema": "x.json",\n  "contexts": { "concepts": ["\\"{"] }\n}\n',
      `{\n  "$schema": "x.json",\n  "contexts": { "concepts": ["\\"{"] },\n  "concepts": {\n    ${written}\n  }\n}\n`,
    ],
  ])('leaves what stands in %j as it is', (before, after) => {
    expect(insertConcept(before, 'user.new', concept)).toBe(after);
  });

  it('adds to any JSON, however it is spaced, and changes nothing else', () => {
    const word = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
    const concepts = fc.dictionary(
      fc.stringMatching(/^[a-z]{1,8}\.[a-z0-9]{1,8}$/u),
      fc.record({ fr: word, en: word, notes: fc.array(fc.string()) }),
    );
    const contexts = fc.dictionary(fc.string({ minLength: 1 }), fc.array(word));
    const spaces = fc.constantFrom(undefined, 1, 2, '\t');
    fc.assert(
      fc.property(fc.record({ contexts, concepts }), spaces, (whole, space) => {
        const text = insertConcept(JSON.stringify(whole, null, space), 'user.new', concept);
        expect(JSON.parse(text)).toEqual({ ...whole, concepts: { ...whole.concepts, 'user.new': entry } });
        expect(parseUserLayer(text, 'x.json').concepts['user.new']).toEqual(concept);
      }),
    );
  });
});
