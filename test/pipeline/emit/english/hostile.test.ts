import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emitEnglish } from '../../../../pipeline/emit/english/index.ts';
import { type Cut, cutArticle, naive, parse, source, whole } from './cut.ts';
import { hostileTarget, hostileWords } from './hostile-target.ts';
import { own, specification } from './samples.ts';
import { structure } from './structure.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const samples = [...own, ...own, ...own, ...specification].map(({ text }) => text);
const cuts: readonly Cut[] = [whole, naive];

/** One sample, translated by an engine that puts markup everywhere. */
const translated = fc
  .record({ text: fc.constantFrom(...samples), cut: fc.constantFrom(...cuts), words: hostileWords })
  .map(({ text, cut, words }) => {
    const article = cutArticle(text, cut, (tagged, unit) => hostileTarget(tagged, unit, words));
    return { text, article, english: emitEnglish(article) };
  });

function units(article: ReturnType<typeof cutArticle>): string[] {
  return article.units.map((unit) => {
    const own = article.segments.filter((segment) => segment.unit === unit.id);
    const joined = own
      .toReversed()
      .reduce(
        (text, { range, target }) => text.slice(0, range.start) + target.text.trim() + text.slice(range.end),
        unit.text,
      );
    return plain(joined);
  });
}

describe('targets full of markup', () => {
  it('keep structure and words, or a message says that they do not', () => {
    fc.assert(
      fc.property(translated, ({ text, article, english }) => {
        if (english.messages.length > 0) return;
        expect(structure(english.text)).toEqual(structure(text));
        expect(parse(source(english.text)).units.map((unit) => plain(unit.text))).toEqual(units(article));
      }),
      { numRuns: 1500 },
    );
  });

  it('keep them without a message, but for one in fifty', () => {
    const runs = fc.sample(translated, { numRuns: 600, seed: 7 });
    const reported = runs.filter(({ english }) => english.messages.length > 0);
    expect(reported.length).toBeLessThan(12);
  });

  it('never make HTML', () => {
    const html = (text: string) => JSON.stringify(structure(text)).match(/"type":"html"/g)?.length ?? 0;
    fc.assert(
      fc.property(translated, ({ text, english }) => {
        expect(html(english.text)).toBeLessThanOrEqual(html(text));
      }),
      { numRuns: 500 },
    );
  });

  it('come out as plain text in a plain paragraph', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          hostileWords.map((words) => [...words.take(6)].join('')),
        ),
        (words) => {
          fc.pre(plain(words) !== '' && !words.includes('\uFFFC'));
          const article = cutArticle('Un.\n\nDeux.\n\nTrois.\n', whole, (tagged) =>
            tagged.text === 'Deux.' ? { text: words, marks: [] } : tagged,
          );
          const english = emitEnglish(article);
          expect(english.messages).toEqual([]);
          expect(parse(source(english.text)).units.map((unit) => plain(unit.text))).toEqual([
            'Un.',
            plain(words.replaceAll('\0', '\uFFFD')),
            'Trois.',
          ]);
        },
      ),
      { numRuns: 1500 },
    );
  });
});
