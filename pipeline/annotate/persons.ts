import {
  APOSTROPHES,
  classAt,
  isApostrophe,
  isSpace,
  LETTER,
  recaseName,
  SPACES,
  smallCode,
  WHITE,
} from '../../src/language/index.ts';
import type { CapitalWord, Run } from './capitals.ts';
import { isInstitutionWord } from './common-words.ts';
import type { FindingOf } from './finding.ts';
import { isTitle, type Reading, termEndingAt } from './reading.ts';
import { followsOfficer, followsTitle, followsTitleOfSeveral } from './titles.ts';

type Person = FindingOf<'person'>;

const NOBILIARY = new RegExp(
  `^[${SPACES}](?:de[${SPACES}](?:l[${APOSTROPHES}]|la[${SPACES}])?|du[${SPACES}]|des[${SPACES}]|d[${APOSTROPHES}])$`,
  'u',
);
const PARTICLE = new RegExp(
  `^[${SPACES}](?:ben|bin|ibn|ould|wuld|ag|ad|von|van|van der|von der|el|al|y)[${SPACES}]$|^[${SPACES}](?:al|el|an|ad|ash|ar)-$`,
  'iu',
);
const LEADING = new RegExp(
  `(?:^|[${SPACES}])((?:de[${SPACES}](?:la[${SPACES}])?|du[${SPACES}]|d[${APOSTROPHES}]|ag[${SPACES}]|ould[${SPACES}]|ben[${SPACES}]|al-|el-))$`,
  'iu',
);

const AND = new RegExp(`^(?:,[${SPACES}]|[${SPACES}]et[${SPACES}])$`, 'u');

/** Persons that their title, their rank or a surname in capitals shows. */
export function findPersons(reading: Reading): readonly Person[] {
  if (reading.allCaps) return [];
  const { text, runs } = reading;
  const found: Person[] = [];
  let several = false;
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i];
    if (!run || run.start < (found.at(-1)?.end ?? 0)) continue;
    const lead = leadingParticle(reading, run);
    const next: boolean = several && AND.test(text.slice(found.at(-1)?.end ?? run.start, run.start));
    several = next || followsTitleOfSeveral(text, run.start);
    const titled = next || several || announced(reading, run.start - lead.length);
    if (!titled && !hasSurnameInCapitals(run)) continue;
    if (titled && isAcronym(run)) continue;
    const joined = extend(reading, i);
    const words = titled ? withoutParty(text, joined) : withoutOpening(joined);
    const first = words[0];
    if (!first) continue;
    found.push(person(text, first.start - (titled ? lead.length : 0), words));
  }
  return found;
}

/** « le général d’Ornano »: a particle between a rank and the name. A place after it makes it no name. */
function leadingParticle(reading: Reading, run: Run): string {
  if (!mayLead(reading.text, run.start)) return '';
  const lead = LEADING.exec(reading.text.slice(Math.max(0, run.start - 8), run.start))?.[1] ?? '';
  if (lead === '') return '';
  const known = reading.terms.some((term) => term.start < run.end && term.end > run.start);
  const first = run.words[0];
  return !known && first && !isInstitutionWord(first.text) && followsOfficer(reading.text, run.start - lead.length)
    ? lead
    : '';
}

/** Whether the character before an offset, or the one before a space there, may end a particle: a quick no for most. */
function mayLead(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  if (isApostrophe(code)) return smallCode(text.charCodeAt(at - 2)) === 0x64;
  if (code === 0x2d) return smallCode(text.charCodeAt(at - 2)) === 0x6c;
  if (!isSpace(code)) return false;
  return 'eaugdn'.includes(String.fromCharCode(smallCode(text.charCodeAt(at - 2)))) && !isLongWord(text, at - 2);
}

/** Whether the word that ends at an offset has more letters than any particle. */
function isLongWord(text: string, last: number): boolean {
  for (let back = 0; back < 5; back++) if ((classAt(text, last - back) & LETTER) === 0) return false;
  return true;
}

/** Whether a title stands before an offset, with a demonym between at most: « le général nigérien Salifou Mody ». */
function announced(reading: Reading, at: number): boolean {
  if (followsTitle(reading.text, at)) return true;
  const before = (end: number) =>
    (classAt(reading.text, end - 1) & WHITE) !== 0 ? termEndingAt(reading, end - 1) : undefined;
  const term = before(at);
  const title = term?.about.kind === 'demonym' ? before(term.start) : term;
  return title !== undefined && isTitle(title);
}

/** Joins the runs that particles bind to a name: Jean-Pierre de La Tour, Mohamed Ould Ghazouani, Iyad ag Ghaly. */
function extend(reading: Reading, from: number): readonly CapitalWord[] {
  let words = [...(reading.runs[from]?.words ?? [])];
  for (const next of reading.runs.slice(from + 1, from + 4)) {
    const gap = reading.text.slice(words.at(-1)?.end, next.start);
    if (!PARTICLE.test(gap) && !(NOBILIARY.test(gap) && takesNobiliary(reading, words, next))) break;
    words = [...words, ...next.words];
  }
  return words;
}

/** « de » joins a surname to given names, but not a place or an institution to a whole name. */
function takesNobiliary({ terms }: Reading, words: readonly CapitalWord[], next: Run): boolean {
  const first = next.words[0];
  if (!first || words.length > 2 || words.some((word) => word.capitals) || isInstitutionWord(first.text)) return false;
  return !terms.some((term) => term.start <= first.start && term.end >= first.end);
}

function hasSurnameInCapitals({ words }: Run): boolean {
  if (words.length < 2) return false;
  return words.some((word, index) => {
    const before = words[index - 1];
    return (
      before &&
      isSurname(word) &&
      !before.capitals &&
      /^\p{Lu}(?:\p{Ll}|\.)/u.test(before.text) &&
      !isInstitutionWord(words[0]?.text ?? '')
    );
  });
}

function isSurname(word: CapitalWord): boolean {
  return (
    word.capitals &&
    !/\p{N}/u.test(word.text) &&
    !/^[IVX]+$|^[IVXLC]{3,}$/u.test(word.text) &&
    /[AEIOUYÀÂÉÈÊËÎÏÔÖÛÜ]/u.test(word.text)
  );
}

/** A word alone that is no surname: in capitals that cannot be said (MNJTF, FDS, IBM), or a follower of a party (PANiste). */
function isAcronym({ words }: Run): boolean {
  const [word, ...others] = words;
  if (word === undefined || others.length > 0) return false;
  if (/^\p{Lu}{2,}istes?$/u.test(word.text)) return true;
  return word.capitals && (!isSurname(word) || /^[AEIOU]?[B-DF-HJ-NP-TV-XZ]{2}$/u.test(word.text));
}

/** « Hier Kenneth EKMAN »: nothing to cut, since function words are out already; common words are cut. */
function withoutOpening(words: readonly CapitalWord[]): readonly CapitalWord[] {
  const first = words.findIndex((word) => !isInstitutionWord(word.text));
  return first < 0 ? [] : words.slice(first);
}

const ELECTED = /(?:député|sénat|maire|élue?|candidat|conseill|parlementaire)\p{L}*\s$/iu;

/** « le député UMP Dominique Tian »: a party between the office and a whole name. Officers' surnames may come first. */
function withoutParty(text: string, words: readonly CapitalWord[]): readonly CapitalWord[] {
  const [first, ...rest] = words;
  const isParty = first?.capitals && first.text.length <= 5 && rest.length > 1 && !rest.some((word) => word.capitals);
  return isParty && ELECTED.test(text.slice(Math.max(0, first.start - 20), first.start)) ? rest : words;
}

/** A person's annotation over its words; the surname is what stands in capitals, else the last word and its particles. */
export function person(text: string, start: number, words: readonly CapitalWord[]): Person {
  const last = words.at(-1);
  const end = last?.end ?? start;
  const plain = (from: number, to: number) => text.slice(from, to).replace(/\s+/gu, ' ');
  const capitals = words.filter((word) => word.capitals && !/^[IVX]+$/u.test(word.text));
  const [from, to] = [capitals[0]?.start, capitals.at(-1)?.end];
  const name = recaseName(plain(start, end));
  const surname =
    from !== undefined && to !== undefined && capitals.length < words.length
      ? recaseName(plain(from, to))
      : lastName(name);
  return { kind: 'person', start, end, name, surname };
}

const SURNAME =
  /(?:(?:\b[dD]e (?:[lL]a |l['’])?|\b[dD][ue] |\bd['’]|\b[Ll][ea] |\b[Oo]uld (?:\S+ )?|\b[Aa]g |\b[Bb][ei]n |\b[Vv]an (?:der )?|\b[Vv]on |\b[ae]l-))?[^\s]+(?: (?:II|III|IV))?$/u;

function lastName(name: string): string {
  return SURNAME.exec(name)?.[0] ?? name;
}
