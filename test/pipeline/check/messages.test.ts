import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../pipeline/check/place.ts';
import type { Aligned } from '../../../src/model/article.ts';
import { alignedNoted, checkArticle, checkNoted } from './check-noted.ts';

describe('a message', () => {
  it('says where it is in the source, what was there and what should be', () => {
    const [message] = checkNoted('La {term:unit.section|section} avance.', 'The section advances.');
    expect(message).toMatchObject({
      ruleId: 'terms',
      segment: 's1',
      place: { start: 3, end: 10 },
      expected: ['platoon'],
      actual: 'section',
      arguments: { context: 'deprecated', term: 'section', expected: 'platoon', actual: 'section' },
    });
  });

  it('says where it is in the target when it is about the target', () => {
    const [message] = checkNoted('Des soldats sont partis.', 'The 300 soldiers left.');
    expect(message).toMatchObject({ ruleId: 'numbers', targetPlace: { start: 4, end: 7 }, actual: '300' });
  });

  it('counts places from the source, through what the unit left out', () => {
    const article = alignedNoted('La {term:unit.section|section} avance.', 'The section advances.');
    const units = article.units.map((unit) => ({
      ...unit,
      starts: unit.starts.map((start) => start + 100),
      ends: unit.ends.map((end) => end + 100),
    }));
    expect(checkArticle({ ...article, units })[0]?.place).toEqual({ start: 103, end: 110 });
  });

  it('takes the whole segment for a place that is nowhere', () => {
    const { segments, units } = alignedNoted('Un mot.', 'A word.');
    expect(placeOf(segments[0]!, units[0]!, { start: 3, end: 3 })).toEqual({ start: 0, end: 7 });
    expect(placeOf(segments[0]!, units[0]!, { start: 3, end: 99 })).toEqual({ start: 0, end: 7 });
  });

  it('leaves out a segment that could not be translated and keeps the message that says so', () => {
    const article = alignedNoted('{number:946|946} soldats.', '');
    const failed = {
      ruleId: 'translate-failed',
      severity: 'critical',
      segment: 's1',
      place: { start: 0, end: 3 },
      arguments: {},
    } as const;
    const messages: Aligned['messages'] = [failed];
    expect(checkArticle({ ...article, messages })).toEqual([failed]);
  });

  it('speaks of nothing else in a segment that is not translated', () => {
    const said = checkNoted('Les {number:946|946} soldats sont partis.', '...');
    expect(said.map((message) => message.ruleId)).toEqual(['untranslated']);
  });
});
