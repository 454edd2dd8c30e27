/**
 * Openings that point back at the sentence before, so that a reader who has not read it is lost: pronouns, demonstratives,
 * possessives, connectors, and times told from another time.
 */
const PRONOUN = [
  "(?:il|elle|ils|elles|lui|eux|celui|celle|ceux|celles|cela|ceci|ça|y|leurs?|son|sa|ses|tous deux|toutes deux)(?![\\p{L}'-])",
  '(?:celui|celle|ceux|celles)-(?:ci|là)',
  "c'(?:est|était|étaient|en)|(?:le second|la seconde|les seconds|les secondes)(?!\\p{L})",
  "(?:tous|toutes|certains|certaines|d'autres|un autre|une autre|l'autre|les autres|aucun|aucune|chacun|chacune|beaucoup|la plupart)(?! (?:les?|la|des|du|de l)\\b)(?= (?:ont|sont|avaient|étaient|d'entre|en|se|y|n')\\b)",
  '(?:les|ces) deux (?:hommes|femmes|officiers|responsables|dirigeants|chefs|militaires|ministres|présidents|suspects|parties|camps|pays)\\b',
].join('|');

const CONNECTOR = [
  "toutefois cependant pourtant néanmoins mais or et ou donc car ainsi aussi puis ensuite enfin également bref certes d'ailleurs",
  'là-bas|là|ici|même|surtout|notamment|auparavant|entre-temps|alors|finalement|parallèlement|inversement|autrement dit|voilà|voici',
  'en revanche|en effet|en outre|en conséquence|en réponse|en retour|en tout cas|en somme|en clair|en fait|en réalité|en vain',
  'par ailleurs|par conséquent|par contre|par exemple|par la suite|de plus|de même|de fait|de ce fait|du coup|dès lors|depuis lors|depuis,',
  "de son côté|de leur côté|pour sa part|pour leur part|à son tour|à leur tour|quant à (?:lui|elle|eux|elles)|à l'inverse|au contraire",
  "d'une part|d'autre part|d'un autre côté|outre cela|après quoi|après cela|sans quoi|sans cela|malgré tout|malgré cela|face à cela",
  "c'est pourquoi|à cela|pour cela|pour autant|quoi qu'il en soit|peu après|peu avant|un peu plus tard|plus tard|plus tôt|un mois plus tard",
  'le lendemain|la veille|le même jour|le jour même|le soir même|le surlendemain|dans la foulée|dans le même temps|au même moment|pendant ce temps',
  '(?:une?|deux|trois|quatre|quelques|plusieurs|\\d+) (?:minutes?|heures?|jours?|semaines?|mois|ans?|années?) (?:plus tard|plus tôt|après|auparavant)',
]
  .map((line, index) => (index === 0 ? line.split(' ').join('|') : line))
  .join('|');

/** « Selon lui », « Dans ce contexte », « Lors de cette réunion ». */
const BACKWARD = [
  "(?:selon|d'après|pour|avec|chez|contre|sans|parmi|entre|derrière|devant|après|avant|depuis) (?:lui|elle|eux|elles|celui-ci|celle-ci|ceux-ci|cela)(?![\\p{L}'-])",
  "(?:à|après|au|avant|avec|contre|dans|de|depuis|devant|dès|en|entre|face|grâce|hors|lors|malgré|outre|par|parmi|pendant|pour|quant|sans|selon|sous|suite|sur|vers) (?:[\\p{L}']+ ){0,3}(?:ce|cet|cette|ces)(?= )",
].join('|');

/** « Une décision qui… », « Trois d'entre eux », « La ministre a également assuré »: goes on from something said. */
const SEQUEL = [
  "(?:un|une|des) \\p{L}+ (?:qui|que|qu'|dont|où)(?!\\p{L})",
  "[\\p{L}\\d]+ d'entre (?:eux|elles)",
  "(?:[\\p{L}'-]+ ){1,6}(?:également|aussi|par ailleurs|en revanche|quant à (?:lui|elle|eux|elles)|pour sa part|de son côté)(?!\\p{L})",
].join('|');

const DEMONSTRATIVE = '(?:ce|cet|cette|ces)(?= )';

/** Days and spans that a demonstrative names for themselves: « ce lundi », « cette année ». */
const TIME =
  /^(?:[\p{L}']+ ){0,3}(?:ce|cet|cette|ces) (?:\p{L}+ )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|midi|après-midi|soir|nuit|semaine|week-end|mois|année|été|hiver|automne|printemps|siècle|derniers (?:jours|mois|temps)|dernières (?:heures|semaines|années)|\d)/u;

/** Impersonal turns: « Il faut », « Il y a » need no noun before. */
const IMPERSONAL =
  /^(?:il (?:n'?)?(?:y (?:a|avait|aura|eut)|faut|fallait|faudra|reste|est (?:prévu|probable|possible|important|nécessaire|rare|temps|vrai|difficile|à noter))|c'est (?:le |la |l'|les |en |à |au |aux |par |dans |depuis |sur |avec ).* (?:qui|que|qu')(?![\p{L}]))/u;

const DANGLING = new RegExp(
  `^(?:${PRONOUN}|(?:${CONNECTOR})(?![\\p{L}'-])|${BACKWARD}|${SEQUEL}|${DEMONSTRATIVE})`,
  'u',
);

/** « …, a-t-il dit », « Sur place, ils ont… », « Repérés, ses occupants… »: the subject of the main clause points back. */
const SUBJECT = new RegExp(
  [
    '[»”",] ?[\\p{L}\']*\\p{L}-(?:t-)?(?:ils?|elles?)(?!\\p{L})',
    "^[^,]{1,90}, (?:ils?|elles?|celui-ci|celle-ci) (?!y a|faut|fallait|est (?:prévu|possible|probable|question|vrai)|s'agit)",
    '^\\p{L}+(?:é|u|is|it)e?s?(?: [^,]{1,90})?, (?:son|sa|ses|leurs?) ',
  ].join('|'),
  'u',
);

/** Whether a French sentence leans on the one before it. */
export function isDangling(sentence: string): boolean {
  const text = sentence
    .replaceAll('’', "'")
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[\u00A0\u202F\u2009]/g, ' ')
    .toLowerCase();
  if (SUBJECT.test(text)) return true;
  return DANGLING.test(text) && !TIME.test(text) && !IMPERSONAL.test(text);
}
