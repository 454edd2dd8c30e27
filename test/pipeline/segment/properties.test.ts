import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceBoundaries } from '../../../pipeline/segment/boundaries.ts';
import { segment } from '../../../pipeline/segment/index.ts';
import { sliceTagged } from '../../../src/model/tagged.ts';
import { paragraph } from './unit.ts';

const pieces = fc.constantFrom(
  ...[
    'Le',
    'convoi',
    'part',
    'M',
    'Gal',
    'J.-C',
    'etc',
    'p',
    '12',
    'B',
    '.',
    '. ',
    '… ',
    ' ! ',
    '?',
    ' « ',
    ' »',
    '"',
    '(',
    ')',
  ],
  ...[' ', '\u00A0', '\u202F', '\n', '\uFFFC', '’', '-', '— ', ', ', 'été', 'É', '؟ ', '。', '😀', '[1]'],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('sentenceBoundaries', () => {
  it('gives ranges in order that leave out nothing but spaces', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let free = 0;
        for (const { start, end } of sentenceBoundaries(text)) {
          expect(text.slice(free, start)).toMatch(/^\s*$/);
          expect(text.slice(start, end)).toMatch(/^\S/);
          expect(text.slice(start, end)).toMatch(/\S$/);
          free = end;
        }
        expect(text.slice(free)).toMatch(/^\s*$/);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['?\n »', '!\n!', '.\n"', '… \n)'])('ends a line of marks at its end: %j', (text) => {
    expect(sentenceBoundaries(text)).toHaveLength(2);
  });

  it('never joins two lines', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end } of sentenceBoundaries(text)) expect(text.slice(start, end)).not.toContain('\n');
      }),
    );
  });

  const news = new URL('../../../../shared/eval/wmt12/source.fr', import.meta.url);
  it.skipIf(!existsSync(news))('keeps whole at least 97 % of newstest2012, one sentence a line', () => {
    const lines = readFileSync(news, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    const whole = lines.filter((line) => sentenceBoundaries(line).length === 1);
    expect(whole.length / lines.length).toBeGreaterThan(0.97);
  });
});

describe('segment', () => {
  const sources = fc.array(
    fc.oneof(
      pieces.filter((piece) => piece !== '\uFFFC'),
      fc.constantFrom('*', '_', '[^1]'),
    ),
    { maxLength: 40 },
  );

  it('maps every segment back to its source', async () => {
    await fc.assert(
      fc.asyncProperty(sources, async (all) => {
        const article = paragraph(all.join(''));
        const unit = article.units[0]!;
        const { segments } = await segment(article, new AbortController().signal);
        let free = 0;
        segments.forEach(({ id, range, span, source }, index) => {
          expect(id).toBe(`s${index + 1}`);
          expect(source).toEqual(sliceTagged(unit, range.start, range.end));
          expect(span.start).toBeGreaterThanOrEqual(free);
          expect(span.start).toBeLessThanOrEqual(unit.starts[range.start]!);
          expect(span.end).toBeGreaterThanOrEqual(unit.ends[range.end - 1]!);
          free = span.end;
        });
      }),
    );
  });
});
