import { describe, expect, it } from 'vitest';
import type { SummariseSettings } from '../../../pipeline/summarise/index.ts';
import type { Message } from '../../../src/model/message.ts';
import type { Note, Pair } from './article.ts';
import { concept, factsOf, lines, number } from './fact-lines.ts';

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

describe('words', () => {
  it('have no punctuation that the mark took along', async () => {
    expect(
      await lines("L'EIGS recule.", 'ISSP; recedes.', concept('organisation.eigs', 'EIGS', 'ISSP;', 'acronym')),
    ).toEqual(['organisation: EIGS = ISSP']);
  });

  it('of a range have the month at both days', async () => {
    const day = (fr: string, en: string, value: number): Note => ({
      kind: 'date',
      date: { year: null, month: 11, day: value },
      weekday: null,
      fr,
      en,
    });
    expect(
      await lines('Du 6 au 8 novembre.', 'From November 6 to 8.', day('6', 'November 6', 6), day('8 novembre', '8', 8)),
    ).toEqual(['date: 6 novembre = November 6', 'date: 8 novembre = November 8']);
  });

  it('are in small letters for a place in capitals', async () => {
    expect(await lines('NIAMEY, hier.', 'NIAMEY, yesterday.', concept('place.niamey', 'NIAMEY', 'NIAMEY'))).toEqual([
      'place: Niamey = Niamey',
    ]);
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

  it('reads values that no engine marked, and doubts a mark on another value', async () => {
    const found: Note = { kind: 'number', value: 40, words: false, fr: '40' };
    expect(await lines('On a vu 40 soldats.', 'We saw forty soldiers.', found)).toEqual([
      'number: 40 soldats = forty soldiers',
    ]);
    expect(await lines('On a vu 40 soldats.', 'We saw 400 soldiers.', number('40', 40, '400'))).toEqual([
      'number: 40 soldats = 400 soldiers?',
    ]);
    const time: Note = { kind: 'time', hour: 14, minute: 30, zone: null, fr: '14 h 30', en: '2:30 p.m.' };
    const quantity: Note = { kind: 'quantity', value: 30, unit: 'kilometer', fr: '30 km', en: '30 km' };
    expect(await lines('Il part à 14 h 30, à 30 km.', 'He leaves at 2:30 p.m., 30 km away.', time, quantity)).toEqual([
      'quantity: 30 km = 30 km',
      'time: 14 h 30 = 2:30 p.m.',
    ]);
  });

  it('knows kinds and renderings from the termbase', async () => {
    const term: Note = {
      kind: 'concept',
      concept: 'x.barkhane',
      count: 'one',
      country: null,
      form: 'term',
      fr: 'Barkhane',
    };
    const pair: Pair = { fr: 'Barkhane est finie.', en: 'Operation Barkhane is over.', notes: [term] };
    const terms: SummariseSettings['terms'] = {
      concept: (id) => ({ id, kind: 'operation' }),
      allowed: () => ['Barkhane', 'Operation Barkhane'],
    };
    expect(await factsOf([pair])).toEqual([]);
    expect(await factsOf([pair], [], terms)).toEqual([
      { kind: 'operation', fr: 'Barkhane', en: 'Operation Barkhane', segments: ['s1'], confirmed: true },
    ]);
  });

  it('has a rank without a name, and no bare weekday', async () => {
    const rank: Note = {
      kind: 'rank',
      person: null,
      concept: 'rank.colonel',
      count: 'one',
      country: null,
      form: 'term',
      fr: 'colonel',
      en: 'colonel',
    };
    const day: Note = {
      kind: 'date',
      date: { year: null, month: null, day: null },
      weekday: 1,
      fr: 'lundi',
      en: 'Monday',
    };
    const century: Note = { kind: 'ordinal', value: 21, century: true, fr: 'XXIe', en: '21st' };
    const fr = 'Le colonel part lundi, au XXIe siècle.';
    expect(await lines(fr, 'The colonel leaves on Monday, in the 21st century.', rank, day, century)).toEqual([
      'rank: colonel = colonel',
    ]);
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
