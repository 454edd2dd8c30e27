import { describe, expect, it } from 'vitest';
import { findFrenchValues } from '../../../src/language/index.ts';
import { showValues } from './show-values.ts';

const CASES: readonly (readonly [text: string, values: string])[] = [
  ['à 14 h 30', '14 h 30=14:30'],
  ['à 14h30', '14h30=14:30'],
  ['à 14h', '14h=14:'],
  ['à 14\u00A0h\u00A030', '14\u00A0h\u00A030=14:30'],
  ['à 14 H 30', '14 H 30=14:30'],
  ['vers 9h30', '9h30=9:30'],
  ['à 14:30', '14:30=14:30'],
  ['à 14 h 30 GMT', '14 h 30 GMT=14:30GMT'],
  ['à 14h30 TU', '14h30 TU=14:30UTC'],
  ['à 02:15 UTC', '02:15 UTC=2:15UTC'],
  ['0230 UTC', '0230 UTC=2:30UTC'],
  ['à 8 heures', '8 heures=8:'],
  ['dès 8 heures', '8 heures=8:'],
  ['peu avant 5 heures du matin', '5 heures du matin=5:'],
  ['6 heures du matin', '6 heures du matin=6:'],
  ['à 6 heures du soir', '6 heures du soir=18:'],
  ['à 3 heures de l’après-midi', '3 heures de l’après-midi=15:'],
  ['à 11 heures de la nuit', '11 heures de la nuit=23:'],
  ['à huit heures', 'huit heures=8:'],
  ['vers trois heures du matin', 'trois heures du matin=3:'],
  ['à dix-huit heures trente', 'dix-huit heures trente=18:30'],
  ['à midi', 'midi=12:'],
  ['à midi et demi', 'midi et demi=12:30'],
  ['à minuit', 'minuit=0:'],
  ['minuit et demi', 'minuit et demi=0:30'],
  ['l’après-midi', ''],
  ['dans le Midi', ''],
  ['durant 14 heures', '14 heures=14 hour'],
  ['pendant deux heures', 'deux heures=2 hour'],
  ['en 48 heures', '48 heures=48 hour'],
  ['après 20 heures', '20 heures=20:'],
  ['après 48 heures', '48 heures=48 hour'],
  ['à une heure et demi de route', 'une heure et demi=1.5 hour'],
  ['après six heures de combats', 'six heures=6 hour'],
  ['trois heures plus tard', 'trois heures=3 hour'],
  ['à 8 heures de route', '8 heures=8 hour'],
  ['1 h 30 de vol', '1 h 30=1.5 hour'],
  ['11 h heure locale', '11 h=11:'],
  ['à 20 heures, heure locale', '20 heures=20:'],
  ['à 18 heures précises', '18 heures=18:'],
  ['72 heures', '72 heures=72 hour'],
  ['24 heures', '24 heures=24 hour'],
  ['de 8 h à 12 h', '8 h=8:; 12 h=12:'],
  ['à 24 h', '24 h=24:'],
  ['interceptée à 6 h 10 après une nuit', '6 h 10=6:10'],
  ['à 1 h 30 de route', '1 h 30=1.5 hour'],
  ['à 25 h', '25 h=25 hour'],
  ['toutes les 6 heures', '6 heures=6 hour'],
  ['à 16 h 05 (UTC+1)', '16 h 05 (UTC+1)=16:5UTC+1'],
  ['jusqu’à 22 heures', '22 heures=22:'],
  ['à 7 heures et demie', '7 heures et demie=7:30'],
];

describe('French times', () => {
  it.each(CASES)('%s', (text, values) => {
    expect(showValues(text, findFrenchValues(text))).toBe(values);
  });
});
