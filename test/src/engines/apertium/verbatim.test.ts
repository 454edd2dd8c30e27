import { describe, expect, it } from 'vitest';
import { findVerbatim } from '../../../../src/engines/apertium/verbatim.ts';

const cases: readonly (readonly [text: string, found: readonly string[]])[] = [
  ['Le départ du C-17 Globemaster III de la 101e base', ['C-17 Globemaster III']],
  ["la base aérienne de l'US Air Force à Niamey", ['US Air Force']],
  ['le colonel-major Mamane Sani KIAOU, président', ['KIAOU']],
  ['Selon le général Kenneth P. EKMAN, chef des troupes', ['P. EKMAN']],
  ["L'OTAN et la FAR (ONU) d'Al-Qaïda", ['OTAN', 'FAR', 'ONU', 'Al-Qaïda']],
  ["vers N'Djamena et Fada N'Gourma", ["N'Djamena", "N'Gourma"]],
  ['À 9h30, le 1er décembre, 1 700 hommes et 12 %', []],
  ['Il a dit que la France quitterait le pays.', []],
  ['NIGER : LE DERNIER CONVOI DU C-17', ['C-17']],
  ['un hélicoptère Mi-8, un AN-124 et un fusil HK416', ['Mi-8', 'AN-124', 'HK416']],
];

describe('findVerbatim', () => {
  it.each(cases)('%s', (text, found) => {
    expect(findVerbatim(text).map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });
});
