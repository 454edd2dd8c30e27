const IRREGULAR: readonly (readonly [one: string, other: string])[] = [
  ['man', 'men'],
  ['woman', 'women'],
  ['person', 'people'],
  ['child', 'children'],
  ['foot', 'feet'],
  ['tooth', 'teeth'],
  ['staff', 'staffs'],
  ['chief', 'chiefs'],
  ['belief', 'beliefs'],
  ['brief', 'briefs'],
  ['cliff', 'cliffs'],
  ['reef', 'reefs'],
  ['roof', 'roofs'],
  ['proof', 'proofs'],
  ['cargo', 'cargoes'],
  ['hero', 'heroes'],
  ['embargo', 'embargoes'],
  ['veto', 'vetoes'],
  ['torpedo', 'torpedoes'],
  ['echo', 'echoes'],
  ['crisis', 'crises'],
  ['analysis', 'analyses'],
  ['leaf', 'leaves'],
  ['half', 'halves'],
  ['life', 'lives'],
  ['knife', 'knives'],
  ['thief', 'thieves'],
  ['shelf', 'shelves'],
  ['gas', 'gases'],
  ['bus', 'buses'],
  ['corps', 'corps'],
  ['series', 'series'],
  ['headquarters', 'headquarters'],
  ['barracks', 'barracks'],
  ['aircraft', 'aircraft'],
  ['hovercraft', 'hovercraft'],
  ['spacecraft', 'spacecraft'],
  ['watercraft', 'watercraft'],
  ['means', 'means'],
  ['personnel', 'personnel'],
  ['ordnance', 'ordnance'],
  ['equipment', 'equipment'],
  ['materiel', 'materiel'],
  ['artillery', 'artillery'],
  ['infantry', 'infantry'],
  ['police', 'police'],
  ['military', 'military'],
  ['Vietnamese', 'Vietnamese'],
  ['Chinese', 'Chinese'],
  ['attorney', 'attorneys'],
];
/** Names of peoples that have no plural of their own. */
const PEOPLES =
  /^(?:French|Dutch|Swiss|(?:Eng|Ir|Brit|Span|Scott|Turk|Kurd|Pol|Dan|Swed|Finn|Jew)ish|English|Welsh|\p{Lu}\p{Ll}+ese)$/u;
const PLURALS = new Map(IRREGULAR);
const SINGULARS = new Map(IRREGULAR.map(([one, other]) => [other, one] as const));

/** Words after which a noun phrase says more about the noun before them: commander in chief, chief of staff. */
const LINK = /^(?:of|in|at|to|for|on|de|du|by|with|under|from)$/iu;
/** Adjectives and nouns that follow the noun they tell about. */
const AFTER = /^(?:first|second|third|class|general|designate|elect|royal|martial|\d.*)$/iu;
const HEADS = /^(?:attorney|governor|secretary|inspector|auditor|court|sergeant|private|airman|petty|seaman)$/iu;

/**
 * Plural of an English noun phrase, made at its head: `bases`, `companies`, `commanders in chief`, `men-at-arms`,
 * `sergeants first class`, `brigadier generals`, `inspectors general`. A plural stays.
 */
export function pluralise(phrase: string): string {
  return atHead(phrase, pluralWord);
}

/** Singular of an English noun phrase: the other way round. */
export function singularise(phrase: string): string {
  return atHead(phrase, singularWord);
}

function atHead(phrase: string, change: (word: string) => string): string {
  const parts = phrase.split(/(\s+|-)/u);
  const words = parts.filter((_, index) => index % 2 === 0);
  const link = words.findIndex((word, index) => index > 0 && LINK.test(word));
  let head = link > 0 ? link - 1 : words.length - 1;
  const single = (word: string) => (word === '' ? '' : singularWord(word));
  while (
    head > 0 &&
    AFTER.test(words[head] ?? '') &&
    (isClass(words, head) || HEADS.test(single(words[head - 1] ?? '')))
  )
    head--;
  return parts.map((part, index) => (index === head * 2 ? change(part) : part)).join('');
}

function isClass(words: readonly string[], at: number): boolean {
  return /^(?:first|second|third|class|\d.*)$/iu.test(words[at] ?? '') && /^class$/iu.test(words.at(-1) ?? '');
}

function pluralWord(word: string): string {
  const known = lookUp(PLURALS, word);
  if (known !== undefined) return known;
  if (lookUp(SINGULARS, word) !== undefined || /[^su'’i]s$|ies$/u.test(word) || word === '') return word;
  if (PEOPLES.test(word)) return word;
  if (/craft$|(?<!speci|regi)men$/u.test(word)) return word;
  if (/^\p{Lu}{2,}\d*$/u.test(word)) return `${word}s`;
  if (/(?:s|x|z|ch|sh)$/iu.test(word)) return `${word}es`;
  if (/[^aeiou]y$/iu.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:man|woman)$/u.test(word)) return `${word.slice(0, -2)}en`;
  return `${word}s`;
}

function singularWord(word: string): string {
  const known = lookUp(SINGULARS, word);
  if (known !== undefined) return known;
  if (lookUp(PLURALS, word) !== undefined) return word;
  if (/(?:men|women)$/u.test(word)) return `${word.slice(0, -2)}an`;
  if (/[^aeiou]ies$/iu.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/iu.test(word)) return word.slice(0, -2);
  return /[^su'’i]s$/iu.test(word) ? word.slice(0, -1) : word;
}

/** Looks a word up whatever its first letter's case, and gives its case back. */
function lookUp(table: ReadonlyMap<string, string>, word: string): string | undefined {
  const exact = table.get(word);
  if (exact !== undefined) return exact;
  const found = table.get(word.toLowerCase());
  return found !== undefined && /^\p{Lu}/u.test(word) ? found.charAt(0).toUpperCase() + found.slice(1) : found;
}
