/**
 * Nouns and adjectives that French writes with a capital in the names of institutions, places and events (Comité de
 * désengagement, Défense nationale, Premier ministre). English translates them, so they are no names by themselves.
 */
const COMMON = new Set(
  `
  premier première premiers premières deuxième haut haute hauts hautes grand grande grands grandes petit petite nouveau nouvelle
  vieux vieille saint sainte état états nation nations nord sud est ouest centre nord-est nord-ouest sud-est sud-ouest midi orient
  occident europe comité conseil assemblée ministère ministre ministres président présidente présidence gouvernement parlement
  sénat cour tribunal justice défense armée armées armée-nation force forces marine air terre gendarmerie police garde douane douanes
  état-major union alliance communauté commission organisation agence autorité direction service services office bureau cabinet
  banque fonds caisse fédération confédération république royaume empire principauté émirat émirats traité accord accords charte
  constitution sommet forum conférence congrès convention résolution déclaration école écoles académie université institut collège
  lycée hôpital hôtel musée palais place avenue rue boulevard pont porte aéroport port gare base camp fort caserne quartier
  mer océan golfe lac fleuve rivière mont monts île îles vallée cap détroit désert massif plaine plateau forêt pays province région
  régions département district cercle commune préfecture gouvernorat wilaya ville village cité zone secteur mission opération exercice
  plan programme projet mouvement parti front rassemblement collectif coalition groupe groupement syndicat association ligue cercle
  fondation société compagnie entreprise journal radio télévision agence presse guerre bataille révolution libération indépendance
  fête journée coupe jeux tour église évangile bible coran islam dieu histoire internet web noël pâques ramadan tabaski
  général générale généraux colonel commandant capitaine lieutenant sergent caporal adjudant major amiral maréchal chef chefs
  soldat soldats officier officiers directeur directrice secrétaire gouverneur préfet maire député députée sénateur ambassadeur
  ambassadrice consul reine roi prince princesse émir sultan cheikh imam pape évêque cardinal docteur maître monsieur madame
  mademoiselle messieurs mesdames brigade régiment bataillon compagnie division escadron escadrille flotte flottille corps unité
  affaires intérieur étranger étrangères finances santé éducation économie travail équipement transports communication culture jeunesse
  sports environnement agriculture énergie mines pétrole intelligence cybersécurité sécurité paix liberté égalité fraternité patrie
  peuple citoyen citoyens homme hommes femme femmes droits droit loi code article livre chapitre titre annexe tableau figure photo
  lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre
  novembre décembre national nationale international internationale européen européenne africain africaine occidental occidentale
  oriental orientale central centrale mondial mondiale militaire militaires spécial spéciale spéciales conjoint conjointe uni unis
  unie unies noir noire rouge blanc blanche bleu bleue vert verte jaune caspienne chambre composante faculté pédagogie bourse lune soleil
  étudiants casque casques vice-président vice-présidente ex-président ex-ministre source sources crédit crédits encadré note notes voir lire
  `
    .trim()
    .split(/\s+/u),
);

/** Endings of French common nouns and adjectives. A name that has one is left to the engine. */
const COMMON_ENDING =
  /(?:tions?|sions?|ments?|ités?|ances?|ences?|ismes?|istes?|logies?|tures?|ièmes?|trices?|nales?|nal|naux|iques?|aires?|elles?|ières?|ifs?|ives?|eux|euses?|ées?|és)$/u;
/** Endings of the names of peoples: English has its own words for them. */
const PEOPLE = /(?:ais|aises?|ois|oises?|iens?|iennes?|éens?|éennes?|ains?|aines?|ques?|nds|ndes?|ols?|oles?)$/u;
const DETERMINER =
  /(?:^|[^\p{L}])(?:les?|la|l['’]|une?|des|du|ces?|cette|cet|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|plusieurs|chaque|son|sa|ses|leurs?|aux?)\s?$/iu;

/** Whether a word is a noun or an adjective of institutions, whatever its case. */
export function isInstitutionWord(word: string): boolean {
  const small = word.toLowerCase();
  return COMMON.has(small) || (small.endsWith('s') && COMMON.has(small.slice(0, -1)));
}

/** Whether a capitalised word that stands at an offset of a text is French that English translates, rather than a name. */
export function isCommonWord(word: string, text: string, at: number): boolean {
  const small = word.toLowerCase();
  if (isInstitutionWord(word)) return true;
  if (/\p{N}/u.test(word) || !/\p{Ll}/u.test(word)) return false;
  if (small.length >= 6 && COMMON_ENDING.test(small)) return true;
  if (!PEOPLE.test(small)) return false;
  const before = text.slice(Math.max(0, at - 10), at);
  return DETERMINER.test(before) || /\d\s$/u.test(before);
}
