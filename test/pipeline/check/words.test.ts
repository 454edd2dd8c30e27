import { describe, expect, it } from 'vitest';
import { brief, checkNoted } from './check-noted.ts';

type Case = readonly [title: string, fr: string, en: string, ...said: string[]];

const UNTRANSLATED: readonly Case[] = [
  ['English', 'Les soldats sont partis.', 'The soldiers left.'],
  ['nothing', 'Les soldats sont partis.', ' ', 'untranslated.empty critical'],
  ['the source itself', 'Les soldats sont partis.', 'Les soldats sont partis.', 'untranslated.same critical'],
  ['a name alone', 'Niamey', 'Niamey'],
  ['a person', 'Charles de Gaulle', 'Charles de Gaulle'],
  [
    'mostly French',
    'Les soldats de la force sont partis.',
    'Les soldats de la force sont gone.',
    'untranslated.french critical',
  ],
  ['a French name in English', 'Le journal Le Monde.', 'The newspaper Le Monde.'],
  ['figures alone', '2024', '2024'],
  ['a participle left', 'Les soldats stationnés ici.', 'The soldiers stationnés here.', 'untranslated.word functional'],
  ['a verb left', 'Cela impacterait le camp.', 'That impacterait the camp.', 'untranslated.word functional'],
  ['a function word left', 'Il part depuis hier.', 'He leaves depuis yesterday.', 'untranslated.word functional'],
  ['a word English shares', 'Un long point de presse.', 'A long press point.'],
  ['a word English took over', 'Le protégé de ce régime.', 'The protégé of this régime.'],
  ['a place with an accent', 'Près de {name|Tillabéri} hier.', 'Near Tillabéri yesterday.'],
];

const TERMS: readonly Case[] = [
  ['a preferred rendering', 'La {term:unit.section|section}.', 'The platoon.'],
  ['an admitted one', "L'{term:unit.etat-major|état-major}.", 'The headquarters.'],
  ['with a hyphen or closed', 'Un {rank:rank.cmj|colonel-major}.', 'A colonel major.'],
  ['a French accent', 'Un {term:dem.nigeria|nigérian}.', 'A general nigérian.', 'terms.deprecated critical'],
  ['none', 'Un {term:doctrine.ratissage|ratissage}.', 'A search.', 'terms.missing functional'],
  ['a deprecated one', 'La {term:unit.section|section}.', 'The section.', 'terms.deprecated functional'],
  ['a wrong rank', "L'{rank:rank.adj|adjudant}.", 'The adjutant.', 'terms.deprecated critical'],
  [
    'a right word in a wrong rank',
    'Le {rank:rank.gal|médecin général}.',
    'The general doctor.',
    'terms.deprecated critical',
  ],
  ['a rank lost', 'Le {rank:rank.col|colonel}.', 'The man.', 'terms.missing critical'],
  ['a title lost', '{rank:title.m|M.} Macron.', 'Macron.', 'terms.missing functional'],
  ['an acronym lost', 'La {acronym:org.ecowas|CEDEAO}.', 'The bloc.', 'terms.missing critical'],
  ['a French acronym left', 'La {acronym:org.ecowas|CEDEAO}.', 'CEDEAO.', 'terms.deprecated critical'],
  ['Nigerian for Nigerien', "L'armée {term:dem.niger|nigérienne}.", 'The Nigerian army.', 'terms.deprecated critical'],
  ['both, both right', '{term:dem.niger|nigérien} et {term:dem.nigeria|nigérian}', 'Nigerien and Nigerian'],
  ['a place lost', 'Au {term:place.niger|Niger}.', 'In the country.', 'terms.missing functional'],
];

const NAMES: readonly Case[] = [
  ['a person', '{person:Mamane Sani Kiaou|Mamane Sani KIAOU}.', 'Mamane Sani Kiaou.'],
  ['by the surname', '{person:Mamane Sani Kiaou|Mamane Sani KIAOU}.', 'Kiaou.'],
  ['romanised', '{person|Vladimir Poutine}.', 'Vladimir Putin.'],
  ['lost', '{person|Ali Sow}.', 'The man.', 'names.missing critical'],
  ['another', '{person|Kenneth Ekman}.', 'Kenneth Harris.', 'names.missing critical'],
  ['a place', 'À {name|Ouallam}.', 'In Ouallam.'],
  ['a place lost', 'À {name|Ouallam}.', 'In the town.', 'names.missing functional'],
  ['an exonym', 'À {name|Pékin}.', 'In Beijing.', 'names.other cosmetic'],
];

const REPETITION: readonly Case[] = [
  ['a word twice', 'Le camp.', 'The the camp.', 'repetition functional'],
  ['a run twice', 'Au Niger hier.', 'In Niger in Niger yesterday.', 'repetition functional'],
  ['as in the source', 'Très, très bien, bora bora.', 'Bora Bora is very very good.'],
  ['"had had"', 'Il avait eu peur.', 'He had had fear.'],
];

const LENGTH: readonly Case[] = [
  [
    'much shorter',
    'Les soldats sont partis hier matin avec tous leurs véhicules.',
    'They left yesterday.',
    'length.short functional',
  ],
  ['much longer', 'Les six soldats sont partis hier.', 'a b c d e f g h i j k l m n o p q', 'length.long functional'],
  ['a short source', 'Ils partent.', 'They are leaving the country for good this time.'],
];

const ELISION: readonly Case[] = [
  ['left alone', "De l'armée.", "Of l' army.", 'elision functional'],
  ['before a small letter', "Le chef d'armes.", "The chief d'armes.", 'elision functional'],
  ['in a name', "En Côte d'Ivoire, à N'Djamena.", "In Côte d'Ivoire, in N'Djamena."],
  ["coup d'état", "Un coup d'État.", "A coup d'état."],
  ['a possessive', 'Le bus des soldats.', "The soldiers' bus, it's here."],
];

for (const [name, cases] of Object.entries({ UNTRANSLATED, TERMS, NAMES, REPETITION, LENGTH, ELISION })) {
  describe(name.toLowerCase(), () => {
    it.each(cases)('%s', (_title, fr, en, ...said) => {
      expect(checkNoted(fr, en).map(brief)).toEqual(said);
    });
  });
}
