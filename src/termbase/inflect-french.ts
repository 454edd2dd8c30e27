import { foldWord } from './fold.ts';

/** Words that end the part of a phrase that takes the plural: what they bring stays as it is. */
const links = new Set(
  'a au aux avec contre d dans de des du en et l le la les ou par pour sans sous sur vers non'.split(' '),
);
/** First parts of compounds that never change: sous-officiers, lance-roquettes. */
const fixed = new Set(
  'abat anti avant arriere brise chasse contre demi ex garde inter lance mi micro mini multi non para pare poly porte pro semi sous sur tire vice'.split(
    ' ',
  ),
);
const oddPlurals: Readonly<Record<string, string>> = {
  aval: 'avals',
  bal: 'bals',
  carnaval: 'carnavals',
  chacal: 'chacals',
  festival: 'festivals',
  naval: 'navals',
  natal: 'natals',
  fatal: 'fatals',
  travail: 'travaux',
  vitrail: 'vitraux',
  corail: 'coraux',
  bail: 'baux',
  bleu: 'bleus',
  pneu: 'pneus',
  oeil: 'yeux',
  tout: 'tous',
  mon: 'mes',
  monsieur: 'messieurs',
  madame: 'mesdames',
  mademoiselle: 'mesdemoiselles',
  genou: 'genoux',
  le: 'les',
  la: 'les',
};
const oddFeminines: Readonly<Record<string, string>> = {
  chef: 'cheffe',
  grec: 'grecque',
  turc: 'turque',
  public: 'publique',
  franc: 'franche',
  blanc: 'blanche',
  neuf: 'neuve',
  actif: 'active',
  vieux: 'vieille',
  nouveau: 'nouvelle',
  beau: 'belle',
  ambassadeur: 'ambassadrice',
  procureur: 'procureure',
  gouverneur: 'gouverneure',
  ingenieur: 'ingénieure',
  superieur: 'supérieure',
  inferieur: 'inférieure',
  exterieur: 'extérieure',
  interieur: 'intérieure',
  anterieur: 'antérieure',
  major: 'majore',
  burkinabe: 'burkinabè',
  bref: 'brève',
  sec: 'sèche',
  andalou: 'andalouse',
  malgache: 'malgache',
  controleur: 'contrôleuse',
  medecin: 'médecin',
  marin: 'marin',
  tambour: 'tambour',
};
const feminineEndings: readonly (readonly [RegExp, string])[] = [
  [/teur$/u, 'trice'],
  [/eur$/u, 'euse'],
  [/eux$/u, 'euse'],
  [/if$/u, 'ive'],
  [/er$/u, 'ère'],
  [/ien$/u, 'ienne'],
  [/(?<=[aeo])on$/u, 'onne'],
  [/el$/u, 'elle'],
  [/éen$/u, 'éenne'],
  [/en$/u, 'enne'],
  [/et$/u, 'ette'],
  [/e$/u, 'e'],
  [/(?<=[a-zéèï])$/u, 'e'],
];

/** The French plural of a phrase: its words up to the first preposition. */
export function pluralOf(phrase: string): string {
  return inflectHead(phrase, plurals, pluralWord);
}

/** The French feminine of a phrase: its words up to the first preposition. */
export function feminineOf(phrase: string): string {
  return inflectHead(phrase, feminines, feminineWord);
}

/** Words inflected so far: phrases share most of theirs. */
const plurals = new Map<string, string>();
const feminines = new Map<string, string>();

function inflectHead(phrase: string, known: Map<string, string>, inflect: (word: string) => string): string {
  const parts = phrase.split(/(?<=[\s'’-])|(?=[\s-])/u);
  let head = true;
  return parts
    .map((part, index) => {
      const word = foldWord(part.replace(/['’]$/u, ''));
      if (/^[\s-]$/u.test(part) || !head) return part;
      if ((links.has(word) && index > 0) || part.endsWith(',')) head = false;
      if (!head || (fixed.has(word) && parts[index + 1] === '-') || !/\p{L}$/u.test(part)) return part;
      const form = known.get(part) ?? inflect(part);
      known.set(part, form);
      return form;
    })
    .join('');
}

/** The plural of one word. */
export function pluralWord(word: string): string {
  const odd = oddPlurals[foldWord(word)];
  if (odd) return withCapital(odd, word);
  if (/[sxz]$/u.test(word) || /^(?:\p{Lu}|\d)+$/u.test(word)) return word;
  if (/al$/u.test(word)) return `${word.slice(0, -1)}ux`;
  if (/(?:au|eu)$/u.test(word)) return `${word}x`;
  return `${word}s`;
}

/** The feminine of one word. */
export function feminineWord(word: string): string {
  const odd = oddFeminines[foldWord(word)];
  if (odd) return withCapital(odd, word);
  const ending = feminineEndings.find(([pattern]) => pattern.test(word));
  return ending ? word.replace(ending[0], ending[1]) : word;
}

function withCapital(form: string, model: string): string {
  return /^\p{Lu}/u.test(model) ? form.charAt(0).toUpperCase() + form.slice(1) : form;
}
