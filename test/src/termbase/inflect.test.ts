import { describe, expect, it } from 'vitest';
import { englishPlural } from '../../../src/termbase/inflect-english.ts';
import { feminineOf, pluralOf } from '../../../src/termbase/inflect-french.ts';

describe('French', () => {
  it.each([
    ['général de brigade', 'généraux de brigade'],
    ['base aérienne', 'bases aériennes'],
    ['colonel-major', 'colonels-majors'],
    ['sous-officier', 'sous-officiers'],
    ['vice-amiral d’escadre', 'vice-amiraux d’escadre'],
    ["chef d'état-major", "chefs d'état-major"],
    ['engin explosif improvisé', 'engins explosifs improvisés'],
    ['lance-roquettes', 'lance-roquettes'],
    ['avion', 'avions'],
    ['drapeau', 'drapeaux'],
    ['corps', 'corps'],
    ['VAB', 'VAB'],
    ['Nigérien', 'Nigériens'],
  ])('%s, plural %s', (one, many) => {
    expect(pluralOf(one)).toBe(many);
  });

  it.each([
    ['général de brigade', 'générale de brigade'],
    ['adjudant-chef', 'adjudante-cheffe'],
    ['nigérien', 'nigérienne'],
    ['français', 'française'],
    ['directeur de cabinet', 'directrice de cabinet'],
    ['officier', 'officière'],
    ['soldat', 'soldate'],
    ['capitaine', 'capitaine'],
    ['libyen', 'libyenne'],
    ['grec', 'grecque'],
    ['médecin', 'médecin'],
  ])('%s, feminine %s', (masculine, feminine) => {
    expect(feminineOf(masculine)).toBe(feminine);
  });
});

describe('English', () => {
  it.each([
    ['brigadier general', 'brigadier generals'],
    ['chief of staff', 'chiefs of staff'],
    ['leading seaman', 'leading seamen'],
    ['army', 'armies'],
    ['branch', 'branches'],
    ['convoy', 'convoys'],
    ['transport aircraft', 'transport aircraft'],
    ['exchange of fire', 'exchanges of fire'],
    ['IED', 'IEDs'],
    ['German', 'Germans'],
    ['colonel (medical)', 'colonels (medical)'],
    ['Brig. Gen.', 'Brig. Gen.'],
  ])('%s, plural %s', (one, many) => {
    expect(englishPlural(one)).toBe(many);
  });
});
