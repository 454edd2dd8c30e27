import { acronyms, personParts, places } from './exonyms.ts';

/** Regions of ISO 3166 whose names Intl gives as the press writes them; not those that are also names of persons. */
const REGIONS =
  'AD AE AF AG AL AM AO AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CF CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FM FO FR GA GB GD GE GF GH GI GL GM GN GP GQ GR GT GU GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MN MQ MR MT MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NZ OM PA PE PF PG PH PK PL PR PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE YT ZA ZM ZW'.split(
    ' ',
  );

let countries: ReadonlyMap<string, string> | null = null;

/** Country names, made at the first call: Intl takes some milliseconds. */
function countryNames(): ReadonlyMap<string, string> {
  if (countries !== null) return countries;
  const french = new Intl.DisplayNames('fr', { type: 'region' });
  const english = new Intl.DisplayNames('en', { type: 'region' });
  countries = new Map(
    REGIONS.map((code) => [curled(french.of(code) ?? code), (english.of(code) ?? code).replace(' & ', ' and ')]),
  );
  return countries;
}

/**
 * A place, a country or an acronym as English names it: `Saragosse` → `Zaragoza`, `Jamaïque` → `Jamaica`, `PIB` → `GDP`.
 * Names of persons are spelt as English does part by part; names that English shares stay as they are.
 */
export function englishName(name: string): string {
  const key = curled(name);
  return places.get(key) ?? acronyms.get(key) ?? countryNames().get(key) ?? englishPersonName(name);
}

/** A person's name with the parts that English spells otherwise: `Vladimir Poutine` → `Vladimir Putin`. */
export function englishPersonName(name: string): string {
  return name.replace(/[\p{L}\p{M}]+/gu, (part) => personParts.get(part) ?? part);
}

function curled(name: string): string {
  return name.replaceAll("'", '’').replace(/\s/gu, ' ');
}
