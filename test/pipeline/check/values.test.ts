import { describe, expect, it } from 'vitest';
import { brief, checkNoted } from './check-noted.ts';

type Case = readonly [title: string, fr: string, en: string, ...said: string[]];

const NUMBERS: readonly Case[] = [
  ['a right number', '{number:946|946} soldats.', '946 soldiers.'],
  [
    'a wrong number',
    '{number:946|946} soldats.',
    '964 soldiers.',
    'numbers.missing critical',
    'numbers.added critical',
  ],
  ['a number lost', '{number:946|946} soldats sont partis.', 'Soldiers left.', 'numbers.missing critical'],
  ['a number made up', 'Des soldats sont partis.', '300 soldiers left.', 'numbers.added critical'],
  ['thousands', '{number:12500|12 500} soldats.', '12,500 soldiers.'],
  [
    'thousands that lost a figure',
    '{number:12500|12 500} soldats.',
    '1,250 soldiers.',
    'numbers.missing critical',
    'numbers.added critical',
  ],
  ['a number still in French form', '{number:12500|12 500} soldats.', '12 500 soldiers.', 'numbers.missing functional'],
  ['a number in words, in figures', '{number:12w|douze} soldats.', '12 soldiers.'],
  ['a number in figures, in words', '{number:14|14} soldats.', 'fourteen soldiers.'],
  ['small words otherwise', '{number:2w|deux} soldats.', 'both soldiers.'],
  [
    'larger words otherwise',
    'La zone des {number:3w|trois} frontières.',
    'The tri-border area.',
    'numbers.missing functional',
  ],
  ['a decade', 'Dans les années {number:60|60}.', 'In the 1960s.'],
  ['the figures of a name', 'Un C-17 est parti.', 'A C-17 left.'],
  ['number one', "L'ennemi numéro un.", 'Enemy No. 1.'],
  ['an ordinal', 'La {ordinal:101|101e} base.', 'The 101st base.'],
  [
    'a wrong ordinal',
    'La {ordinal:101|101e} base.',
    'The 110th base.',
    'numbers.missing critical',
    'numbers.added critical',
  ],
  ['"premier" otherwise', 'Les {ordinal:1|premiers} éléments.', 'Initial findings.'],
  ['an amount and a half', 'Trois ans et demi.', '3 1/2 years.'],
  ['a figure in a reference', 'Voir la figure 1.1.', 'See figure 1.1.'],
];

const QUANTITIES: readonly Case[] = [
  ['a right amount', '{quantity:10 percent|10 %} des voix.', '10% of the vote.'],
  ['the unit otherwise', '{quantity:10 percent|10 %} des voix.', '10 per cent of the vote.'],
  ['another currency', '{quantity:45000000 euro|45 millions d’euros}.', '45 million dollars.', 'quantities critical'],
  ['another length', 'À {quantity:120 kilometer|120 kilomètres}.', 'At 120 miles.', 'quantities critical'],
  [
    'a unit made a noun',
    '{quantity:45000 pound|45 000 livres sterling}.',
    '45,000 books sterling.',
    'quantities critical',
  ],
  [
    'an amount in French form',
    '{quantity:45000 pound|45 000 livres}.',
    '45 000 pounds sterling.',
    'quantities functional',
  ],
  ['the unit said elsewhere', '{quantity:5 kilometer|5 kilomètres}.', 'The kilometers were 5.'],
  ['a general name of the unit', '{quantity:6 canadian-dollar|6 dollars canadiens}.', '6 dollars.'],
  ['a span of time without its unit', 'Vidal, {quantity:28 year|28 ans}.', 'Vidal, 28.'],
  [
    'a wrong amount',
    '{quantity:10 percent|10 %} des voix.',
    '15% of the vote.',
    'quantities critical',
    'numbers.added critical',
  ],
  ['in words otherwise', 'Depuis {quantity:10 year|dix ans}.', 'For a decade.', 'quantities functional'],
  ['one of a unit', 'Sur {quantity:1 year|un an}.', 'Year on year.'],
];

const DATES: readonly Case[] = [
  ['a right date', 'Le {date:-6-7|7 juin}.', 'On June 7.'],
  ['a date in British form', 'Le {date:-6-7|7 juin}.', 'On 7 June.'],
  ['a date left in French', 'Le {date:-6-7|7 juin}.', 'On 7 juin.'],
  ['a wrong day', 'Le {date:-6-7|7 juin}.', 'On June 17.', 'dates critical', 'numbers.added critical'],
  ['a wrong month', 'Le {date:-6-7|7 juin}.', 'On July 7.', 'dates critical'],
  ['a range', 'Du {date:-6-3|3} au {date:-6-6|6 juin}.', 'June 3-6.'],
  ['a year as a number', 'En {date:2023--|2023}.', 'In 2023.'],
  ['a date lost', 'Signé le {date:-6-7|7 juin} à Niamey.', 'Signed in Niamey.', 'dates critical'],
];

const TIMES: readonly Case[] = [
  ['twelve hours', 'À {time:14:30|14 h 30}.', 'At 2:30 p.m.'],
  ['twenty-four hours', 'À {time:14:30|14 h 30}.', 'At 14:30.'],
  ['a wrong hour', 'À {time:14:30|14 h 30}.', 'At 4:30 p.m.', 'times critical', 'numbers.added critical'],
  ['hours read as a duration', 'De {quantity:18 hour|18 heures} à {time:22:|22 heures}.', 'From 18 hours to 10 p.m.'],
];

for (const [name, cases] of Object.entries({ NUMBERS, QUANTITIES, DATES, TIMES })) {
  describe(name.toLowerCase(), () => {
    it.each(cases)('%s', (_title, fr, en, ...said) => {
      expect(checkNoted(fr, en).map(brief)).toEqual(said);
    });
  });
}
