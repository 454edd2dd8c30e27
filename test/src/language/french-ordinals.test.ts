import { describe, expect, it } from 'vitest';
import { findFrenchValues } from '../../../src/language/index.ts';
import { showValues } from './show-values.ts';

const CASES: readonly (readonly [text: string, values: string])[] = [
  ['la 101e base aérienne', '101e=#101'],
  ['le 1er régiment', '1er=#1'],
  ['la 101\uFFFCe\uFFFC base aérienne', '101\uFFFCe=#101'],
  ['le 1 000e vol', '1 000e=#1000'],
  ['un 777-300ER', '777=777'],
  ['LE 1ER RÉGIMENT', '1ER=#1'],
  ['la 1re brigade', '1re=#1'],
  ['la 1ère brigade', '1ère=#1'],
  ['la 2ème division', '2ème=#2'],
  ['les 2es rencontres', '2es=#2'],
  ['le 43e bataillon', '43e=#43'],
  ['le 22ᵉ BIMa', '22ᵉ=#22'],
  ['le XXIe siècle', 'XXIe siècle=#21c'],
  ['au XIXᵉ siècle', 'XIXᵉ siècle=#19c'],
  ['la VIe flotte', 'VIe=#6'],
  ['la Ve République', 'Ve=#5'],
  ['le 20e siècle', '20e siècle=#20c'],
  ['François Ier', 'Ier=#1'],
  ['Ce soldat et Me Diallo', ''],
  ['De Gaulle', ''],
  ['le premier lot', 'premier=#1'],
  ['la première fois', 'première=#1'],
  ['les premiers éléments', ''],
  ['le deuxième contingent', 'deuxième=#2'],
  ['la vingt et unième édition', 'vingt et unième=#21'],
  ['le trente-deuxième jour', 'trente-deuxième=#32'],
  ['la dix-neuvième réunion', 'dix-neuvième=#19'],
  ['le dix-neuvième siècle', 'dix-neuvième siècle=#19c'],
  ['la quatre-vingtième division', 'quatre-vingtième=#80'],
  ['le soixante-dixième anniversaire', 'soixante-dixième=#70'],
  ['la centième', 'centième=#100'],
  ['le deux centième vol', 'deux centième=#200'],
  ['un second engin', 'second=#2'],
  ['le commandant en second', ''],
  ['la seconde fois', 'seconde=#2'],
  ['une seconde après', ''],
  ['la Seconde Guerre mondiale', ''],
  ['la Première et la Deuxième Guerre', ''],
  ['le premier producteur', ''],
  ['le 1 000e exemplaire', '1 000e=#1000'],
  ['le Premier ministre', ''],
  ['dans un premier temps', ''],
  ['en premier lieu', ''],
  ['les premiers secours', ''],
  ['un premier maître', ''],
  ['les matières premières', ''],
  ['le second maître', ''],
  ['la cinquième colonne', 'cinquième=#5'],
  ['le 3 e régiment', '3 e=#3'],
];

describe('French ordinals', () => {
  it.each(CASES)('%s', (text, values) => {
    expect(showValues(text, findFrenchValues(text))).toBe(values);
  });
});
