import type { ConceptInfo } from '../../../src/model/annotation.ts';
import type { Concept, ConceptKind } from '../../../src/model/concept.ts';
import type { Termbase, Variant } from '../../../src/termbase/termbase.ts';

/** kind, English one | other, admitted forms, deprecated forms. */
type Row = readonly [
  kind: ConceptKind,
  one: string,
  other?: string | undefined,
  admitted?: string,
  deprecated?: string,
];

const ROWS: Readonly<Record<string, Row>> = {
  'rank.gbr': ['rank', 'brigadier general', 'brigadier generals', 'Brig. Gen.', 'brigade general'],
  'rank.gal': ['rank', 'general', 'generals', 'Gen.', 'general doctor'],
  'rank.gmj': ['rank', 'major general', 'major generals', 'Maj. Gen.', 'general-major'],
  'rank.cmj': ['rank', 'colonel-major', 'colonel-majors', '', 'major colonel'],
  'rank.lv': ['rank', 'lieutenant', 'lieutenants', 'Lt.'],
  'rank.col': ['rank', 'colonel', 'colonels', 'Col.'],
  'rank.lcl': ['rank', 'lieutenant colonel', 'lieutenant colonels', 'Lt. Col.'],
  'rank.adj': ['rank', 'warrant officer', 'warrant officers', 'sergeant first class', 'adjutant'],
  'rank.adc': ['rank', 'chief warrant officer', 'chief warrant officers', '', 'chief adjutant'],
  'rank.ssg': ['rank', 'staff sergeant', 'staff sergeants'],
  'rank.cdt': ['rank', 'major', 'majors', 'commandant'],
  'title.m': ['title', 'Mr.', 'Messrs.', 'Mr'],
  'title.mme': ['title', 'Ms.', 'Mmes.', 'Mrs.|Mrs|Ms|Madam'],
  'unit.section': ['unit', 'platoon', 'platoons', '', 'section'],
  'unit.groupe': ['unit', 'squad', 'squads', '', 'group'],
  'word.following': ['doctrine', 'following the'],
  'unit.regiment': ['unit', 'infantry regiment', 'infantry regiments'],
  'unit.etat-major': ['unit', 'general staff', 'general staffs', 'headquarters|staff', 'state major'],
  'unit.army': ['organisation', 'army', 'armies', 'armed forces'],
  'post.cema': ['post', 'chief of the defense staff', 'chiefs of the defense staff', 'chief of the defence staff'],
  'post.troops': ['post', 'commander of troops', 'commanders of troops'],
  'org.gend': ['organisation', 'Air Gendarmerie', 'Air Gendarmerie'],
  'org.un': ['organisation', 'UN', 'UN', 'United Nations', 'ONU'],
  'org.ecowas': ['organisation', 'ECOWAS', 'ECOWAS', '', 'CEDEAO'],
  'org.hcr': ['organisation', 'UN Refugee Agency', 'UN Refugee Agency', 'UNHCR'],
  'org.au': ['organisation', 'African Union', 'African Union', 'AU', 'UA'],
  'org.sdf': ['organisation', 'defense and security forces', 'defense and security forces', 'SDF', 'FDS'],
  'org.dgsn': ['organisation', 'General Directorate for National Security', undefined, 'DGSN'],
  'org.minusma': ['organisation', 'MINUSMA', 'MINUSMA'],
  'org.jnim': ['organisation', 'JNIM', 'JNIM', '', 'GSIM'],
  'equip.ied': [
    'equipment',
    'improvised explosive device',
    'improvised explosive devices',
    'IED|IEDs',
    'explosive machine',
  ],
  'equip.apc': ['equipment', 'armored vehicle', 'armored vehicles', 'armoured vehicle|armoured vehicles'],
  'doctrine.ratissage': ['doctrine', 'sweep', 'sweeps', 'sweep operation', 'raking'],
  'doctrine.ambush': ['event', 'ambush', 'ambushes', '', 'embush'],
  'doctrine.releve': ['doctrine', 'relief', 'reliefs', 'rotation'],
  'doctrine.hour': ['doctrine', 'H-hour', 'H-hours', '', 'hour H'],
  'org.fan': ['organisation', 'Nigerien Armed Forces', 'Nigerien Armed Forces'],
  'org.ministry': ['organisation', 'Ministry of Defense', 'Ministry of Defense'],
  'org.aq': ['organisation', 'al-Qaeda', 'al-Qaeda', 'al-Qaida'],
  'place.green': ['place', 'Green Line', 'Green Line'],
  'place.niger': ['place', 'Niger', 'Niger'],
  'place.nigeria': ['place', 'Nigeria', 'Nigeria'],
  'place.us': ['place', 'United States', 'United States', 'America'],
  'place.chad': ['place', 'Chad', 'Chad', '', 'Tchad'],
  'place.ci': ['place', 'Ivory Coast', 'Ivory Coast', "Côte d'Ivoire"],
  'dem.niger': ['demonym', 'Nigerien', 'Nigeriens', '', 'Nigerian|Nigerians'],
  'dem.us': ['demonym', 'American', 'Americans'],
  'dem.nigeria': ['demonym', 'Nigerian', 'Nigerians'],
};

/** English acronyms of concepts whose row has the full name. */
const ACRONYMS: Readonly<Record<string, string>> = {
  'org.hcr': 'UNHCR',
  'org.au': 'AU',
  'org.sdf': 'SDF',
  'org.dgsn': 'DGSN',
  'equip.ied': 'IED',
};

const COUNTRIES: Readonly<Record<string, readonly string[]>> = {
  'dem.us': ['US'],
  'dem.niger': ['NE'],
  'dem.nigeria': ['NG'],
};

/** A termbase of a few concepts, for cases that must not change when the shipped one grows. It matches no text. */
export function smallTermbase(variant: Variant = 'en-US'): Termbase {
  const row = (info: ConceptInfo): Row => {
    const found = ROWS[info.concept];
    if (!found) throw new Error(`no such concept: ${info.concept}`);
    return found;
  };
  const list = (forms: string | undefined) => (forms ? forms.split('|') : []);
  return {
    variant,
    fingerprint: 'small',
    size: { concepts: Object.keys(ROWS).length, terms: 0 },
    match: () => [],
    concept: (id): Concept | undefined => {
      const countries = COUNTRIES[id];
      return ROWS[id] ? { id, kind: ROWS[id][0], ...(countries ? { countries } : {}) } : undefined;
    },
    preferred: (info) => {
      const [, one, other = one] = row(info);
      const acronym = ACRONYMS[info.concept];
      if (info.form === 'acronym' && acronym)
        return info.count === 'other' && /^eq/u.test(info.concept) ? `${acronym}s` : acronym;
      const words = info.count === 'one' ? one : other;
      return variant === 'en-GB'
        ? words.replace(/^(Mr|Ms|Mmes|Messrs)\.$/u, '$1').replace('armored', 'armoured')
        : words;
    },
    allowed: (info) => {
      const [, one, other = one, admitted] = row(info);
      return [...new Set([one, other, ...list(admitted)])];
    },
    deprecated: (info) => list(row(info)[4]),
    article: (info) =>
      ['org.un', 'org.fan', 'org.ministry', 'org.hcr', 'org.au', 'org.sdf', 'org.dgsn', 'place.us'].includes(
        info.concept,
      ),
    french: (info) => info.concept,
  };
}
