import { describe, expect, it } from 'vitest';
import type { ConceptInfo } from '../../../src/model/annotation.ts';
import { american, british } from './termbase.ts';

function info(concept: string, more: Partial<ConceptInfo> = {}): ConceptInfo {
  return { concept, count: 'one', country: null, form: 'term', ...more };
}

describe('preferred', () => {
  it.each<[string, Partial<ConceptInfo>, string]>([
    ['rank.general-de-brigade', {}, 'brigadier general'],
    ['rank.general-de-brigade', { count: 'other' }, 'brigadier generals'],
    ['rank.sergent-major', { count: 'other' }, 'sergeants major'],
    ['rank.brigadier', {}, 'corporal'],
    ['rank.brigadier', { country: 'CH' }, 'brigadier general'],
    ['rank.brigadier', { country: 'GB', count: 'other' }, 'brigadiers'],
    ['rank.brigadier', { country: 'NE' }, 'corporal'],
    ['rank.major', {}, 'major'],
    ['rank.major', { country: 'FR' }, 'chief warrant officer'],
    ['rank.major', { country: 'BE' }, 'major'],
    ['rank.colonel', { form: 'abbreviation' }, 'colonel'],
    ['organisation.cedeao', {}, 'Economic Community of West African States'],
    ['organisation.cedeao', { form: 'acronym' }, 'ECOWAS'],
    ['equipment.engin-explosif-improvise', { form: 'acronym', count: 'other' }, 'IEDs'],
    ['post.chef-d-etat-major', { count: 'other' }, 'chiefs of staff'],
    ['demonym.nigerien+post.ministre-de-la-defense', { country: 'NE' }, 'Nigerien defense minister'],
  ])('%s %j → %s', (concept, more, expected) => {
    expect(american.preferred(info(concept, more))).toBe(expected);
  });

  it('writes British where it differs and falls back where it does not', () => {
    expect(british.preferred(info('equipment.vehicule-blinde', { count: 'other' }))).toBe('armoured vehicles');
    expect(british.preferred(info('organisation.ministere-de-la-defense'))).toBe('Ministry of Defence');
    expect(british.preferred(info('rank.general-de-brigade'))).toBe('brigadier general');
    expect(british.preferred(info('title.monsieur'))).toBe('Mr');
  });
});

describe('allowed', () => {
  it('has the preferred and admitted terms, both numbers, abbreviations with and without stops', () => {
    const allowed = american.allowed(info('rank.general-de-division'));
    expect(allowed).toEqual(
      expect.arrayContaining(['major general', 'major generals', 'major-general', 'Maj. Gen.', 'Maj Gen']),
    );
    expect(allowed).not.toContain('general of division');
  });

  it('has the spellings of both variants', () => {
    expect(american.allowed(info('equipment.vehicule-blinde'))).toEqual(
      expect.arrayContaining(['armored vehicle', 'armoured vehicles']),
    );
    expect(british.allowed(info('equipment.vehicule-blinde'))).toEqual(
      expect.arrayContaining(['armored vehicle', 'armoured vehicles']),
    );
  });

  it("keeps to a country's usage where it is known, and takes every usage where it is not", () => {
    expect(american.allowed(info('rank.major', { country: 'FR' }))).not.toContain('major');
    expect(american.allowed(info('rank.major'))).toEqual(expect.arrayContaining(['major', 'chief warrant officer']));
    expect(american.allowed(info('rank.major', { country: 'US' }))).not.toContain('chief warrant officer');
  });

  it('joins a demonym with the term round it', () => {
    const allowed = american.allowed(info('demonym.nigerien+organisation.ministere-de-la-defense', { country: 'NE' }));
    expect(allowed).toEqual(expect.arrayContaining(['Nigerien Ministry of Defense', "Niger's Defense Ministry"]));
  });
});

describe('deprecated', () => {
  it('lists what is wrong and never what is right', () => {
    expect(american.deprecated(info('rank.general-de-division'))).toContain('general of division');
    expect(american.deprecated(info('demonym.nigerien', { country: 'NE' }))).toContain('Nigerian');
    const brigadier = american.deprecated(info('rank.brigadier'));
    expect(brigadier).not.toContain('brigadier');
    expect(american.deprecated(info('rank.brigadier', { country: 'FR' }))).toContain('brigadier');
  });
});

describe('the rest of the termbase', () => {
  it('gives the French for fact lists', () => {
    expect(american.french(info('rank.general-de-brigade', { count: 'other' }))).toBe('généraux de brigade');
    expect(american.french(info('organisation.onu', { form: 'acronym' }))).toBe('ONU');
  });

  it('knows which names take the article', () => {
    expect(american.article?.(info('organisation.onu', { form: 'acronym' }))).toBe(true);
    expect(american.article?.(info('organisation.cedeao', { form: 'acronym' }))).toBe(false);
    expect(american.article?.(info('organisation.cedeao'))).toBe(true);
  });

  it('gives concepts without what matching needs', () => {
    expect(american.concept('rank.general-de-brigade')).toMatchObject({
      id: 'rank.general-de-brigade',
      kind: 'rank',
      nato: 'OF-6',
    });
    expect(american.concept('rank.commandant')).not.toHaveProperty('match');
    expect(american.concept('demonym.nigerien+post.ministre-de-la-defense')?.kind).toBe('post');
    expect(american.concept('toString')).toBeUndefined();
  });

  it('has a fingerprint that tells the variants apart', () => {
    expect(american.fingerprint).not.toBe(british.fingerprint);
    expect(american.fingerprint.replace('en-US', 'en-GB')).toBe(british.fingerprint);
  });
});
