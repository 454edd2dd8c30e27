import { APOSTROPHES, HYPHENS, SPACES } from '../../src/language/index.ts';

const COURTESY = 'M\\.|MM\\.|Mme|Mmes|Mlle|Mlles|Dr|Drs|Me|Pr|Mgr|Sr|St';
const RANKS =
  'général|générale|colonel|colonelle|lieutenant|commandant|commandante|capitaine|sergent|sergente|caporal|adjudant|major|amiral|maréchal|aspirant|soldat|gendarme|gal|gén\\.|col\\.|cdt|cne|ltn?|lcl|cel|sgt|adj|cpl|brigadier';
const POSTS =
  'président|présidente|ministre|ambassadeur|ambassadrice|gouverneur|gouverneure|préfet|préfète|maire|député|députée|sénateur|sénatrice|porte-parole|directeur|directrice|secrétaire|cheikh|imam|émir|roi|reine|prince|pape|professeur|docteur|maître|monsieur|madame|chancelier|chancelière|opposant|avocat|avocate|journaliste|analyste|chercheur|chercheuse|expert|experte';
/** What may be a demonym, by its ending: « nigérien », « française ». */
export const DEMONYM = '\\p{Ll}+(?:ien|éen|ain|ais|ois|an|and|ol|on|que|is)(?:n?e)?';
const BEFORE = new RegExp(
  `(?:^|[^\\p{L}\\p{M}])(?:(?:${COURTESY})|(?:[Ll][${APOSTROPHES}])?(?:${RANKS}|${POSTS})(?:[${HYPHENS}${SPACES}](?:major|colonel|chef|général|adjoint|adjointe|commissaire|intendant|${RANKS}))?)[${SPACES}](?:${DEMONYM}[${SPACES}])?$`,
  'iu',
);
const OFFICER = new RegExp(
  `(?:^|[^\\p{L}\\p{M}])(?:M\\.|Mme|général|amiral|colonel|maréchal|capitaine|lieutenant)[${SPACES}]$`,
  'iu',
);

/** Whether a name that starts at an offset follows a title, a rank or a post, also one that the termbase does not know. */
export function followsTitle(text: string, at: number): boolean {
  return BEFORE.test(text.slice(Math.max(0, at - 60), at));
}

const SEVERAL = new RegExp(
  `(?:^|[^\\p{L}\\p{M}])(?:MM\\.|Mmes|Mlles|Drs|généraux|colonels|capitaines|commandants|lieutenants|ministres|présidents|sergents|caporaux|amiraux)[${SPACES}](?:\\p{Ll}+s[${SPACES}])?$`,
  'iu',
);

/** Whether a title of several persons stands before an offset: « MM. », « les généraux ». */
export function followsTitleOfSeveral(text: string, at: number): boolean {
  return SEVERAL.test(text.slice(Math.max(0, at - 40), at));
}

/** Whether what stands before an offset lets a particle open a name: « le général de Gaulle », not « le préfet de Niamey ». */
export function followsOfficer(text: string, at: number): boolean {
  return OFFICER.test(text.slice(Math.max(0, at - 14), at));
}
