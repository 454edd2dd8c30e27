/**
 * French abbreviations written with a full stop, by what follows them in the same sentence. Keys are in small letters,
 * without the last full stop. One that is in no group (`etc.`, `km.`) ends its sentence before a capital, as a word does.
 */
export type AbbreviationGroup = 'always' | 'name' | 'number' | 'month';

/** Never ends a sentence. */
const ALWAYS = `m mm mme mmes mlle mlles mgr cf vs càd c.-à-d i.e e.g n.b p.-s p.ex|p. ex|par ex|i. e|e. g`;

/** Stands before a name (title, rank, street, publisher, firm): ends a sentence only before a function word. */
const NAME = [
  'dr drs pr prof me mes st ste sts stes hon amb dir secr gouv préf insp ing méd pharm vét adm jr sr',
  'gal gaux gén gen col cel lt-col lt-cel lt.-col lieut.-col lcl lieut lt ltt slt s-lt sous-lt cdt cmdt com cne cpt capt cap',
  'maj adj adj-chef adjt adc sgt sgt-chef sgt-maj sgc cpl cpl-chef cch cal cap-chef brig brig-chef mdl mdl-chef mdc mal',
  'amir vam cv cf cc lv ev asp gend qm cl div bat rgt',
  'av bd boul bld pl rte fg mt ft apr dép prov éd édit coll trad rev v c',
  'inc ltd cie co corp bros llc éts ets sté',
].join(' ');

/** Stands before a number or a numeral; elsewhere it ends its sentence as a word does. */
const NUMBER = [
  'n no nos n° nᵒ art al p pp vol t chap ch fig tab pl sect ann env max min tél fax réf doc f fol ibid ib suiv',
  'résol circ bp approx alin|op. cit|loc. cit',
].join(' ');

/** Stands in a date. */
const MONTH = 'janv jan févr fév avr juill juil sept oct nov déc';

const GROUPS: ReadonlyMap<string, readonly AbbreviationGroup[]> = index({
  always: ALWAYS,
  name: NAME,
  number: NUMBER,
  month: MONTH,
});

/** Abbreviations only with a capital: in small letters they are words (« mal. », « mes. ») or units. */
const CAPITALISED = new Set('bat m mm me mes mal cal cap com cv cf cc lv ev mt pl'.split(' '));

/** Common nouns as well as abbreviations, and the words that make them nouns: « son dernier vol. 12 hommes… ». */
const NOUNS = new Set('art vol doc max fax tab'.split(' '));
const BEFORE_NOUNS = new Set(
  "un ce cet son leur notre d' de en plein premier dernier seul nouveau grand chaque".split(' '),
);

/**
 * The groups of the abbreviation that ends in a full stop; none for a word. `word` is what stands before the stop,
 * `before` the word before that, with its own punctuation (`p.` before `ex`).
 */
export function abbreviationGroups(word: string, before: string): readonly AbbreviationGroup[] {
  const key = word.toLowerCase();
  const phrase = GROUPS.get(`${before.toLowerCase()} ${key}`);
  if (phrase !== undefined) return phrase;
  const groups = GROUPS.get(key) ?? [];
  return CAPITALISED.has(key) && word === key ? groups.filter((group) => group === 'number') : groups;
}

/** Whether a word that could abbreviate is a common noun here, by the word before it. */
export function isNounAfter(word: string, before: string): boolean {
  return NOUNS.has(word.toLowerCase()) && BEFORE_NOUNS.has(before.toLowerCase());
}

/** Letters with stops between them: `O.N.U`, `J.-C`, `s.p`, `Ph.D` (the last stop is not part of it). */
export function isDottedAcronym(word: string): boolean {
  return /^(?:\p{L}{1,2}\.-?)+\p{L}{1,2}$/u.test(word);
}

/** One capital letter, or two joined by a hyphen (`J.-F`): an initial when a name is near. */
export function isInitial(word: string): boolean {
  return /^\p{Lu}(?:h|\.?-\p{Lu})?$/u.test(word);
}

function index(lists: Readonly<Record<AbbreviationGroup, string>>): ReadonlyMap<string, readonly AbbreviationGroup[]> {
  const groups = new Map<string, AbbreviationGroup[]>();
  for (const group of ['always', 'name', 'number', 'month'] as const) {
    const [words = '', ...phrases] = lists[group].split('|');
    for (const key of [...words.split(' '), ...phrases]) groups.set(key, [...(groups.get(key) ?? []), group]);
  }
  return groups;
}
