import { describe, expect, it } from 'vitest';
import { checkLayer } from '../../../src/termbase/check-layer.ts';
import { formsOf } from '../../../src/termbase/forms.ts';
import { american, british, layer } from './termbase.ts';

const ids = Object.keys(layer.concepts);

describe('the shipped termbase', () => {
  it('has no fault', () => {
    expect(checkLayer(layer)).toEqual([]);
  });

  it('is as broad as it says', () => {
    expect(american.size.concepts).toBeGreaterThan(7700);
    expect(american.size.terms).toBeGreaterThan(22000);
  });

  it('gives NATO codes and explains what is not obvious', () => {
    const concepts = Object.values(layer.concepts);
    expect(concepts.filter(({ nato }) => nato).length).toBeGreaterThan(480);
    expect(concepts.filter(({ nato, source }) => nato && !source)).toEqual([]);
    expect(concepts.filter(({ definition, source }) => definition ?? source).length).toBeGreaterThan(3100);
  });

  it('holds no mark that parts columns of a table', () => {
    const entries = [layer.french, ...Object.values(layer.english)].flatMap((terms) => Object.entries(terms));
    const stray = entries.filter(([, entry]) => /[|;]/u.test(JSON.stringify(entry)));
    expect(stray.map(([id]) => id)).toEqual([]);
  });

  it('covers every kind that French military writing needs', () => {
    const kinds = new Set(Object.values(layer.concepts).map((concept) => concept.kind));
    expect([...kinds].sort()).toEqual(
      [
        'demonym',
        'doctrine',
        'equipment',
        'event',
        'operation',
        'organisation',
        'person',
        'place',
        'post',
        'rank',
        'title',
        'unit',
      ].sort(),
    );
  });

  it.each([american, british])('renders every concept, in both numbers', (termbase) => {
    for (const concept of ids) {
      for (const count of ['one', 'other'] as const) {
        const info = { concept, count, country: null, form: 'term' } as const;
        const preferred = termbase.preferred(info);
        expect(preferred, concept).not.toBe('');
        expect(termbase.allowed(info), concept).toContain(preferred);
        expect(termbase.deprecated(info), concept).not.toContain(preferred);
        expect(termbase.french(info), concept).not.toBe('');
      }
    }
  });

  it('finds every French term that asks for no context', () => {
    const lost = ids.flatMap((id) => {
      const concept = layer.concepts[id];
      const entry = layer.french[id];
      if (!concept || !entry || concept.match) return [];
      const terms = formsOf(concept, entry).filter(({ form }) => form !== 'abbreviation');
      return terms
        .filter(
          ({ text }) =>
            !american.match(text).some(({ start, end }) => start === 0 && end === text.replace(/'$/u, '').length),
        )
        .map(({ text }) => text);
    });
    expect(lost).toEqual([]);
  });
});
