import { describe, expect, it } from 'vitest';
import { formatUserLayer, makeUserLayer, parseUserLayer, userLayerOf } from '../../../src/termbase/user-layer.ts';
import { layer } from './termbase.ts';

const json = (concepts: object, contexts?: object) => JSON.stringify({ concepts, ...(contexts ? { contexts } : {}) });

describe('parseUserLayer', () => {
  it('takes plain strings for French and English', () => {
    const { concepts } = parseUserLayer(
      json({
        'unit.escadron-leger': { fr: 'escadron léger', en: 'light squadron' },
        'user.fci': { fr: 'Force conjointe', en: 'the Joint Force' },
      }),
      'mine.json',
    );
    expect(concepts['unit.escadron-leger']).toEqual({
      entry: {},
      rule: 'forced',
      notes: [],
      french: { preferred: 'escadron léger' },
      english: { en: { preferred_one: 'light squadron' } },
    });
    expect(concepts['user.fci']?.english.en).toEqual({ preferred: 'the Joint Force' });
  });

  it('reads what it writes: the whole shipped termbase', () => {
    const whole = userLayerOf(layer);
    expect({ ...parseUserLayer(formatUserLayer(whole), 'x.json'), hash: '' }).toEqual({ ...whole, hash: '' });
  });

  it('keeps rules, notes, overlays and word lists', () => {
    const own = makeUserLayer(
      {
        'user.a': {
          entry: { kind: 'unit', match: { near: ['@cavalry'] } },
          rule: 'preferred',
          notes: ['seen in 2024'],
          french: { preferred: 'a', acronym: 'A' },
          english: { en: { preferred_one: 'armored a' }, 'en-GB': { preferred_one: 'armoured a' } },
        },
      },
      { cavalry: ['char'] },
    );
    expect(parseUserLayer(formatUserLayer(own), 'x.json')).toEqual(own);
  });

  it('changes its hash with its content', () => {
    const one = parseUserLayer(json({ 'user.a': { fr: 'a', en: 'b' } }), 'x').hash;
    expect(parseUserLayer(json({ 'user.a': { fr: 'a', en: 'b' } }), 'y').hash).toBe(one);
    expect(parseUserLayer(json({ 'user.a': { fr: 'a', en: 'c' } }), 'x').hash).not.toBe(one);
  });

  it.each([
    ['{', 'terms-json', undefined],
    ['[]', 'terms-field', '{…}'],
    ['{}', 'terms-field', 'concepts'],
    [json({ 'Not an id': { fr: 'a', en: 'b' } }), 'terms-field', 'concepts["Not an id"]'],
    [json({ 'user.a': { fr: 'a', en: 'b', rule: 'loved' } }), 'terms-field', 'concepts["user.a"].rule'],
    [json({ 'user.a': { fr: ['a'], en: 'b' } }), 'terms-field', 'concepts["user.a"].fr'],
    [json({ 'user.a': { fr: { admitted: [1] }, en: 'b' } }), 'terms-field', 'concepts["user.a"].fr.admitted'],
    [json({ 'user.a': { fr: ' ', en: 'b' } }), 'terms-field', 'concepts["user.a"].fr.preferred'],
    [json({ 'user.a': { fr: 'a', en: 'b', colour: 'red' } }), 'terms-field', 'concepts["user.a"].colour'],
    [json({ 'user.a': { fr: 'a', en: 'b', countries: 'FR' } }), 'terms-field', 'concepts["user.a"].countries'],
    [json({ 'user.a': { fr: 'a', en: 'b' } }, { list: 'x' }), 'terms-field', 'contexts.list'],
  ])('refuses %s', (text, code, field) => {
    try {
      parseUserLayer(text, 'mine.json');
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code, values: { path: 'mine.json', ...(field ? { field } : {}) } });
    }
  });
});
