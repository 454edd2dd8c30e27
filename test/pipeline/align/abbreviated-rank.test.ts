import { describe, expect, it } from 'vitest';
import { abbreviatedRank } from '../../../pipeline/align/abbreviated-rank.ts';

describe('a rank in AP style', () => {
  it.each([
    ['Brigadier General', ['brigadier general', 'Brig. Gen.', 'BGen'], 'Brig. Gen.'],
    ['Lieutenant Commander', ['lieutenant commander', 'Lt. Cmdr.', 'Lt. Cdr.'], 'Lt. Cmdr.'],
    ['Commander', ['commander', 'Cmdr.'], 'Cmdr.'],
    ['First Lieutenant', ['lieutenant', 'Lt.', 'first lieutenant', '1st Lt.'], '1st Lt.'],
    ['Second Lieutenant', ['second lieutenant', '2nd Lt.'], '2nd Lt.'],
    ['Sergeant First Class', ['sergeant first class', 'Sgt. 1st Class', 'SFC'], 'Sgt. 1st Class'],
    ['Lieutenant Junior Grade', ['lieutenant junior grade', 'Lt. j.g.'], 'Lieutenant Junior Grade'],
    ['Private First Class', ['private first class', 'Pfc.'], 'Pfc.'],
    ['Police Colonel', ['police colonel', 'Col.'], 'Police Col.'],
    ['Colonel-Major', ['colonel-major', 'Col.-Maj.'], 'Col.-Maj.'],
    ['Brigadier General', ['general', 'Gen.'], 'Brigadier General'],
    ['Chief Warrant Officer', ['chief warrant officer', 'CWO'], 'Chief Warrant Officer'],
    ['Brigadier', ['brigadier', 'Cpl.'], 'Brigadier'],
    ['Col.', ['colonel', 'Col.'], 'Col.'],
    ['Rear Admiral', ['rear admiral', 'Rear Adm.', 'Adm.'], 'Rear Adm.'],
  ])('%s is %j: %s', (words, allowed, expected) => {
    expect(abbreviatedRank(words, allowed)).toBe(expected);
  });
});
