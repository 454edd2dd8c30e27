import { describe, expect, it } from 'vitest';
import { createTermbase } from '../../../src/termbase/load.ts';
import { parseUserLayer } from '../../../src/termbase/user-layer.ts';
import { overlay } from '../../../src/termbase/user-layer-overlay.ts';
import { layer } from './termbase.ts';

const user = (concepts: object) => parseUserLayer(JSON.stringify({ concepts }), 'mine.json');
const over = (...all: object[]) => createTermbase(all.map(user).reduce(overlay, layer), 'en-US');
const render = (termbase: ReturnType<typeof over>, text: string) =>
  termbase.match(text).map((match) => `${text.slice(match.start, match.end)}=${termbase.preferred(match)}`);

describe('overlay', () => {
  it('renders a term that we do not have, in both numbers', () => {
    const termbase = over({ 'unit.x': { fr: 'groupement fluvial', en: 'riverine group' } });
    expect(render(termbase, 'Deux groupements fluviaux')).toEqual(['groupements fluviaux=riverine groups']);
  });

  it('outranks ours, whatever ours asks of the words around', () => {
    const termbase = over({ 'user.commandant': { fr: 'commandant', en: 'squadron leader' } });
    expect(render(termbase, 'Le commandant Sow et le commandant de la base')).toEqual(
      expect.arrayContaining(['commandant=squadron leader']),
    );
    const [match] = termbase.match('Le commandant Sow');
    expect(termbase.preferred(match!)).toBe('squadron leader');
    expect(termbase.concept(match!.concept)?.kind).toBe('rank');
    expect(termbase.allowed(match!)).not.toContain('major');
    expect(termbase.deprecated(match!)).toContain('major');
  });

  it('leaves the longest match first', () => {
    const termbase = over({ 'user.general': { fr: 'général', en: 'gen.' } });
    expect(render(termbase, 'Le général de brigade Ba')[0]).toBe('général de brigade=brigadier general');
  });

  it('keeps ours admitted where theirs is only preferred', () => {
    const termbase = over({ 'user.gb': { fr: 'général de brigade', en: 'brigadier', rule: 'preferred' } });
    const [match] = termbase.match('Le général de brigade Ba');
    expect(termbase.preferred(match!)).toBe('brigadier');
    expect(termbase.allowed(match!)).toContain('brigadier general');
    expect(termbase.deprecated(match!)).not.toContain('brigadier general');
  });

  it('forbids English of ours that is only admitted, and keeps the preferred', () => {
    const [before] = over({ 'user.x': { fr: 'x', en: 'y' } }).match('Le général de brigade Ba');
    const termbase = over({
      'user.no': { fr: 'général de brigade', en: { preferred_one: 'one-star general' }, rule: 'forbidden' },
    });
    const [match] = termbase.match('Le général de brigade Ba');
    expect(match).toEqual(before);
    expect(termbase.preferred(match!)).toBe('brigadier general');
    expect(termbase.allowed(match!)).not.toContain('one-star general');
    expect(termbase.deprecated(match!)).toContain('one-star general');
  });

  it('adds French to a concept of ours by its id', () => {
    const termbase = over({ 'rank.general-de-brigade': { fr: { abbreviations: ['GalBde'] } } });
    expect(render(termbase, 'Le GalBde Ba')).toEqual(['GalBde=brigadier general']);
    expect(render(termbase, 'Le général de brigade Ba')).toEqual(['général de brigade=brigadier general']);
  });

  it('drops our British English with the English that it varied', () => {
    const layered = overlay(layer, user({ 'equipment.vehicule-blinde': { en: 'armor vehicle' } }));
    const termbase = createTermbase(layered, 'en-GB');
    const [match] = termbase.match('un véhicule blindé');
    expect(termbase.preferred(match!)).toBe('armor vehicle');
  });

  it('lets a later file outrank an earlier one', () => {
    const first = { 'user.a': { fr: 'commandant', en: 'first' } };
    const second = { 'user.b': { fr: 'commandant', en: 'second' } };
    expect(render(over(first, second), 'Le commandant Sow')[0]).toBe('commandant=second');
    expect(render(over(second, first), 'Le commandant Sow')[0]).toBe('commandant=first');
  });

  it('takes fifty thousand terms', () => {
    const many = Array.from({ length: 50_000 }, (_, n) => [
      `user.t${n}`,
      { fr: `terme${n} unique`, en: `unique term${n}` },
    ]);
    const termbase = over(Object.fromEntries(many), { 'user.last': { fr: 'terme7 unique', en: 'seventh' } });
    expect(render(termbase, 'Un terme49999 unique, un terme7 unique')).toEqual([
      'terme49999 unique=unique term49999',
      'terme7 unique=seventh',
    ]);
  });

  it('changes the fingerprint', () => {
    const plain = createTermbase(layer, 'en-US').fingerprint;
    const one = over({ 'user.a': { fr: 'a', en: 'b' } }).fingerprint;
    expect(new Set([plain, one, over({ 'user.a': { fr: 'a', en: 'c' } }).fingerprint]).size).toBe(3);
  });
});
