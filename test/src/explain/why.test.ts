import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { why } from '../../../src/explain/index.ts';
import { loadTexts } from '../../../src/i18n/index.ts';
import type { Annotation } from '../../../src/model/annotation.ts';
import type { Repair, RepairCause } from '../../../src/model/segment.ts';

const texts = loadTexts(join(import.meta.dirname, '../../../locales'));
const span = { id: 1, start: 0, end: 4 };
const info = { concept: 'rank.colonel', count: 'one', country: null, form: 'term' } as const;
const rank: Annotation = { ...span, kind: 'rank', person: null, ...info };
const term: Annotation = { ...span, kind: 'concept', ...info };
const date: Annotation = { ...span, kind: 'date', date: { year: null, month: 6, day: 7 }, weekday: null };
const person: Annotation = { ...span, kind: 'person', name: 'Ali Sow', surname: 'Sow' };

function repair(kind: string, by?: RepairCause): Repair {
  const range = { start: 0, end: 1 };
  return { kind, annotation: 1, before: 'x', after: 'y', range, ...(by ? { by } : {}) };
}

function sentences(annotation: Annotation | null, one: Repair): string[] {
  const explained = annotation
    ? { annotation, french: 'FRENCH', concept: null, wanted: 'WANTED', place: null, repairs: [] }
    : null;
  return [why(one, explained, texts.en), why(one, explained, texts.fr)];
}

describe('every repair has its sentence, in both languages', () => {
  it.each([
    ...(['mark', 'alone', 'wrong', 'french', 'form'] as const).map((by) => [term, 'term', by] as const),
    ...(['mark', 'alone', 'wrong', 'french', 'form'] as const).map((by) => [rank, 'rank', by] as const),
    ...(['mark', 'value', 'figures', 'form'] as const).map((by) => [date, 'date', by] as const),
    ...(['mark', 'likeness', 'form'] as const).map((by) => [person, 'name', by] as const),
    [term, 'article', 'form'],
    [term, 'acronym', 'form'],
    [term, 'verb', 'form'],
    ...['percent', 'space', 'elision', 'article', 'quote', 'capital', 'stop', 'markup'].map(
      (kind) => [null, kind, 'rule'] as const,
    ),
  ] as const)('%j %s %s', (annotation, kind, by) => {
    for (const sentence of sentences(annotation, repair(kind, by))) {
      expect(sentence).not.toContain('explain.why');
      expect(sentence).not.toContain('{{');
      expect(sentence).toMatch(/^\p{Ll}|^«|^English/u);
    }
  });

  it('names the concept and its rendering', () => {
    const [english = ''] = sentences(term, repair('term', 'wrong'));
    expect(english).toContain('FRENCH');
    expect(english).toContain('rank.colonel');
    expect(english).toContain('WANTED');
  });

  it('ends in one stop', () => {
    const explained = { annotation: date, french: '14 h', concept: null, wanted: '2 p.m.', place: null, repairs: [] };
    expect(why(repair('time', 'value'), explained, texts.en)).toMatch(/ 2 p\.m\.$/u);
  });

  it('takes a repair that does not say how for a matter of form', () => {
    expect(sentences(person, repair('name'))).toEqual(sentences(person, repair('name', 'form')));
  });
});
