import { describe, expect, it } from 'vitest';
import { alignArticle, alignNoted, articleOf, noted } from './align-noted.ts';

describe('align', () => {
  it('records each change with what it was and where it stands now', () => {
    const { segment } = alignNoted(
      'Le {rank:rank.gmj>2|général-major} {person:Kenneth P. Ekman|Kenneth P. EKMAN} a parlé le {date:-6-7|7 juin}.',
      'The {1|general-major} {2|Kenneth P. EKMAN} spoke on {3|7 June}.',
    );
    expect(segment.target.text).toBe('Major General Kenneth P. Ekman spoke on June 7.');
    expect(segment.draft.text).toBe('The general-major Kenneth P. EKMAN spoke on 7 June.');
    expect(segment.repairs).toEqual([
      {
        kind: 'rank',
        annotation: 1,
        before: 'The general-major',
        after: 'Major General',
        range: { start: 0, end: 13 },
        by: 'french',
      },
      {
        kind: 'name',
        annotation: 2,
        before: 'Kenneth P. EKMAN',
        after: 'Kenneth P. Ekman',
        range: { start: 14, end: 30 },
        by: 'form',
      },
      { kind: 'date', annotation: 3, before: '7 June', after: 'June 7', range: { start: 40, end: 46 }, by: 'value' },
    ]);
    expect(segment.placed).toEqual([
      { id: 1, start: 0, end: 13 },
      { id: 2, start: 14, end: 30 },
      { id: 3, start: 40, end: 46 },
    ]);
  });

  it('touches nothing when it is off', () => {
    const { written, segment } = alignNoted('La {term:unit.section|section} <1/>avance.', 'The {1|section}  advances', {
      enabled: false,
    });
    expect(written).toBe('The section  advances');
    expect(segment.draft).toEqual(segment.target);
    expect(segment.repairs).toEqual([]);
  });

  it.each([
    ['from the memory', { origin: { kind: 'exact' } }],
    ['that an editor wrote', { origin: { kind: 'edit' } }],
    ['that is reviewed', { state: 'reviewed' }],
    ['that is final', { state: 'final' }],
  ] as const)('leaves a target %s as it is', (_, own) => {
    const segment = { ...noted('La {term:unit.section|section}.', 'The {1|section}.'), ...own };
    expect(alignArticle(articleOf([segment]))[0]!.target.text).toBe('The section.');
  });

  it('leaves a segment alone that has no target', () => {
    const { segment } = alignNoted('La {term:unit.section|section} avance.<1/>', '');
    expect(segment.target.text).toBe('');
  });

  it('works without the unit', () => {
    const article = articleOf([noted('La {term:unit.section|section}.', 'The {1|section}.')]);
    expect(alignArticle({ ...article, units: [] })[0]!.target.text).toBe('The platoon.');
  });

  it('translates facts and terms in place for an engine that changes nothing', () => {
    const fr =
      'Le {rank:rank.col>2|colonel} {person:Diallo|DIALLO} a compté {number:1000|1 000} soldats le {date:-5-19|19 mai}.';
    const mt = 'Le {1|colonel} {2|DIALLO} a compté {3|1 000} soldats le {4|19 mai}.';
    expect(alignNoted(fr, mt).written).toBe('Le Colonel Diallo a compté 1,000 soldats le May 19.');
  });
});
