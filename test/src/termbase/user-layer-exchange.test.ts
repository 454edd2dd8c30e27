import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCsv, readTbx, tbxStyles, writeCsv, writeTbx } from '../../../src/formats/index.ts';
import { glossaryOf } from '../../../src/termbase/glossary-of.ts';
import { tableOf } from '../../../src/termbase/table-of.ts';
import { makeUserLayer, userLayerOf } from '../../../src/termbase/user-layer.ts';
import { fromGlossary } from '../../../src/termbase/user-layer-glossary.ts';
import { fromTable } from '../../../src/termbase/user-layer-table.ts';
import { layer } from './termbase.ts';

const whole = userLayerOf(layer);
const own = makeUserLayer({
  'user.a': {
    entry: { kind: 'unit' },
    rule: 'forbidden',
    notes: ['a | b', 'c'],
    french: { preferred: 'a "b"; c', admitted: ['x, y', 'x|y'] },
    english: { en: { preferred_one: 'a', admitted_CH: ['b & <c>'] } },
  },
});

describe.each([
  ['the whole termbase', whole, ['dca']],
  ['a termbase with rules and notes', own, tbxStyles],
] as const)('%s comes back without loss', (_, one, styles) => {
  it.each(styles)('from TBX in the style %s', (style) => {
    const { layer: again, skipped } = fromGlossary(readTbx(writeTbx(glossaryOf(one, 'x'), style), 'x.tbx'), 'x.tbx');
    expect(skipped).toEqual([]);
    expect({ ...again, hash: '' }).toEqual({ ...one, hash: '' });
  });

  it('from CSV', () => {
    const { layer: again, skipped } = fromTable(readCsv(writeCsv(tableOf(one)), 'x.csv'), 'x.csv');
    expect(skipped).toEqual([]);
    expect({ ...again, hash: '' }).toEqual({ ...one, hash: '' });
  });
});

describe('TBX of other makers', () => {
  const read = (name: string) => {
    const path = join(import.meta.dirname, '..', '..', 'fixtures', 'tbx', `${name}.tbx`);
    return fromGlossary(readTbx(readFileSync(path, 'utf8'), path), path);
  };

  // Written by Translate Toolkit 3.8; the others are ours, in the form of what these programs export.
  it('Translate Toolkit', () => {
    const { layer: found, skipped } = read('translate-toolkit');
    expect(skipped).toEqual([]);
    expect(found.concepts['user.general-de-brigade']).toMatchObject({
      notes: ['French Army'],
      french: { preferred: 'général de brigade' },
      english: { en: { preferred_one: 'brigadier general' } },
    });
    expect(found.concepts['user.poste-d-observation-d-ecoute']?.english.en).toEqual({
      preferred_one: 'observation <and> listening post',
    });
  });

  it('IATE: terms by status, acronyms, other languages as notes, entries without French left out', () => {
    const { layer: found, skipped } = read('iate');
    expect(skipped).toEqual(['3500002']);
    const concept = found.concepts['user.engin-explosif-improvise'];
    expect(concept).toMatchObject({
      entry: { definition: 'engin préparé de façon improvisée pour détruire ou blesser' },
      french: { preferred: 'engin explosif improvisé', acronym: 'EEI' },
      english: {
        en: { preferred_one: 'improvised explosive device', acronym_one: 'IED', deprecated: ['home-made bomb'] },
      },
    });
    expect(concept?.notes).toEqual(
      expect.arrayContaining(['id: 3500001', 'de: unkonventionelle Sprengvorrichtung', 'fr source: AAP-6']),
    );
  });

  it('Microsoft: ntig, American as the common English, verbs without a plural', () => {
    const { concepts } = read('microsoft').layer;
    expect(concepts['user.vehicule-blinde']?.english).toEqual({
      en: { preferred_one: 'armored vehicle' },
      'en-GB': { preferred_one: 'armoured vehicle' },
    });
    expect(concepts['user.interrompre']?.english).toEqual({ en: { preferred: 'abort' } });
    expect(concepts['user.interrompre']?.entry.definition).toBe('To stop an exercise at once.');
  });

  it('MultiTerm: the DCT style, superseded terms, groups told together', () => {
    const concept = read('multiterm').layer.concepts['user.groupement-tactique-interarmes'];
    expect(concept).toMatchObject({
      french: { preferred: 'groupement tactique interarmes', acronym: 'GTIA' },
      english: {
        en: {
          preferred_one: 'battlegroup',
          admitted: ['combined arms battlegroup'],
          deprecated: ['tactical grouping'],
        },
      },
    });
    expect(concept?.notes).toContain('transactionType: origination; date: 2010-04-17; responsibility: Anne (pe-1)');
  });
});

describe('fromTable', () => {
  const table = (text: string) => fromTable(readCsv(text, 'x.csv'), 'x.csv');

  it.each([
    ['fr;en\nchar;tank\n'],
    ['Français,Anglais\nchar,tank\n'],
    ['source\ttarget\nchar\ttank\n'],
    ['id,fr,en.preferred_one\nuser.char,char,tank\n'],
  ])('takes the columns of %j', (text) => {
    expect(table(text).layer.concepts['user.char']).toMatchObject({
      french: { preferred: 'char' },
      english: { en: { preferred_one: 'tank' } },
    });
  });

  it('takes several terms in a cell, statuses, forbidden English and columns that it does not know', () => {
    const { layer: found, skipped } = table(
      'fr,en,statut,interdit,client\nchar | char de combat,tank | main battle tank,préféré,chariot,A\nobus,,,,\n',
    );
    expect(skipped).toEqual(['3']);
    expect(found.concepts['user.char']).toMatchObject({
      rule: 'preferred',
      notes: ['client: A'],
      french: { preferred: 'char', admitted: ['char de combat'] },
      english: { en: { preferred_one: 'tank', admitted: ['main battle tank'], deprecated: ['chariot'] } },
    });
  });

  it('gives each row an id of its own', () => {
    expect(Object.keys(table('fr,en\nchar,tank\nChar,chariot\n').layer.concepts)).toEqual(['user.char', 'user.char-2']);
  });

  it.each([
    ['fr,de\nchar,Panzer\n', 'terms-columns'],
    ['', 'terms-columns'],
    ['fr,en,rule\nchar,tank,loved\n', 'terms-field'],
    ['fr,en,match\nchar,tank,{\n', 'terms-field'],
  ])('refuses %j', (text, code) => {
    expect(() => table(text)).toThrow(expect.objectContaining({ code }));
  });
});
