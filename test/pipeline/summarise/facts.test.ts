import { describe, expect, it } from 'vitest';
import { createSummarise } from '../../../pipeline/summarise/index.ts';
import type { Fact } from '../../../src/model/article.ts';
import type { Message } from '../../../src/model/message.ts';
import { checked, type Note, type Pair } from './article.ts';

async function factsOf(sentences: readonly Pair[], messages: readonly Message[] = []): Promise<readonly Fact[]> {
  const summarise = createSummarise({ words: 60 });
  return (await summarise(checked([{ sentences }], messages), new AbortController().signal)).facts;
}

/** The facts of one sentence as `kind: French = English`, with `?` where unconfirmed. */
async function lines(fr: string, en: string, ...notes: Note[]): Promise<string[]> {
  const found = await factsOf([{ fr, en, notes }]);
  return found.map((fact) => `${fact.kind}: ${fact.fr} = ${fact.en}${fact.confirmed ? '' : '?'}`);
}

function number(fr: string, value: number, en = fr): Note {
  return { kind: 'number', value, words: false, fr, en };
}

function concept(id: string, fr: string, en: string, form: 'term' | 'acronym' = 'term'): Note {
  return { kind: 'concept', concept: id, count: 'one', country: null, form, fr, en };
}

describe('numbers', () => {
  it.each([
    [
      'Un total de 946 soldats stationnés au Niger.',
      'A total of 946 soldiers stationed in Niger.',
      '946',
      'number: 946 soldats = 946 soldiers',
    ],
    [
      'Au moins 269 soldats américains ont quitté Niamey.',
      'At least 269 American soldiers left Niamey.',
      '269',
      'number: Au moins 269 soldats américains = At least 269 American soldiers',
    ],
    [
      'Avec plus de 30 véhicules blindés.',
      'With more than 30 armored vehicles.',
      '30',
      'number: plus de 30 véhicules blindés = more than 30 armored vehicles',
    ],
    [
      'Près de 500 personnes ont fui.',
      'Nearly 500 people fled.',
      '500',
      'number: Près de 500 personnes = Nearly 500 people',
    ],
    ['L’armée a perdu 12 hommes hier.', 'The army lost 12 men yesterday.', '12', 'number: 12 hommes = 12 men'],
    ['Ils ont cité 40 des noms.', 'They named 40 of the names.', '40', undefined],
    ['Ils ont posé 2 questions.', 'They asked 2 questions.', '2', undefined],
  ])('%s', async (fr, en, figures, expected) => {
    expect(await lines(fr, en, number(figures, Number(figures)))).toEqual(expected === undefined ? [] : [expected]);
  });

  it.each([
    ['L’attaque a fait 10 morts.', 'The attack left 10 dead.', '10', '10 morts = 10 dead'],
    [
      'Au moins 12 soldats ont été tués.',
      'At least 12 soldiers were killed.',
      '12',
      'Au moins 12 soldats ont été tués = At least 12 soldiers were killed',
    ],
    [
      'Une mine a explosé, tuant 7 civils.',
      'A mine exploded, killing 7 civilians.',
      '7',
      'tuant 7 civils = killing 7 civilians',
    ],
    ['On compte 3 blessés graves.', 'There are 3 seriously wounded.', '3', '3 blessés graves = 3 seriously wounded'],
  ])('casualties: %s', async (fr, en, figures, expected) => {
    expect(await lines(fr, en, number(figures, Number(figures)))).toEqual([`casualties: ${expected}`]);
  });
});

describe('names', () => {
  it('stand with their rank', async () => {
    const rank: Note = {
      kind: 'rank',
      person: 2,
      concept: 'rank.general-major',
      count: 'one',
      country: 'US',
      form: 'term',
      fr: 'général-major',
      en: 'Major General',
    };
    const person: Note = {
      kind: 'person',
      name: 'Kenneth P. Ekman',
      surname: 'Ekman',
      fr: 'Kenneth P. EKMAN',
      en: 'Kenneth P. Ekman',
    };
    expect(
      await lines('Le général-major Kenneth P. EKMAN part.', 'Major General Kenneth P. Ekman leaves.', rank, person),
    ).toEqual(['person: général-major Kenneth P. EKMAN = Major General Kenneth P. Ekman']);
  });

  it('are found where no engine marked them, and unconfirmed where they are lost', async () => {
    const person: Note = { kind: 'person', name: 'Salifou Mody', surname: 'Mody', fr: 'Salifou Mody' };
    expect(await lines('Salifou Mody part.', 'Salifou Mody leaves.', person)).toEqual([
      'person: Salifou Mody = Salifou Mody',
    ]);
    expect(await lines('Salifou Mody part.', 'The minister leaves.', person)).toEqual(['person: Salifou Mody = ?']);
  });

  it('of places are those after a preposition of place', async () => {
    const note = (fr: string): Note => ({ kind: 'name', name: fr, fr, en: fr });
    expect(await lines('Il va à Tassara.', 'He goes to Tassara.', note('Tassara'))).toEqual([
      'place: Tassara = Tassara',
    ]);
    expect(await lines('Il lit Tassara.', 'He reads Tassara.', note('Tassara'))).toEqual([]);
  });
});

describe('the list', () => {
  it('says each fact once, the name before its acronym, weighty kinds first', async () => {
    const date: Note = {
      kind: 'date',
      date: { year: 2024, month: 5, day: 19 },
      weekday: null,
      fr: '19 mai 2024',
      en: 'May 19, 2024',
    };
    const short: Note = {
      kind: 'date',
      date: { year: null, month: 5, day: 19 },
      weekday: null,
      fr: '19 mai',
      en: 'May 19',
    };
    const found = await factsOf([
      {
        fr: 'La CEDEAO siège le 19 mai.',
        en: 'ECOWAS meets on May 19.',
        notes: [concept('organisation.cedeao', 'CEDEAO', 'ECOWAS', 'acronym'), short],
      },
      {
        fr: 'La Communauté ouest-africaine siège à Gao le 19 mai 2024 : 40 soldats.',
        en: 'The West African Community meets in Gao on May 19, 2024: 40 soldiers.',
        notes: [
          concept('organisation.cedeao', 'Communauté ouest-africaine', 'West African Community'),
          concept('place.gao', 'Gao', 'Gao'),
          date,
          number('40', 40),
        ],
      },
    ]);
    expect(found).toEqual([
      { kind: 'number', fr: '40 soldats', en: '40 soldiers', segments: ['s2'], confirmed: true },
      { kind: 'date', fr: '19 mai 2024', en: 'May 19, 2024', segments: ['s1', 's2'], confirmed: true },
      {
        kind: 'organisation',
        fr: 'Communauté ouest-africaine (CEDEAO)',
        en: 'West African Community (ECOWAS)',
        segments: ['s1', 's2'],
        confirmed: true,
      },
      { kind: 'place', fr: 'Gao', en: 'Gao', segments: ['s2'], confirmed: true },
    ]);
  });

  it('marks what a critical finding is about, and nothing else', async () => {
    const sentence: Pair = {
      fr: 'Il a vu 40 soldats à Gao.',
      en: 'He saw 40 soldiers in Gao.',
      notes: [number('40', 40), concept('place.gao', 'Gao', 'Gao')],
    };
    const finding: Message = {
      ruleId: 'numbers',
      severity: 'critical',
      segment: 's1',
      place: { start: 9, end: 11 },
      arguments: {},
    };
    expect((await factsOf([sentence], [finding])).map(({ confirmed }) => confirmed)).toEqual([false, true]);
    const whole: Message = { ...finding, ruleId: 'untranslated', place: { start: 0, end: 25 } };
    expect((await factsOf([sentence], [whole])).map(({ confirmed }) => confirmed)).toEqual([false, false]);
    const slight: Message = { ...finding, severity: 'functional' };
    expect((await factsOf([sentence], [slight])).map(({ confirmed }) => confirmed)).toEqual([true, true]);
  });

  it('takes no kinds that are no facts, and no more than forty lines', async () => {
    const many = Array.from({ length: 60 }, (_, index): Pair => {
      const fr = `Il a vu ${100 + index} soldats à Lieu${index}.`;
      const en = `He saw ${100 + index} soldiers in Lieu${index}.`;
      const place = concept(`place.${index}`, `Lieu${index}`, `Lieu${index}`);
      return { fr, en, notes: [number(`${100 + index}`, 100 + index), place, concept('doctrine.x', 'vu', 'saw')] };
    });
    const found = await factsOf(many);
    expect(found.length).toBeLessThanOrEqual(40);
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['number', 'place']));
  });
});
