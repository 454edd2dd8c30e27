export { indefiniteArticle } from './article.ts';
export {
  classAt,
  IN_WORD,
  isApostrophe,
  isHyphen,
  isSpace,
  isTrail,
  LETTER,
  LOWER,
  MARK,
  NUMBER,
  smallCode,
  UPPER,
  WHITE,
  widthAt,
} from './characters.ts';
export { englishName, englishPersonName } from './english-names.ts';
export { findEnglishValues } from './english-values.ts';
export {
  distance,
  findApart,
  findForm,
  findRightForms,
  fold,
  insideWord,
  occurrences,
  overlaps,
  wordSpans,
} from './folded-words.ts';
export { formatDate } from './format-date.ts';
export { formatNumber, type NumberStyle } from './format-number.ts';
export { formatOrdinal } from './format-ordinal.ts';
export { formatQuantity } from './format-quantity.ts';
export { formatTime } from './format-time.ts';
export { formatValue } from './format-value.ts';
export { withoutFrenchSpacing } from './french-spacing.ts';
export { findFrenchValues } from './french-values.ts';
export { isFunctionWord, isParticle, opensSentence } from './function-words.ts';
export { isAllCaps, matchCase } from './match-case.ts';
export { pluralise, singularise } from './plural.ts';
export { possessive } from './possessive.ts';
export { recaseName } from './recase-name.ts';
export { toRoman } from './roman.ts';
export { APOSTROPHES, frenchSpaces, HYPHENS, plainSpaces, SPACES } from './spaces.ts';
export { spellNumber, spellOrdinal } from './spell-number.ts';
export { titleCase } from './title-case.ts';
export { type Unit, unitName, units } from './units.ts';
export { sameNumber, sameValue, type Value, type ValueOf } from './value.ts';
export type { Variant } from './variant.ts';
export { hashOf, hashOn } from './word-hash.ts';
