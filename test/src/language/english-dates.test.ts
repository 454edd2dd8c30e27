import { describe, expect, it } from 'vitest';
import { findEnglishValues } from '../../../src/language/index.ts';
import { showValues } from './show-values.ts';

const CASES: readonly (readonly [text: string, values: string])[] = [
  ['May 19', 'May 19=/5/19'],
  ['May 19, 2024', 'May 19, 2024=2024/5/19'],
  ['on May 19, 2024, the', 'May 19, 2024=2024/5/19'],
  ['19 May 2024', '19 May 2024=2024/5/19'],
  ['19 May', '19 May=/5/19'],
  ['May 2024', 'May 2024=2024/5/'],
  ['in May', 'May=/5/'],
  ['June 7th', 'June 7th=/6/7'],
  ['the 7th of June 2024', '7th of June 2024=2024/6/7'],
  ['Monday, June 3, 2024', 'Monday, June 3, 2024=2024/6/3(1)'],
  ['Monday 3 June 2024', 'Monday 3 June 2024=2024/6/3(1)'],
  ['Sept. 12, 2023', 'Sept. 12, 2023=2023/9/12'],
  ['2024-05-19', '2024-05-19=2024/5/19'],
  ['5/19/2024', '5/19/2024=2024/5/19'],
  ['19/5/2024', '19/5/2024=2024/5/19'],
  ['19.05.2024', '19.05.2024=2024/5/19'],
  ['late 2023', 'late 2023=2023// late'],
  ['at the end of 2023', 'end of 2023=2023// late'],
  ['in early June', 'early June=/6/ early'],
  ['the end of the war', ''],
  ['mid-2024', 'mid-2024=2024// mid'],
  ['in 2023', '2023=2023//'],
  ['the 1990s', '1990=1990//'],
  ['from 2013 to 2022', '2013=2013//; 2022=2022//'],
  ['May 3-5, 2024', 'May 3=2024/5/3; 5, 2024=2024/5/5'],
  ['May 3 to 5, 2024', 'May 3=2024/5/3; 5, 2024=2024/5/5'],
  ['on November 24 and 25 at the base', 'November 24=/11/24; 25=/11/25'],
  ['May 3 and 4 soldiers', 'May 3=/5/3; 4=4'],
  ['June 3-6 in the Gulf', 'June 3=/6/3; 6=/6/6'],
  ['May 3 and 4', 'May 3=/5/3; 4=/5/4'],
  ['from 3 to 5 May 2024', '3=2024/5/3; 5 May 2024=2024/5/5'],
  ['April 30 to May 2, 2024', 'April 30=/4/30; May 2, 2024=2024/5/2'],
  ['February 31', 'February=/2/; 31=31'],
  ['He may 5', '5=5'],
  ['they march 5 miles', '5 miles=5 mile'],
  ['May God help', ''],
  ['in March', 'March=/3/'],
  ['May 5, armored', 'May 5=/5/5'],
  ['2000 soldiers', '2000=2000//'],
  ['on Monday', ''],
];

describe('English dates', () => {
  it.each(CASES)('%s', (text, values) => {
    expect(showValues(text, findEnglishValues(text))).toBe(values);
  });
});
