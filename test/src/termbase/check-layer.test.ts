import { expect, it } from 'vitest';
import { checkLayer } from '../../../src/termbase/check-layer.ts';
import type { Layer } from '../../../src/termbase/entries.ts';

const sound: Layer = {
  concepts: { 'rank.colonel': { kind: 'rank', nato: 'OF-5', countries: ['FR'], match: { after: ['@determiner'] } } },
  french: { 'rank.colonel': { preferred: 'colonel' } },
  english: { en: { 'rank.colonel': { preferred_one: 'colonel', deprecated: ['coronel'] } }, 'en-GB': {} },
  contexts: { determiner: ['le'] },
  hash: '',
};

const rules = (layer: Layer) => checkLayer(layer).map((fault) => fault.rule);

it('finds nothing wrong with a sound layer', () => {
  expect(rules(sound)).toEqual([]);
});

it.each<[string, Partial<Layer>]>([
  ['kind-unknown', { concepts: { 'rank.colonel': { kind: 'grade' as 'rank' } } }],
  ['nato-malformed', { concepts: { 'rank.colonel': { kind: 'rank', nato: 'OF5' } } }],
  ['country-malformed', { concepts: { 'rank.colonel': { kind: 'rank', countries: ['France'] } } }],
  ['list-unknown', { contexts: {} }],
  ['condition-phrase', { concepts: { 'rank.colonel': { kind: 'rank', match: { after: ['dans la'] } } } }],
  ['french-missing', { french: {} }],
  ['english-missing', { english: { en: {} } }],
  ['concept-missing', { french: { ...sound.french, 'rank.major': { preferred: 'major' } } }],
  ['term-blank', { french: { 'rank.colonel': { preferred: 'colonel', admitted: [' '] } } }],
  [
    'key-unknown',
    { french: { 'rank.colonel': { preferred: 'colonel', pluriel: 'colonels' } as { preferred: string } } },
  ],
  ['key-unknown', { english: { en: { 'rank.colonel': { preferred_one: 'colonel', prefered: 'x' } } } }],
  [
    'preferred-deprecated',
    { english: { en: { 'rank.colonel': { preferred_one: 'colonel', deprecated: ['colonel'] } } } },
  ],
  ['overlay-same', { english: { ...sound.english, 'en-GB': { 'rank.colonel': { preferred_one: 'colonel' } } } }],
  ['plural-missing', { english: { en: { 'rank.colonel': { preferred: 'colonel' } } } }],
  ['plural-missing', { english: { en: { 'rank.colonel': { preferred: 'colonel', preferred_other: 'colonels' } } } }],
  ['condition-unreachable', { concepts: { 'rank.colonel': { kind: 'rank', match: { near: ['@country'] } } } }],
  [
    'condition-unreachable',
    { concepts: { 'rank.colonel': { kind: 'rank', match: { after: ['le'], notAfter: ['@determiner'] } } } },
  ],
  [
    'condition-unreachable',
    {
      concepts: { 'rank.colonel': { kind: 'rank', match: { case: 'lower' } } },
      french: { 'rank.colonel': { preferred: 'Colonel' } },
    },
  ],
])('reports %s', (rule, change) => {
  expect(rules({ ...sound, ...change })).toContain(rule);
});

it('reports a form that two concepts claim on the same conditions, and only then', () => {
  const two = (match: { after: string[] } | { before: 'name' }): Layer => ({
    ...sound,
    concepts: { ...sound.concepts, 'rank.oberst': { kind: 'rank', match } },
    french: { ...sound.french, 'rank.oberst': { preferred: 'colonel' } },
    english: { en: { ...sound.english.en, 'rank.oberst': { preferred_one: 'colonel' } } },
  });
  expect(rules(two({ after: ['@determiner'] }))).toContain('form-doubled');
  expect(rules(two({ before: 'name' }))).toEqual([]);
});

it('reports an id that is no subject and slug', () => {
  const layer: Layer = { ...sound, concepts: { Colonel: { kind: 'rank' } } };
  expect(rules(layer)).toContain('id-malformed');
});

it('reports English that another concept with the same French calls wrong', () => {
  const layer: Layer = {
    ...sound,
    concepts: { ...sound.concepts, 'rank.oberst': sound.concepts['rank.colonel']! },
    french: { ...sound.french, 'rank.oberst': { preferred: 'oberst', admitted: ['colonel'] } },
    english: { en: { ...sound.english.en, 'rank.oberst': { preferred_one: 'oberst', deprecated: ['colonel'] } } },
  };
  expect(checkLayer(layer)).toContainEqual({
    rule: 'deprecated-elsewhere',
    concept: 'rank.colonel',
    detail: 'colonel (rank.oberst)',
  });
});
