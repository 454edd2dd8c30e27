import { describe, expect, it } from 'vitest';
import { emitEnglish } from '../../../../pipeline/emit/english/index.ts';
import { type Cut, cutArticle, naive, parse, source, whole } from './cut.ts';
import { engines, identity } from './engines.ts';
import { articles, own, readmes, type Sample, specification } from './samples.ts';
import { structure } from './structure.ts';

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Units as they should read in English: every segment's target in its place. */
function meant(article: ReturnType<typeof cutArticle>): string[] {
  return article.units.map((unit) => {
    const own = article.segments.filter((segment) => segment.unit === unit.id);
    return plain(
      own
        .toReversed()
        .reduce(
          (text, { range, target }) => text.slice(0, range.start) + target.text + text.slice(range.end),
          unit.text,
        ),
    );
  });
}

const small = [...specification, ...own, ...articles];
const [before, reversed, space] = ['a word before', 'letters reversed', 'nothing but a space more'];
const cases: readonly [string, string, Cut, string, readonly Sample[]][] = [
  [before, 'whole units', whole, 'samples', small],
  [before, 'sentences', naive, 'READMEs', readmes],
  [reversed, 'whole units', whole, 'READMEs', readmes],
  [reversed, 'sentences', naive, 'samples', small],
  [space, 'whole units', whole, 'samples', small],
  [space, 'sentences', naive, 'samples', small],
];

describe.each(cases)('%s, %s', (engine, _, cut, kind, samples) => {
  it.skipIf(samples.length === 0)(
    `keeps the structure of ${samples.length} ${kind} and brings every word across`,
    () => {
      const wrong = samples.filter(({ text }) => {
        const article = cutArticle(text, cut, engines[engine] ?? identity);
        const english = emitEnglish(article);
        const same = JSON.stringify(structure(english.text)) === JSON.stringify(structure(text));
        const read = parse(source(english.text)).units.map((unit) => plain(unit.text));
        return !same || english.messages.length > 0 || JSON.stringify(read) !== JSON.stringify(meant(article));
      });
      expect(wrong.map((sample) => sample.name)).toEqual([]);
    },
    180_000,
  );
});
