import { findEnglishValues, findFrenchValues, formatValue, sameValue } from '../../src/language/index.ts';
import type { Match, TranslatedSegment } from '../../src/model/segment.ts';
import { replaceTagged } from '../../src/model/tagged.ts';
import type { Variant } from '../../src/termbase/termbase.ts';

/** Fuzzy matches with this sentence's numbers, dates and times in place of the other's; their words stay. */
export function fittedOffers(
  { match, others, source }: TranslatedSegment,
  variant: Variant,
): Pick<TranslatedSegment, 'match' | 'others'> {
  const fitted = (one: Match): Match => (one.kind === 'fuzzy' ? withValues(one, source.text, variant) : one);
  return {
    match: match === null ? null : fitted(match),
    ...(others === undefined ? {} : { others: others.map(fitted) }),
  };
}

/**
 * The values of both French sentences are paired in their order, where there are as many of each kind; each is looked
 * for in the English by what it was there. One that is not found, or found twice, is left.
 */
function withValues(match: Match, source: string, variant: Variant): Match {
  const [now, before] = [findFrenchValues(source), findFrenchValues(match.source ?? '')];
  if (now.length !== before.length || now.some((value, at) => value.kind !== before[at]?.kind)) return match;
  let { target } = match;
  for (const [at, value] of now.entries()) {
    const old = before[at]!;
    if (sameValue(value, old) && sameValue(old, value)) continue;
    const places = findEnglishValues(target.text).filter((one) => sameValue(old, one));
    const [place] = places;
    if (place === undefined || places.length > 1) continue;
    const words = formatValue(value, source.slice(value.start, value.end), variant);
    target = replaceTagged(target, place.start, place.end, words);
  }
  return { ...match, target };
}
