import { describe, expect, it } from 'vitest';
import { emitEnglish } from '../../../../pipeline/emit/english/index.ts';
import { type Cut, cutArticle, naive, whole } from './cut.ts';
import { identity } from './engines.ts';
import { articles, own, readmes, type Sample, specification } from './samples.ts';

const changed = (samples: readonly Sample[], cut: Cut) =>
  samples.filter(({ text }) => emitEnglish(cutArticle(text, cut, identity)).text !== text).map(({ name }) => name);

describe.each([
  ['whole units', whole],
  ['sentences', naive],
])('an engine that changes nothing, %s', (_, cut) => {
  it(`keeps all ${specification.length} examples of the specification`, () => {
    expect(specification.length).toBe(652);
    expect(changed(specification, cut)).toEqual([]);
  });

  it(`keeps ${own.length} samples of our own`, () => {
    expect(changed(own, cut)).toEqual([]);
  });

  it.skipIf(readmes.length === 0)(`keeps ${readmes.length} READMEs`, () => {
    expect(changed(readmes, cut)).toEqual([]);
  });

  it.skipIf(articles.length === 0)(`keeps ${articles.length} articles`, () => {
    expect(changed(articles, cut)).toEqual([]);
  });

  it('keeps every other byte when one segment changes', () => {
    for (const { text, name } of own) {
      const article = cutArticle(text, cut, identity);
      for (const one of article.segments.filter(
        ({ unit }) => article.units.find(({ id }) => id === unit)?.syntax !== 'yaml',
      )) {
        const target = { text: `${one.source.text} x`, marks: one.source.marks };
        const segments = article.segments.map((each) => (each === one ? { ...each, target } : each));
        const unit = article.units.find(({ id }) => id === one.unit)!;
        const english = emitEnglish({ ...article, segments }).text;
        expect(english.slice(0, unit.span.start), name).toBe(text.slice(0, unit.span.start));
        const rest = text.slice(unit.span.end).replace(/^\]?\[?\]?/, '');
        expect(english.endsWith(rest), name).toBe(true);
      }
    }
  });
});
