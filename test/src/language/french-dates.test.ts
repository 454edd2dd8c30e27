import { describe, expect, it } from 'vitest';
import { findFrenchValues } from '../../../src/language/index.ts';
import { showValues } from './show-values.ts';

const CASES: readonly (readonly [text: string, values: string])[] = [
  ['le 19 mai', '19 mai=/5/19'],
  ['le 19 mai 2024', '19 mai 2024=2024/5/19'],
  ['le 1er juin 2024', '1er juin 2024=2024/6/1'],
  ['le 1 er juin', '1 er juin=/6/1'],
  ['lundi 3 juin 2024', 'lundi 3 juin 2024=2024/6/3(1)'],
  ['mardi 7 mai', 'mardi 7 mai=/5/7(2)'],
  ['Vendredi, 7 juin', 'Vendredi, 7 juin=/6/7(5)'],
  ['le 7\u00A0juin\u00A02024', '7\u00A0juin\u00A02024=2024/6/7'],
  ['mai 2024', 'mai 2024=2024/5/'],
  ['en mai', 'mai=/5/'],
  ['au mois d’août', 'août=/8/'],
  ['en MAI 2024', 'MAI 2024=2024/5/'],
  ['le 19 Mai 2024', '19 Mai 2024=2024/5/19'],
  ['fin 2023', '2023=2023//'],
  ['mi-2024', '2024=2024//'],
  ['début mars 2022', 'mars 2022=2022/3/'],
  ['le 19/05/2024', '19/05/2024=2024/5/19'],
  ['le 19/05/24', '19/05/24=2024/5/19'],
  ['le 19.05.2024', '19.05.2024=2024/5/19'],
  ['2024-05-19', '2024-05-19=2024/5/19'],
  ['le 31 février', '31=31; février=/2/'],
  ['le 29 février 2024', '29 février 2024=2024/2/29'],
  ['le 29 février 2023', '29=29; février 2023=2023/2/'],
  ['du 3 au 5 mai 2024', '3=2024/5/3; 5 mai 2024=2024/5/5'],
  ['du 3 mai au 5 juin 2024', '3 mai=2024/5/3; 5 juin 2024=2024/6/5'],
  ['les 3 et 4 mai', '3=/5/3; 4 mai=/5/4'],
  ['les 3, 4 et 5 mai', '3=/5/3; 4=/5/4; 5 mai=/5/5'],
  ['entre le 3 et le 5 mai', '3=/5/3; 5 mai=/5/5'],
  ['dans la nuit du 14 au 15 janvier', '14=/1/14; 15 janvier=/1/15'],
  ['les 3-5 mai', '3=/5/3; 5 mai=/5/5'],
  ['les années 1990', '1990=1990//'],
  ['en 2023', '2023=2023//'],
  ['de 2013 à 2022', '2013=2013//; 2022=2022//'],
  ['2023-2024', '2023=2023//; 2024=2024//'],
  ['depuis 2015, le pays', '2015=2015//'],
  ['2000 soldats', '2000=2000'],
  ['en 2000 environ', '2000=2000//'],
  ['2000 hommes et 2500 femmes', '2000=2000; 2500=2500'],
  ['l’an 2000', '2000=2000//'],
  ['né en 1933', '1933=1933//'],
  ['12 sept. 2023', '12 sept. 2023=2023/9/12'],
  ['le 5 janv. 2020', '5 janv. 2020=2020/1/5'],
  ['la planète Mars', ''],
  ['Mai est passé', ''],
  ['en 2017 l’armée', '2017=2017//'],
  ['accord de 2013 avec Paris', '2013=2013//'],
  ['un accord (2023)', '2023=2023//'],
  ['le 19 mai 2024, 946 soldats', '19 mai 2024=2024/5/19; 946=946'],
  ['5 mai 150 soldats', '5 mai=/5/5; 150=150'],
  ['1er-Mai', '1er=#1'],
];

describe('French dates', () => {
  it.each(CASES)('%s', (text, values) => {
    expect(showValues(text, findFrenchValues(text))).toBe(values);
  });
});
