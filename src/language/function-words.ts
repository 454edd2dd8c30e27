/** French function words: determiners, pronouns, prepositions, conjunctions, and the commonest auxiliaries and adverbs. */
const FUNCTION_WORDS = new Set(
  `
  le la les l' un une des du de d' au aux ce c' cet cette ces ça cela ceci mon ma mes ton ta tes son sa ses notre nos
  votre vos leur leurs quel quelle quels quelles chaque plusieurs quelque quelques tout toute tous toutes aucun aucune
  nul nulle certain certaine certains certaines tel telle tels telles même mêmes autre autres divers diverses
  je j' tu il elle on nous vous ils elles me m' te t' se s' lui eux en y moi toi soi qui que qu' quoi dont où lequel
  laquelle lesquels lesquelles duquel desquels desquelles auquel auxquels auxquelles celui celle ceux celles celui-ci
  celle-ci ceux-ci celles-ci celui-là celle-là ceux-là celles-là
  à dans par pour avec sans sous sur vers chez entre contre depuis pendant durant avant après devant derrière dès jusque
  jusqu' hors hormis malgré outre selon parmi voici voilà envers lors près
  et ou mais donc or ni car si quand lorsque lorsqu' puisque puisqu' comme quoique quoiqu' afin tandis alors ainsi aussi
  ne n' pas plus moins très trop peu bien encore déjà toujours jamais non oui ici là puis ensuite enfin cependant
  est sont était étaient être été a ont avait avaient avoir eu fut furent sera seront serait seraient aura auront aurait
  auraient soit soient ayant étant ai as avons avez sommes êtes suis es fait faire font peut peuvent doit doivent va vont
  `
    .trim()
    .split(/\s+/),
);

/** Words that open sentences without a determiner, beside the function words. */
const OPENERS = new Set(
  `
  toutefois néanmoins pourtant désormais finalement actuellement aujourd'hui hier demain auparavant autrefois bientôt
  maintenant parallèlement notamment seulement seul seule seuls seules tant tantôt parfois souvent surtout également
  autant combien comment pourquoi parce face grâce faute suite quant interrogé interrogée interrogés née né arrivé
  arrivée parti partie composé composée créé créée fondé fondée basé basée situé située originaire âgé âgée blessé tué
  lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre
  novembre décembre deux trois quatre cinq six sept huit neuf dix onze douze treize quinze vingt trente quarante
  cinquante soixante cent mille beaucoup personne rien monsieur madame pire mieux bref certes or reste restent viennent
  source sources photo photos voir lire merci bonjour bilan résultat conclusion total objectif
  `
    .trim()
    .split(/\s+/),
);

/** Those that also begin a surname (Le Drian, De Gaulle, L’Huillier). */
const PARTICLES = new Set("le la les du de des d' l'".split(' '));

/** Whether a word, in any case and with either apostrophe (`l'`, `L’`), is a French function word. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(normalise(word));
}

/** Whether a capitalised word opens a sentence rather than names something: a function word, a weekday, an adverb… */
export function opensSentence(word: string): boolean {
  const key = normalise(word);
  return FUNCTION_WORDS.has(key) || OPENERS.has(key);
}

/** Whether a capitalised word may be the first of a surname. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(normalise(word));
}

function normalise(word: string): string {
  return word.toLowerCase().replaceAll('’', "'");
}
