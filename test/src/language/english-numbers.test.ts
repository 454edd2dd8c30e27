import { describe, expect, it } from 'vitest';
import { findEnglishValues } from '../../../src/language/index.ts';
import { showValues } from './show-values.ts';

const CASES: readonly (readonly [text: string, values: string])[] = [
  ['946 soldiers', '946=946'],
  ['1,000 men', '1,000=1000'],
  ['1 000 men', '1 000=1000'],
  ['12,500 men', '12,500=12500'],
  ['2.5 million people', '2.5 million=2500000'],
  ['3 billion', '3 billion=3000000000'],
  ['1.5 million', '1.5 million=1500000'],
  ['$3bn', '$3bn=3000000000 dollar'],
  ['300 thousand', '300 thousand=300000'],
  ['-12 points', '-12=-12'],
  ['18 to 25', '18=18; 25=25'],
  ['5-6 vehicles', '5=5; 6=6'],
  ['two hundred and fifty soldiers', 'two hundred and fifty=250'],
  ['two hundred fifty soldiers', 'two hundred fifty=250'],
  ['ninety-nine', 'ninety-nine=99'],
  ['twenty-one guns', 'twenty-one=21'],
  ['nineteen hundred men', 'nineteen hundred=1900'],
  [
    'one hundred twenty-three thousand four hundred fifty-six',
    'one hundred twenty-three thousand four hundred fifty-six=123456',
  ],
  ['two million three hundred thousand', 'two million three hundred thousand=2300000'],
  ['three and a half million', 'three and a half million=3500000'],
  ['a million refugees', 'a million=1000000'],
  ['about a hundred', 'a hundred=100'],
  ['a thousand troops', 'a thousand=1000'],
  ['a dozen', 'a dozen=12'],
  ['half a dozen', 'half a dozen=6'],
  ['half a million', 'half a million=500000'],
  ['dozens of men', ''],
  ['hundreds dead', ''],
  ['two-thirds', 'two-thirds=0.666667'],
  ['two thirds of it', 'two thirds=0.666667'],
  ['three-quarters', 'three-quarters=0.75'],
  ['a third of it', 'a third=0.333333'],
  ['both countries', 'both=2'],
  ['twice', 'twice=2'],
  ['one person', 'one=1'],
  ['an officer and a nurse', ''],
  ['the C-17, the M23 and the A400M', ''],
  ['an 18-member crew', '18=18'],
  ['Resolution 2719', '2719=2719'],
  ['Twelve killed', 'Twelve=12'],
  ['TWELVE DEAD', 'TWELVE=12'],
  ['313 to 17', '313=313; 17=17'],
  ['0.75', '0.75=0.75'],
  ['one and two', 'one=1; two=2'],
  ['no one', ''],
];

describe('English numbers', () => {
  it.each(CASES)('%s', (text, values) => {
    expect(showValues(text, findEnglishValues(text))).toBe(values);
  });
});
