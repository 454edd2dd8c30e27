import { describe, expect, it } from 'vitest';
import { inCapitals, type Keep, toCapitals, toSentenceCase } from '../../../pipeline/translate/recase.ts';

function keep(text: string, words: string, as: Keep['as']): Keep {
  const start = text.indexOf(words);
  return { start, end: start + words.length, as };
}

describe('toSentenceCase', () => {
  const cases: readonly [string, string, ...(readonly [string, Keep['as']][])][] = [
    ['LES ÉTATS-UNIS SE RETIRENT', 'Les états-unis se retirent'],
    ['LA MINUSMA QUITTE LE MALI', 'La MINUSMA quitte le Mali', ['MINUSMA', 'capitals'], ['MALI', 'name']],
    ['MORT DE SYLVAIN DE LA TOUR', 'Mort de Sylvain de la Tour', ['SYLVAIN DE LA TOUR', 'name']],
    ['L’ARMÉE AU XXIE SIÈCLE', 'L’armée au XXIe siècle', ['XXIE', 'ordinal']],
    ['LE C-17 ET LE F16 DE LOUIS XIV', 'Le C-17 et le F16 de louis XIV'],
    ['« NOUS PARTONS »', '« Nous partons »'],
    ['LA VIE AU CAMP', 'La vie au camp'],
  ];
  it.each(cases)('%s', (text, expected, ...kept) => {
    expect(
      toSentenceCase(
        text,
        kept.map(([words, as]) => keep(text, words, as)),
      ),
    ).toBe(expected);
  });
});

describe('inCapitals', () => {
  const cases: readonly [string, boolean][] = [
    ['LES ÉTATS-UNIS SE RETIRENT', true],
    ['OTAN', false],
    ['ATTENTAT À AGADEZ', true],
    ['Le GSIM et la MINUSMA', false],
    ['946', false],
    ['PORTE-AVIONS', true],
  ];
  it.each(cases)('%s: %s', (text, expected) => {
    expect(inCapitals(text, [])).toBe(expected);
  });

  it('does not count what is always in capitals', () => {
    const text = 'MINUSMA, EUTM-MALI';
    expect(inCapitals(text, [])).toBe(true);
    expect(inCapitals(text, [keep(text, text, 'capitals')])).toBe(false);
  });
});

it('keeps the length when a capital is longer than its letter', () => {
  expect(toCapitals('straße à Niamey')).toBe('STRAßE À NIAMEY');
});
