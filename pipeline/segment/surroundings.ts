import type { Follower } from './follower.ts';
import type { Stop } from './stops.ts';

/** How far back a word and the one before it are looked for. */
const REACH = 60;

/** The word that ends at `end`, without what it elides after (« d’A » → `A`), and the one before, with its full stop. */
export function wordBefore(text: string, end: number): { readonly word: string; readonly before: string } {
  const head = text.slice(Math.max(0, end - REACH), end);
  const word = /[\p{L}\p{M}\p{N}°ᵒ](?:[\p{L}\p{M}\p{N}°ᵒ.-]*)$/u.exec(head)?.[0] ?? '';
  const before = /([\p{L}\p{M}\p{N}°]+\.?)['’]?[\s(«"“]*$/u.exec(head.slice(0, head.length - word.length))?.[1] ?? '';
  return { word, before };
}

/** Nouns that a single letter names one of: « le plan B. Les troupes… ». */
const LABELLED = new Set(
  `
  plan point groupe zone option annexe vitamine section classe type bloc phase équipe poste batterie colonne ligne
  catégorie hépatite base bâtiment porte hangar quai série compagnie escadron peloton objectif secteur axe itinéraire
  camp site scénario variante version niveau partie figure tableau modèle lot variante piste hall terminal quartier
  `
    .trim()
    .split(/\s+/),
);

/** Whether a single letter after this word is its label, not somebody's initial. */
export function labels(word: string): boolean {
  return LABELLED.has(word.toLowerCase());
}

/** Whether a sentence so far is only the number of what follows: « 1 », « II », « 3.2 », « Art. 4 », « A ». */
export function isLabel(sentence: string): boolean {
  return (
    sentence.length < 24 &&
    /^[\s(«"•–—-]*(?:(?:art(?:icle)?|chap(?:itre)?|annexe|titre|section|point)\.?\s*)?(?:\d{1,3}|[IVXLC]+|\p{L})(?:[.-]\d{1,3})*$/iu.test(
      sentence,
    )
  );
}

/** Endings of file and domain names: what follows the stop is no sentence. */
const EXTENSIONS =
  /^(?:com|org|net|info|gouv|fr|ne|ml|bf|td|sn|ci|eu|us|uk|md|js|ts|py|txt|pdf|docx?|xlsx?|html?|json)\b/i;

/** Whether a stop without a space after it ends a sentence all the same: « en juin.Le colonel ». */
export function isGluedEnd(text: string, stop: Stop, follower: Follower): boolean {
  if (stop.marks === '.' && stop.end === stop.start + 1 && !/[\p{Ll}\d»”")\]%]/u.test(text[stop.start - 1] ?? ''))
    return false;
  if (follower.kind === 'digit' || EXTENSIONS.test(follower.word)) return false;
  const opened = /^(?:[«“"(–—]|-\s)/.test(text.slice(stop.next, stop.next + 2));
  const capital = /^(?:\p{Lu}[\p{Ll}'’]|[ÀYA]\s)/u.test(text.slice(stop.next, stop.next + 2));
  if (!opened && !capital) return false;
  const token = `${/\S*$/.exec(text.slice(Math.max(0, stop.start - REACH), stop.start))?.[0] ?? ''}${/^\S*/.exec(text.slice(stop.start, stop.start + REACH))?.[0] ?? ''}`;
  return !/[@/\\]|^www\.|^[\w-]+\.[\w-]+\.[\w-]*\p{L}/iu.test(token);
}
