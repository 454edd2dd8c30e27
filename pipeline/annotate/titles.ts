import { APOSTROPHES, classAt, HYPHENS, hashOf, isSpace, LETTER, MARK, SPACES } from '../../src/language/index.ts';

const COURTESY = 'M\\.|MM\\.|Mme|Mmes|Mlle|Mlles|Dr|Drs|Me|Pr|Mgr|Sr|St';
const RANKS =
  'général|générale|colonel|colonelle|lieutenant|commandant|commandante|capitaine|sergent|sergente|caporal|adjudant|major|amiral|maréchal|aspirant|soldat|gendarme|gal|gén\\.|col\\.|cdt|cne|ltn?|lcl|cel|sgt|adj|cpl|brigadier';
const POSTS =
  'président|présidente|ministre|ambassadeur|ambassadrice|gouverneur|gouverneure|préfet|préfète|maire|député|députée|sénateur|sénatrice|porte-parole|directeur|directrice|secrétaire|cheikh|imam|émir|roi|reine|prince|pape|professeur|docteur|maître|monsieur|madame|chancelier|chancelière|opposant|avocat|avocate|journaliste|analyste|chercheur|chercheuse|expert|experte';
/** The second words of ranks and posts. */
const SECONDS = 'major|colonel|chef|général|adjoint|adjointe|commissaire|intendant';
/** What may be a demonym, by its ending: « nigérien », « française ». */
export const DEMONYM = '\\p{Ll}+(?:ien|éen|ain|ais|ois|an|and|ol|on|que|is)(?:n?e)?';
const BEFORE = new RegExp(
  `(?:^|[^\\p{L}\\p{M}])(?:(?:${COURTESY})|(?:[Ll][${APOSTROPHES}])?(?:${RANKS}|${POSTS})(?:[${HYPHENS}${SPACES}](?:${SECONDS}|${RANKS}))?)[${SPACES}](?:${DEMONYM}[${SPACES}])?$`,
  'iu',
);
const OFFICERS = 'général|amiral|colonel|maréchal|capitaine|lieutenant';
const OFFICER = new RegExp(`(?:^|[^\\p{L}\\p{M}])(?:M\\.|Mme|${OFFICERS})[${SPACES}]$`, 'iu');

const MANY =
  'MM\\.|Mmes|Mlles|Drs|généraux|colonels|capitaines|commandants|lieutenants|ministres|présidents|sergents|caporaux|amiraux';
const SEVERAL = new RegExp(`(?:^|[^\\p{L}\\p{M}])(?:${MANY})[${SPACES}](?:\\p{Ll}+s[${SPACES}])?$`, 'iu');

/** Bits of the words that end a title, by hash: for a title of one, of several, of an officer. */
const ONE = 1;
const FEW = 2;
const OFFICER_BIT = 4;
const TABLE = 4096;
const endings = new Uint8Array(TABLE);
for (const [bit, words] of [
  [ONE, `${COURTESY}|${RANKS}|${POSTS}|${SECONDS}|lt|ltn`],
  [FEW, MANY],
  [OFFICER_BIT, `M|Mme|${OFFICERS}`],
] as const) {
  for (const word of words.split('|')) {
    const last =
      word
        .replace(/[\\.?]/gu, '')
        .split('-')
        .at(-1) ?? '';
    const place = hashOf(last, 0, last.length) % TABLE;
    endings[place] = endings[place]! | bit;
  }
}

/** Whether a name that starts at an offset follows a title, a rank or a post, also one that the termbase does not know. */
export function followsTitle(text: string, at: number): boolean {
  return (titlesBefore(text, at) & ONE) !== 0 && BEFORE.test(text.slice(Math.max(0, at - 60), at));
}

/** Whether a title of several persons stands before an offset: « MM. », « les généraux ». */
export function followsTitleOfSeveral(text: string, at: number): boolean {
  return (titlesBefore(text, at) & FEW) !== 0 && SEVERAL.test(text.slice(Math.max(0, at - 40), at));
}

/** Whether what stands before an offset lets a particle open a name: « le général de Gaulle », not « le préfet de Niamey ». */
export function followsOfficer(text: string, at: number): boolean {
  return (titlesBefore(text, at) & OFFICER_BIT) !== 0 && OFFICER.test(text.slice(Math.max(0, at - 14), at));
}

/**
 * Which kinds of title the last word before an offset, or the one before that, may end. Hardly any do, and to know it so
 * takes a twentieth of what the patterns take, each of which is tried from sixty places.
 */
function titlesBefore(text: string, at: number): number {
  if (at < 1 || !isSpace(text.charCodeAt(at - 1))) return 0;
  const last = wordStart(text, at - 1);
  const kinds = endingBits(text, last, at - 1);
  if (last < 1 || !isSpace(text.charCodeAt(last - 1))) return kinds;
  return kinds | endingBits(text, wordStart(text, last - 1), last - 1);
}

function endingBits(text: string, start: number, end: number): number {
  return endings[hashOf(text, start, text.charCodeAt(end - 1) === 0x2e ? end - 1 : end) % TABLE]!;
}

/** Where the letters before an offset start, or before its full stop. */
function wordStart(text: string, end: number): number {
  let start = text.charCodeAt(end - 1) === 0x2e ? end - 1 : end;
  while ((classAt(text, start - 1) & (LETTER | MARK)) !== 0) start--;
  return start;
}
