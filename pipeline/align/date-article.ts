import type { Span } from '../../src/model/span.ts';
import { claim, type Draft, edit } from './draft.ts';
import { standsAlone } from './fit-words.ts';

/**
 * Takes away the article that French dates bring along: `on the June 7` becomes `on June 7`.
 *
 * @param always the engine wrote `the 7 of June`, where the article belonged to the day
 */
export function dropArticle(draft: Draft, id: number, place: Span, always: boolean): Draft {
  const words = draft.text.slice(place.start, place.end);
  const article = /(?<![\p{L}\p{N}])the\s$/iu.exec(draft.text.slice(0, place.start));
  if (!article || !/^(?:\p{Lu}\p{Ll}+|\d{1,2} \p{Lu})/u.test(words)) return draft;
  const preposition = /(?<!\p{L})(?:on|from|to|since|until|till|before|after|by)\sthe\s$/iu;
  const plain =
    preposition.test(draft.text.slice(0, place.start)) &&
    !(draft.text.charAt(place.end) === ',' && /\d{4}$/u.test(words));
  if (!always && !(plain && standsAlone(draft.text, place.end))) return draft;
  const changed = edit(draft, article.index, place.end, words, { kind: 'date', annotation: id });
  return claim(changed, id, { start: article.index, end: article.index + words.length });
}
