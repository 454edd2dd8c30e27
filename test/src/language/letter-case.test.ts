import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  frenchSpaces,
  isAllCaps,
  matchCase,
  plainSpaces,
  recaseName,
  titleCase,
  withoutFrenchSpacing,
} from '../../../src/language/index.ts';

describe('names with a surname in capitals', () => {
  it.each([
    ['KIAOU', 'Kiaou'],
    ['EKMAN', 'Ekman'],
    ['Kenneth P. EKMAN', 'Kenneth P. Ekman'],
    ['Mamane Sani KIAOU', 'Mamane Sani Kiaou'],
    ['N’GUESSAN', 'N’Guessan'],
    ["M'BA", "M'Ba"],
    ['MAÏGA', 'Maïga'],
    ['DE LA TOUR', 'de La Tour'],
    ['Jean-Pierre DE LA TOUR', 'Jean-Pierre de La Tour'],
    ['Charles DE GAULLE', 'Charles de Gaulle'],
    ['Jean-Yves LE DRIAN', 'Jean-Yves Le Drian'],
    ['Ursula VON DER LEYEN', 'Ursula von der Leyen'],
    ['Iyad AG GHALY', 'Iyad Ag Ghaly'],
    ['OULD ABDEL AZIZ', 'Ould Abdel Aziz'],
    ['AL-SISSI', 'Al-Sissi'],
    ['TABAREY-BAREY', 'Tabarey-Barey'],
    ['MCCONVILLE', 'McConville'],
    ['Barack OBAMA II', 'Barack Obama II'],
    ['ÉLODIE', 'Élodie'],
    ['John F. KENNEDY', 'John F. Kennedy'],
    ['Abdourahamane Tiani', 'Abdourahamane Tiani'],
    ['', ''],
  ])('%s → %s', (name, english) => {
    expect(recaseName(name)).toBe(english);
  });

  it('recasing twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ABÉabé ’-. ') }), (name) => {
        const once = recaseName(name);
        expect(recaseName(once)).toBe(once);
      }),
    );
  });
});

describe('capitals', () => {
  it.each([
    ['major general', 'Major General'],
    ['colonel-major', 'Colonel-Major'],
    ['commander in chief', 'Commander in Chief'],
    ['chief of the general staff', 'Chief of the General Staff'],
    ['sergeant first class', 'Sergeant First Class'],
  ])('of a rank: %s → %s', (words, title) => {
    expect(titleCase(words)).toBe(title);
  });

  it.each([
    ['GÉNÉRAL', 'brigadier general', 'BRIGADIER GENERAL'],
    ['Général', 'brigadier general', 'Brigadier general'],
    ['général', 'brigadier general', 'brigadier general'],
    ['« Général', '“major', '“Major'],
    ['', 'major', 'major'],
  ])('of a model: %s + %s → %s', (model, words, cased) => {
    expect(matchCase(model, words)).toBe(cased);
  });

  it.each([
    ['NIGER : RETRAIT', true],
    ['LE C-17 À NIAMEY', true],
    ['Niger', false],
    ['A', false],
    ['', false],
    ['12', false],
    ['ONU', true],
  ])('throughout: %s is %s', (text, all) => {
    expect(isAllCaps(text)).toBe(all);
  });
});

describe('French spaces', () => {
  it.each([
    ['Niger : le retrait', 'Niger: le retrait'],
    ['Quoi\u00A0? Non\u202F!', 'Quoi? Non!'],
    ['30\u202F%', '30%'],
    ['un ; deux', 'un; deux'],
    ['10 :30', '10 :30'],
    ['a : b', 'a: b'],
  ])('before a sign: %s → %s', (french, english) => {
    expect(withoutFrenchSpacing(french)).toBe(english);
  });

  it('are all found', () => {
    expect(plainSpaces('1\u00A0000\u202F000\u2009000 5')).toBe('1 000 000 000 5');
    expect('a\u202Fb c'.split(frenchSpaces)).toEqual(['a', 'b', 'c']);
  });
});
