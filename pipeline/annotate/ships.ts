import type { Term } from './reading.ts';

const SHIP =
  /(?:^|[^\p{L}])(?:frégate|porte-avions|porte-aéronefs|porte-hélicoptères|sous-marin|patrouilleur|corvette|croiseur|destroyer|cuirassé|aviso|paquebot|cargo|pétrolier|remorqueur|chalutier|thonier|vraquier|ferry|navire|vaisseau|torpilleur|goélette|bâtiment de \p{L}+)(?:\sde\s(?:guerre|ligne|commerce|croisière|transport)|\s\p{Ll}+(?:ais|aise|ien|ienne|ain|aine|ois|oise|ande?|ique|ole|que))?\s(?:le\s|la\s|l['\u2019])?[«“"]?\s?$/iu;

/** Whether a place is a ship's name, which no language translates: « la frégate Bretagne ». */
export function isShip({ about, start }: Term, text: string): boolean {
  if (about.kind !== 'place') return false;
  const before = text.slice(Math.max(0, start - 48), start);
  // Most places follow a preposition or a comma: no pattern for them.
  return (
    /[\p{L}«“"]\s?$/u.test(before) && SHIP.test(before) && !/\s(?:de|du|des|en|à|au|vers|pour|sur)\s$/iu.test(before)
  );
}
