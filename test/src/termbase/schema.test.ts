import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { conceptKinds } from '../../../src/termbase/kinds.ts';
import { formatUserLayer, parseUserLayer, userLayerOf } from '../../../src/termbase/user-layer.ts';
import { layer, localesPath } from './termbase.ts';

const docs = join(localesPath, '..', 'docs');
const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'));
const schema = read(docs, 'termbase.schema.json') as { $defs: { kind: { enum: string[] } } };
const ajv = new Ajv2020({ allErrors: true, strict: false }).addSchema(schema, 'termbase');
const part = (name: string): ValidateFunction => ajv.getSchema(`termbase#/$defs/${name}`)!;
const whole = ajv.getSchema('termbase')!;

function faults(validate: ValidateFunction, value: unknown): string[] {
  validate(value);
  return (validate.errors ?? []).slice(0, 5).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const termFiles = ['fr', 'en', 'en-GB'].flatMap((language) =>
  readdirSync(join(localesPath, language, 'terms')).map((file) => [language, file] as const),
);

describe('docs/termbase.schema.json', () => {
  it('knows every kind', () => {
    expect([...schema.$defs.kind.enum].sort()).toEqual([...conceptKinds].sort());
  });

  it('fits what we ship', () => {
    expect(faults(part('conceptsFile'), layer.concepts)).toEqual([]);
    expect(faults(part('contexts'), layer.contexts)).toEqual([]);
  });

  it.each(termFiles)('fits %s/terms/%s', (language, file) => {
    const validate = part(language === 'fr' ? 'frenchFile' : 'englishFile');
    expect(faults(validate, read(localesPath, language, 'terms', file))).toEqual([]);
  });

  it('fits a termbase of a user, and all that we export', () => {
    const page = readFileSync(join(docs, 'termbase.md'), 'utf8');
    const own = [...page.matchAll(/```json\n(\{.*?)```/gsu)].map(([, text = '']) => JSON.parse(text));
    expect(own.length).toBeGreaterThan(0);
    for (const one of own) expect(faults(whole, one)).toEqual([]);
    expect(faults(whole, JSON.parse(formatUserLayer(userLayerOf(layer))))).toEqual([]);
  });

  it.each<[string, object]>([
    ['an unknown field', { colour: 'red' }],
    ['an unknown kind', { kind: 'grade' }],
    ['an unknown rule', { rule: 'always' }],
    ['a malformed grade', { nato: 'OF5' }],
    ['a country’s name', { countries: ['Niger'] }],
    ['an unknown key of French', { fr: { preferred: 'a', pluriel: 'as' } }],
    ['an unknown key of English', { en: { prefered: 'a' } }],
    ['spaces round a term', { fr: ' a' }],
    ['an unknown condition', { match: { befor: 'name' } }],
    ['a condition that is no list', { match: { near: 'armée' } }],
    ['a condition of two words', { match: { after: ['dans la'] } }],
  ])('refuses %s', (_, change) => {
    const sound = { fr: 'a', en: 'b' };
    expect(faults(whole, { concepts: { 'user.a': sound } })).toEqual([]);
    expect(faults(whole, { concepts: { 'user.a': { ...sound, ...change } } })).not.toEqual([]);
  });

  it.each<[string, string, object]>([
    ['match.befor', 'an unknown condition', { match: { befor: 'name' } }],
    ['match.before', 'a word that stands for nothing', { match: { before: 'noun' } }],
    ['match.near', 'a text for a list', { match: { near: 'armée' } }],
    ['fr.plural', 'a list for a text', { fr: { preferred: 'a', plural: ['as'] } }],
    ['en.preferred_one', 'a list for a text', { en: { preferred_one: ['a'] } }],
  ])('and the reader refuses %s for %s', (field, _, change) => {
    const text = JSON.stringify({ concepts: { 'user.a': { fr: 'a', en: 'b', ...change } } });
    expect(() => parseUserLayer(text, 'mine.json')).toThrow(
      expect.objectContaining({
        code: 'terms-field',
        values: { path: 'mine.json', field: `concepts["user.a"].${field}` },
      }),
    );
  });

  it('takes a text for a list of one', () => {
    const text = JSON.stringify({ concepts: { 'user.a': { fr: { preferred: 'a', admitted: 'aa' }, en: 'b' } } });
    expect(parseUserLayer(text, 'mine.json').concepts['user.a']?.french.admitted).toEqual(['aa']);
  });
});
