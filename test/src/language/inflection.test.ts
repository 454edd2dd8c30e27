import { describe, expect, it } from 'vitest';
import { indefiniteArticle, pluralise, possessive, singularise } from '../../../src/language/index.ts';

describe('plural and singular of a noun phrase', () => {
  it.each([
    ['base', 'bases'],
    ['company', 'companies'],
    ['day', 'days'],
    ['church', 'churches'],
    ['loss', 'losses'],
    ['bus', 'buses'],
    ['hero', 'heroes'],
    ['torpedo', 'torpedoes'],
    ['crisis', 'crises'],
    ['life', 'lives'],
    ['man', 'men'],
    ['serviceman', 'servicemen'],
    ['woman', 'women'],
    ['person', 'people'],
    ['aircraft', 'aircraft'],
    ['French', 'French'],
    ['Swedish', 'Swedish'],
    ['Burkinese', 'Burkinese'],
    ['Nigerien', 'Nigeriens'],
    ['corps', 'corps'],
    ['headquarters', 'headquarters'],
    ['barracks', 'barracks'],
    ['personnel', 'personnel'],
    ['staff', 'staffs'],
    ['chief', 'chiefs'],
    ['APC', 'APCs'],
    ['Marine', 'Marines'],
    ['commander in chief', 'commanders in chief'],
    ['commander-in-chief', 'commanders-in-chief'],
    ['chief of staff', 'chiefs of staff'],
    ['minister of state', 'ministers of state'],
    ['man-at-arms', 'men-at-arms'],
    ['sergeant first class', 'sergeants first class'],
    ['private first class', 'privates first class'],
    ['petty officer second class', 'petty officers second class'],
    ['inspector general', 'inspectors general'],
    ['attorney general', 'attorneys general'],
    ['major general', 'major generals'],
    ['brigadier general', 'brigadier generals'],
    ['lieutenant colonel', 'lieutenant colonels'],
    ['colonel-major', 'colonel-majors'],
    ['armored personnel carrier', 'armored personnel carriers'],
    ['officer candidate', 'officer candidates'],
    ['improvised explosive device', 'improvised explosive devices'],
  ])('%s, %s', (one, other) => {
    expect(pluralise(one)).toBe(other);
    expect(singularise(other)).toBe(one);
    expect(pluralise(other)).toBe(other);
    expect(singularise(one)).toBe(one);
  });

  it('leaves nothing as nothing', () => {
    expect(pluralise('')).toBe('');
    expect(singularise('')).toBe('');
  });
});

describe('a or an, by sound', () => {
  it.each(
    `an hour; an honor guard; an honest man; an heir; a unit; a uniform; a union; a UN mission; an MP; an 8-man team; an FDS post;
    an ECOWAS summit; a European force; a one-day visit; a one-off; an only child; an onion; a US base; a U.S. base; a NATO base; an unarmed man;
    an unidentified man; an unimportant town; an uninjured man; a unanimous vote; a united front; a user; a Ukrainian; an urgent call;
    an upper floor; an uprising; an 11th; an 18-year-old; an 80-kilometer march; a 100th; a 110th; a 180-degree turn; an 8,000-strong force;
    an 11,000-strong force; a 1,100-strong force; an 18,000-strong force; an F-16; a C-17; an A400M; an AK-47; an RPG; an M4; a T-72;
    an X-ray; an IED; an NCO; a MINUSMA base; a SEAL team; an “attack”; a “base”; a historic day; a Ouallam base;
    an operation; an $8 million deal; a €5 million deal; an État-major; a once mighty army; a UAV; a two-star general`
      .split(';')
      .map((phrase) => phrase.replace(/\s+/gu, ' ').trim()),
  )('%s', (phrase) => {
    const [article, ...words] = phrase.split(' ');
    expect(indefiniteArticle(words.join(' '))).toBe(article);
  });
});

describe('possessive', () => {
  it.each([
    ['Niger', 'Niger’s'],
    ['the troops', 'the troops’'],
    ['the armed forces', 'the armed forces’'],
    ['the men', 'the men’s'],
    ['the class', 'the class’s'],
    ['the United States', 'the United States’'],
    ['the United Nations', 'the United Nations’'],
    ['Burkina Faso', 'Burkina Faso’s'],
    ['James', 'James’s'],
    ['the FDS', 'the FDS’s'],
  ])('%s → %s', (words, owned) => {
    expect(possessive(words)).toBe(owned.replace('’', "'"));
  });
});
