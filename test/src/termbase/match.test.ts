import { describe, expect, it } from 'vitest';
import { sentences } from './sentences.ts';
import { american } from './termbase.ts';
import { widerSentences } from './wider-sentences.ts';

/** The sentence with each concept found in brackets, as in the table. */
function marked(text: string): string {
  let from = 0;
  let out = '';
  for (const match of american.match(text)) {
    out += `${text.slice(from, match.start)}[${text.slice(match.start, match.end)}=${american.preferred(match)}]`;
    from = match.end;
  }
  return out + text.slice(from);
}

function unmarked(sentence: string): string {
  return sentence.replaceAll(/\[([^=\]]*)=[^\]]*\]/gu, '$1');
}

describe.each(Object.entries({ ...sentences, ...widerSentences }))('%s', (_, table) => {
  it.each(table)('%s', (expected) => {
    expect(marked(unmarked(expected))).toBe(expected);
  });
});

describe('matches', () => {
  it('brings spans back to a text with loose accents', () => {
    const text = 'Le général de brigade Ba'.normalize('NFD');
    const [match] = american.match(text);
    expect(text.slice(match?.start, match?.end).normalize('NFC')).toBe('général de brigade');
  });

  it('tells the country only where the words do', () => {
    const countries = american
      .match('Le général Ba, les Forces armées maliennes et les Nigériens')
      .map((match) => match.country);
    expect(countries).toEqual([null, 'ML', 'NE']);
  });

  it('chooses between concepts of one acronym by the country in the sentence', () => {
    const concepts = (text: string) => american.match(text).map((match) => match.concept);
    expect(concepts('Au Niger, les FAN avancent')).toContain('organisation.fan-ne');
    expect(concepts('Au Burkina Faso, les FAN avancent')).toContain('organisation.fan-bf');
  });

  it('says how a concept was written', () => {
    const forms = american
      .match('la Cédéao, le Gal Ba, la Communauté économique des États de l’Afrique de l’Ouest')
      .map((match) => match.form);
    expect(forms).toEqual(['acronym', 'abbreviation', 'term']);
  });
});
