import { describe, expect, it } from 'vitest';
import { emitEnglish } from '../../../../pipeline/emit/english/index.ts';
import { type Cut, cutArticle, naive, parse, source, whole } from './cut.ts';
import { engines, identity } from './engines.ts';
import { all } from './samples.ts';
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

const cuts: readonly [string, Cut][] = [
  ['whole units', whole],
  ['sentences', naive],
];
const cases = cuts.flatMap(([name, cut]) => Object.keys(engines).map((engine) => [name, engine, cut] as const));

describe.each(cases)('%s, %s', (_, name, cut) => {
  it('keeps the structure and brings every word across', () => {
    const wrong = all.filter(({ text }) => {
      const article = cutArticle(text, cut, engines[name] ?? identity);
      const english = emitEnglish(article);
      const same = JSON.stringify(structure(english.text)) === JSON.stringify(structure(text));
      const read = parse(source(english.text)).units.map((unit) => plain(unit.text));
      return !same || english.messages.length > 0 || JSON.stringify(read) !== JSON.stringify(meant(article));
    });
    expect(wrong.map((sample) => sample.name)).toEqual([]);
  });
});
