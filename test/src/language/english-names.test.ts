import { describe, expect, it } from 'vitest';
import { englishName, englishPersonName } from '../../../src/language/index.ts';

describe('French names as English writes them', () => {
  it.each([
    ['Saragosse', 'Zaragoza'],
    ['Le Caire', 'Cairo'],
    ['Pékin', 'Beijing'],
    ['Crimée', 'Crimea'],
    ['Jamaïque', 'Jamaica'],
    ['Royaume-Uni', 'United Kingdom'],
    ['Bosnie-Herzégovine', 'Bosnia and Herzegovina'],
    ['Turquie', 'Turkey'],
    ["Côte d'Ivoire", 'Côte d’Ivoire'],
    ['PIB', 'GDP'],
    ['Mouammar Kadhafi', 'Moammar Gadhafi'],
    ['Ouallam', 'Ouallam'],
    ['Maurice', 'Maurice'],
    ['Bayraktar TB2', 'Bayraktar TB2'],
    ['', ''],
  ])('%s → %s', (french, english) => {
    expect(englishName(french)).toBe(english);
  });

  it.each([
    ['Vladimir Poutine', 'Vladimir Putin'],
    ['Evgueni Prigojine', 'Yevgeny Prigozhin'],
    ['Kenneth P. Ekman', 'Kenneth P. Ekman'],
    ['Jean-Pierre de La Tour', 'Jean-Pierre de La Tour'],
  ])('of a person: %s → %s', (french, english) => {
    expect(englishPersonName(french)).toBe(english);
  });
});
